"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod));var import_node_fs=require("node:fs");var EggError=class extends Error{name="EggError";code;next;constructor(code,sentence,next){super(sentence),this.code=code,this.next=next}},codeOf=(error2,fallback="\
internal")=>error2 instanceof EggError?error2.code:fallback;var path=process.env.GITHUB_EVENT_PATH??"",isDocument=()=>{try{let event=JSON.parse((0,import_node_fs.readFileSync)(path,"utf8"));return typeof event=="object"&&
event!==null&&!Array.isArray(event)}catch{return!1}},eventError=path&&!isDocument()?new EggError("event_malformed","GITHUB_EVENT_PATH does not name a JSON docum\
ent with the event that started this run.","An earlier step changed that file, or the runner is broken: look for what writes to it."):null;eventError&&delete process.
env.GITHUB_EVENT_PATH;var import_node_fs3=require("node:fs"),import_node_path2=require("node:path");var p=__toESM(require("os"));function toCommandValue(e2){return e2==null?"":typeof e2=="string"||e2 instanceof String?e2:JSON.stringify(e2)}function toCommandProperties(e2){return Object.keys(
e2).length?{title:e2.title,file:e2.file,line:e2.startLine,endLine:e2.endLine,col:e2.startColumn,endColumn:e2.endColumn}:{}}function issueCommand(t3,e2,s6){let r5=new c(t3,e2,s6);process.stdout.write(r5.toString()+p.EOL)}var n="::",c=class{constructor(e2,s6,r5){e2||(e2="missing.command"),this.command=e2,this.properties=s6,this.message=r5}toString(){let e2=n+this.command;if(this.
properties&&Object.keys(this.properties).length>0){e2+=" ";let s6=!0;for(let r5 in this.properties)if(this.properties.hasOwnProperty(r5)){let i7=this.properties[r5];
i7&&(s6?s6=!1:e2+=",",e2+=`${r5}=${m(i7)}`)}}return e2+=`${n}${a(this.message)}`,e2}};function a(t3){return toCommandValue(t3).replace(/%/g,"%25").replace(/\r/g,
"%0D").replace(/\n/g,"%0A")}function m(t3){return toCommandValue(t3).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,
"%2C")}var s=__toESM(require("crypto")),i=__toESM(require("fs")),r=__toESM(require("os"));function issueFileCommand(n6,o4){let e2=process.env[`GITHUB_${n6}`];if(!e2)throw new Error(`Unable to find environment variable for file command ${n6}`);if(!i.existsSync(
e2))throw new Error(`Missing file at path: ${e2}`);i.appendFileSync(e2,`${toCommandValue(o4)}${r.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(n6,o4){
let e2=`ghadelimiter_${s.randomUUID()}`,t3=toCommandValue(o4);if(n6.includes(e2))throw new Error(`Unexpected input: name should not contain the delimiter "${e2}\
"`);if(t3.includes(e2))throw new Error(`Unexpected input: value should not contain the delimiter "${e2}"`);return`${n6}<<${e2}${r.EOL}${t3}${r.EOL}${e2}`}var h=__toESM(require("os"));var ExitCode;(function(t3){t3[t3.Success=0]="Success",t3[t3.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function setSecret(t3){issueCommand("add-mask",{},t3)}function getInput(t3,e2){let r5=process.env[`INPUT_${t3.replace(/ /g,"_").toUpperCase()}`]||"";if(e2&&e2.required&&!r5)throw new Error(`Input required and not s\
upplied: ${t3}`);return e2&&e2.trimWhitespace===!1?r5:r5.trim()}function setOutput(t3,e2){if(process.env.GITHUB_OUTPUT||"")return issueFileCommand("OUTPUT",prepareKeyValueMessage(t3,e2));process.stdout.write(h.EOL),issueCommand(
"set-output",{name:t3},toCommandValue(e2))}function setFailed(t3){process.exitCode=ExitCode.Failure,error(t3)}function error(t3,e2={}){issueCommand("error",toCommandProperties(e2),t3 instanceof Error?t3.toString():t3)}function warning(t3,e2={}){issueCommand("warning",toCommandProperties(
e2),t3 instanceof Error?t3.toString():t3)}function info(t3){process.stdout.write(t3+h.EOL)}var import_node_crypto=require("node:crypto"),import_node_fs2=require("node:fs"),import_node_path=require("node:path");var readAuthorities=(given,folder)=>{try{let found=(given.includes("-----BEGIN")?given:(0,import_node_fs2.readFileSync)((0,import_node_path.resolve)(folder,given),
"utf8")).match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g)??[];for(let pem of found)new import_node_crypto.X509Certificate(pem);if(found.length)
return found.join(`
`)}catch{}throw new EggError("ca_certificate_malformed","`ca-certificate` is neither a PEM certificate nor a file of them.","Give -----BEGIN CERTIFICATE-----\u2026, \
or the path of such a file below the workspace.")};var import_node_http=require("node:http"),import_node_https=require("node:https"),import_node_tls=require("node:tls");var s2=new TextEncoder,f=new TextDecoder,u=new TextDecoder("utf-8",{fatal:!0}),i2=2**32;function l(...e2){let t3=e2.reduce((o4,{length:c5})=>o4+c5,0),n6=new Uint8Array(
t3),r5=0;for(let o4 of e2)n6.set(o4,r5),r5+=o4.length;return n6}function a2(e2,t3,n6){if(t3<0||t3>=i2)throw new RangeError(`value must be >= 0 and <= ${i2-1}. R\
eceived ${t3}`);e2.set([t3>>>24,t3>>>16,t3>>>8,t3&255],n6)}function d(e2){let t3=Math.floor(e2/i2),n6=e2%i2,r5=new Uint8Array(8);return a2(r5,t3,0),a2(r5,n6,4),
r5}function b(e2){let t3=new Uint8Array(4);return a2(t3,e2),t3}var y=/[^\x00-\x7f]/;function h2(e2){if(typeof e2=="string"&&e2.length>=128){if(y.test(e2))throw new TypeError(
"non-ASCII string encountered in encode()");return s2.encode(e2)}let t3=new Uint8Array(e2.length);for(let n6=0;n6<e2.length;n6++){let r5=e2.charCodeAt(n6);if(r5>
127)throw new TypeError("non-ASCII string encountered in encode()");t3[n6]=r5}return t3}function w(e2,t3=!1){if(Uint8Array.prototype.toBase64)return e2.toBase64(
{alphabet:t3?"base64url":"base64",omitPadding:t3});let n6=32768,r5=[];for(let c5=0;c5<e2.length;c5+=n6)r5.push(String.fromCharCode.apply(null,e2.subarray(c5,c5+
n6)));let o4=btoa(r5.join(""));return t3?o4.replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_"):o4}function g(e2,t3=!1){if(Uint8Array.fromBase64)return Uint8Array.
fromBase64(e2,{alphabet:t3?"base64url":"base64"});if(t3){if(e2.includes("+")||e2.includes("/"))throw new TypeError("Invalid base64url");e2=e2.replace(/-/g,"+").
replace(/_/g,"/")}let n6=atob(e2),r5=new Uint8Array(n6.length);for(let o4=0;o4<n6.length;o4++)r5[o4]=n6.charCodeAt(o4);return r5}async function p2(e2,t3){let n6=`\
SHA-${e2.slice(-3)}`;return new Uint8Array(await crypto.subtle.digest(n6,t3))}var c2=class extends Error{static code="ERR_JOSE_GENERIC";code="ERR_JOSE_GENERIC";constructor(t3,e2){super(t3,e2),this.name=this.constructor.name,Error.captureStackTrace?.(
this,this.constructor)}};var a3=class extends c2{static code="ERR_JOSE_ALG_NOT_ALLOWED";code="ERR_JOSE_ALG_NOT_ALLOWED"},i3=class extends c2{static code="ERR_JOSE_NOT_SUPPORTED";code="E\
RR_JOSE_NOT_SUPPORTED"};var I=class extends c2{static code="ERR_JWE_INVALID";code="ERR_JWE_INVALID"},n2=class extends c2{static code="ERR_JWS_INVALID";code="ERR_JWS_INVALID"};var A=class extends c2{static code="ERR_JWS_SIGNATURE_VERIFICATION_FAILED";code="ERR_JWS_SIGNATURE_VERIFICATION_FAILED";constructor(t3="signature verification f\
ailed",e2){super(t3,e2)}};var base64url_exports={};__export(base64url_exports,{decode:()=>s3,encode:()=>a4});var t="The input to be decoded is not correctly encoded.";function s3(e2){try{return g(typeof e2=="string"?e2:f.decode(e2),!0)}catch(o4){throw new TypeError(t,{
cause:o4})}}function a4(e2){return w(typeof e2=="string"?s2.encode(e2):e2,!0)}function y2(e2,t3){if(!(e2 instanceof Uint8Array))throw new TypeError(`${t3} must be an instance of Uint8Array`)}function a5(e2){if(typeof e2!="object"||e2===null||
Object.prototype.toString.call(e2)!=="[object Object]")return!1;let t3=Object.getPrototypeOf(e2);return t3===null||Object.getPrototypeOf(t3)===null}function b2(...e2){let t3=new Set;for(let r5 of e2)if(r5)for(let n6 of Object.keys(r5)){if(t3.has(n6))return!1;t3.add(n6)}return!0}function h3(e2,t3){if(e2!==void 0)
throw new TypeError(`${t3} can only be called once`)}function p3(e2,t3,r5){try{return s3(e2)}catch(n6){throw new r5(`Failed to base64url decode the ${t3}`,{cause:n6})}}
function O(e2,t3,r5){try{return h2(e2)}catch(n6){throw new r5(`The ${t3} is not a valid base64url string`,{cause:n6})}}function m2(e2,t3,r5){let n6;try{n6=JSON.
parse(u.decode(s3(e2)))}catch(i7){throw new t3(r5,{cause:i7})}if(!a5(n6))throw new t3(r5);return n6}var S={__proto__:null,b64:!0},v={__proto__:null};function A2(e2,t3){
if(t3!==void 0&&(!Array.isArray(t3)||t3.some(r5=>typeof r5!="string")))throw new TypeError(`"${e2}" option must be an array of strings`);return t3===void 0?void 0:
new Set(t3)}function J(e2,t3){let{crit:r5}=t3??{};if(Array.isArray(r5)&&new Set(r5).size!==r5.length)throw new e2('"crit" (Critical) Header Parameter MUST NOT c\
ontain duplicate values')}function _(e2,t3,r5,n6,i7){if(i7.crit!==void 0&&n6?.crit===void 0)throw new e2('"crit" (Critical) Header Parameter MUST be integrity p\
rotected');if(!n6||n6.crit===void 0)return[];if(!Array.isArray(n6.crit)||n6.crit.length===0||n6.crit.some(o4=>typeof o4!="string"||o4.length===0))throw new e2('\
"crit" (Critical) Header Parameter MUST be an array of non-empty strings when present');let c5=r5===void 0?t3:{__proto__:null,...r5,...t3};for(let o4 of n6.crit){
if(!(o4 in c5))throw new i3(`Extension Header Parameter "${o4}" is not recognized`);if(!Object.hasOwn(i7,o4)||i7[o4]===void 0)throw new e2(`Extension Header Par\
ameter "${o4}" is missing`);if(c5[o4]&&(!Object.hasOwn(n6,o4)||n6[o4]===void 0))throw new e2(`Extension Header Parameter "${o4}" MUST be integrity protected`)}return n6.
crit}function g2(e2,t3){if(t3.includes("b64")){let r5=e2.b64;if(typeof r5!="boolean")throw new n2('The "b64" (base64url-encode payload) Header Parameter must be\
 a boolean');return r5}return!0}function j(e2,t3){let r5,n6;try{r5=JSON.stringify(t3),n6=JSON.parse(r5)}catch(i7){throw new e2("JOSE Header is not valid JSON",{
cause:i7})}if(!a5(n6))throw new e2("JOSE Header is not a JSON object");return[n6,r5]}var A3=t3=>t3[Symbol.toStringTag],S2=(t3,e2,r5)=>{let{alg:o4}=t3;if(e2.use!==void 0){let n6=r5==="sign"||r5==="verify"?"sig":"enc";if(e2.use!==n6)throw new TypeError(
`Invalid key for this operation, its "use" must be "${n6}" when present`)}if(e2.alg!==void 0&&e2.alg!==o4)throw new TypeError(`Invalid key for this operation, i\
ts "alg" must be "${o4}" when present`);if(Array.isArray(e2.key_ops)){let n6=r5==="encrypt"||r5==="decrypt"?t3.ops?.[r5==="encrypt"?0:1]:r5;if(n6&&!e2.key_ops.includes(
n6))throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${n6}" when present`)}};async function P(t3,e2,r5){let{alg:o4,secret:n6}=t3,
a10=r5==="decrypt"||r5==="sign";if(n6&&e2 instanceof Uint8Array)return e2;let i7,s6;if(a5(e2)){if(i7=g3(e2),typeof i7.kty!="string")throw b3(o4,e2,n6);if(!(n6?i7.
kty==="oct"&&typeof i7.k=="string":i7.kty!=="oct"&&(a10?i7.kty==="AKP"&&typeof i7.priv=="string"||typeof i7.d=="string":i7.d===void 0&&i7.priv===void 0)))throw new TypeError(
n6?'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present':`JSON Web Key for this operation mu\
st be a ${a10?"private":"public"} JWK`);if(S2(t3,i7,r5),i7.kty==="oct")return s3(i7.k);if(!Object.isFrozen(e2)){let{key_ops:p7}=e2;Array.isArray(p7)&&Object.freeze(
p7),Object.freeze(e2)}}else{if(!m3(e2))throw b3(o4,e2,n6);let p7=n6?"secret":a10?"private":"public";if(e2.type!==p7&&(n6||["secret","public","private"].includes(
e2.type)))throw new TypeError(`${A3(e2)} instances must be of type "${p7}" for the ${o4} algorithm`);if(y3(e2))return e2;if(s6=e2,s6.type==="secret")return s6.export()}
l2||=new WeakMap;let f2=e2,c5=l2.get(f2);if(c5?.[o4])return c5[o4];if(c5||l2.set(f2,c5={}),s6&&typeof s6.toCryptoKey=="function"){let p7=s6.type==="public",$=J2[s6.
asymmetricKeyDetails?.namedCurve],C4=t3.resolve?.({crv:$,asymmetricKeyType:s6.asymmetricKeyType})??t3.subtle;return c5[o4]=s6.toCryptoKey(C4,p7,t3.usages[p7?0:1])}
return i7??=s6.export({format:"jwk"}),i7.alg=o4,c5[o4]=await T(t3,i7)}var l2,J2={__proto__:null,prime256v1:"P-256",secp384r1:"P-384",secp521r1:"P-521"};function W(t3){
if(!y3(t3))throw new Error("CryptoKey instance expected")}var y3=t3=>{if(t3?.[Symbol.toStringTag]==="CryptoKey")return!0;try{return t3 instanceof CryptoKey}catch{
return!1}},h4=t3=>t3?.[Symbol.toStringTag]==="KeyObject",m3=t3=>y3(t3)||h4(t3);function d2(t3,e2,...r5){if(r5.length>2){let o4=r5.pop();t3+=`one of type ${r5.join(
", ")}, or ${o4}.`}else r5.length===2?t3+=`one of type ${r5[0]} or ${r5[1]}.`:t3+=`of type ${r5[0]}.`;return e2==null?t3+=` Received ${e2}`:typeof e2=="function"&&
e2.name?t3+=` Received function ${e2.name}`:typeof e2=="object"&&e2!=null&&e2.constructor?.name&&(t3+=` Received an instance of ${e2.constructor.name}`),t3}var j2=(t3,...e2)=>d2(
"Key must be ",t3,...e2);function b3(t3,e2,r5){let o4=["CryptoKey","KeyObject","JSON Web Key"];return r5&&o4.push("Uint8Array"),new TypeError(d2(`Key for the ${t3}\
 algorithm must be `,e2,...o4))}var u2=(t3,e2="algorithm.name")=>new TypeError(`CryptoKey does not support this operation, its ${e2} must be ${t3}`);function v2(t3,e2){
if(e2&&!t3.usages.includes(e2))throw new TypeError(`CryptoKey does not support this operation, its usages must include ${e2}.`)}function z(t3,e2){let{modulusLength:r5}=e2.
algorithm;if(typeof r5!="number"||r5<2048)throw new TypeError(`${t3} requires key modulusLength to be 2048 bits or larger`)}function K(t3,e2,r5){let o4=t3.algorithm;
if(o4.name!==e2.name)throw u2(e2.name);if(e2.hash&&o4.hash?.name!==e2.hash)throw u2(e2.hash,"algorithm.hash");if(e2.namedCurve&&o4.namedCurve!==e2.namedCurve)throw u2(
e2.namedCurve,"algorithm.namedCurve");if(e2.length!==void 0&&o4.length!==e2.length)throw u2(e2.length,"algorithm.length");v2(t3,r5)}function w2(t3){return{__proto__:null,
...t3}}function g3(t3){let e2=w2(t3);if(e2.ext!==void 0&&typeof e2.ext!="boolean")throw new TypeError('"ext" (Extractable) Parameter must be a boolean');if(e2.key_ops!==
void 0){let r5=e2.key_ops,o4=Array.isArray(r5)?[...r5]:void 0;if(!o4||o4.some(n6=>typeof n6!="string")||new Set(o4).size!==o4.length)throw new TypeError('"key_o\
ps" (Key Operations) Parameter must be an array of unique strings');e2.key_ops=o4}return e2}function k(t3){if(t3!==void 0&&typeof t3!="boolean")throw new TypeError(
'"extractable" option must be a boolean');return t3}async function T(t3,e2,r5){if(!t3.kty.includes(e2.kty))throw new i3('Invalid or unsupported JWK "alg" (Algor\
ithm) Parameter value');let o4=t3.resolve?.({kty:e2.kty,crv:e2.crv})??t3.subtle,n6=!!(e2.d||e2.priv),a10={...e2,ext:r5??e2.ext};return a10.kty!=="AKP"&&delete a10.
alg,delete a10.use,crypto.subtle.importKey("jwk",a10,o4,a10.ext??!n6,e2.key_ops??t3.usages[n6?1:0])}async function I2(t3,e2,r5,o4=!1){return t3 instanceof Uint8Array&&
(t3=await crypto.subtle.importKey("raw",t3,e2,o4,[r5])),K(t3,e2,r5),t3}var U=t3=>crypto.getRandomValues(new Uint8Array(t3.cekBits>>3));function g4(t3,n6){let e2=t3.byteLength<<3;if(e2!==n6)throw new I(`Invalid Content Encryption Ke\
y length. Expected ${n6} bits, got ${e2} bits`)}var C=t3=>crypto.getRandomValues(new Uint8Array(t3.ivBits>>3));function b4(t3,n6){if(n6.length<<3!==t3.ivBits)throw new I(
"Invalid Initialization Vector length")}async function E(t3,n6,e2){if(!(n6 instanceof Uint8Array))throw new TypeError(j2(n6,"Uint8Array"));let r5=t3.cekBits>>1,
a10=await crypto.subtle.importKey("raw",n6.subarray(r5>>3),"AES-CBC",!1,[e2]),i7=await crypto.subtle.importKey("raw",n6.subarray(0,r5>>3),{hash:`SHA-${r5<<1}`,name:"\
HMAC"},!1,["sign"]);return[a10,i7,r5]}async function d4(t3,n6,e2){return new Uint8Array((await crypto.subtle.sign("HMAC",t3,n6)).slice(0,e2>>3))}async function B(t3,n6,e2,r5,a10){
let[i7,y4,s6]=await E(t3,e2,"encrypt"),o4=new Uint8Array(await crypto.subtle.encrypt({iv:r5,name:"AES-CBC"},i7,n6)),w4=d(a10.length*8),u5=l(a10,r5,o4,w4),p7=await d4(
y4,u5,s6);return{ciphertext:o4,tag:p7,iv:r5}}async function L(t3,n6,e2,r5,a10){if(!y3(e2)&&!(e2 instanceof Uint8Array))throw new TypeError(j2(e2,"CryptoKey","KeyObject","Uint8Array","JSON Web Key"));if(r5?
b4(t3,r5):r5=C(t3),e2 instanceof Uint8Array&&g4(e2,t3.cekBits),t3.cbc)return B(t3,n6,e2,r5,a10);let i7=await I2(e2,t3.subtle,"encrypt"),y4=new Uint8Array(await crypto.
subtle.encrypt({additionalData:a10,iv:r5,name:"AES-GCM",tagLength:128},i7,n6));return{ciphertext:y4.subarray(0,-16),tag:y4.subarray(-16),iv:r5}}function l3(t3){let n6={__proto__:null};for(let o4 in t3)n6[o4]={...t3[o4],alg:o4};return n6}var d5=[["encrypt","wrapKey"],["decrypt","unwrapKey"]],m4=[[],["deriveBits"]],o=[[],[]];function p4(e2){return{kty:["RSA"],mode:"key-encryption",subtle:{name:"R\
SA-OAEP",hash:`SHA-${e2}`},usages:d5,ops:["wrapKey","unwrapKey"]}}function i4(e2){return{kty:["EC","OKP"],mode:e2,subtle:{name:"ECDH"},resolve:({kty:t3,crv:a10,
asymmetricKeyType:E2})=>{if(a10==="X25519"||E2==="x25519")return{name:"X25519"};if(t3==="OKP")throw new i3('Invalid or unsupported JWK "alg" (Algorithm) Paramet\
er value');return{name:"ECDH",namedCurve:a10}},usages:m4,ops:[void 0,"deriveBits"]}}function n3(e2,t3=!1){return{kty:["oct"],mode:"key-wrapping",secret:!0,subtle:{
name:t3?"AES-GCM":"AES-KW",length:e2},usages:o,ops:t3?["encrypt","decrypt"]:["wrapKey","unwrapKey"]}}function s4(){return{kty:["oct"],mode:"key-wrapping",secret:!0,
subtle:{name:"PBKDF2"},usages:o,ops:["deriveBits","deriveBits"]}}var A4=l3({dir:{kty:["oct"],mode:"direct-encryption",secret:!0,subtle:{name:"AES-GCM"},usages:o,
ops:["encrypt","decrypt"]},"RSA-OAEP":p4(1),"RSA-OAEP-256":p4(256),"RSA-OAEP-384":p4(384),"RSA-OAEP-512":p4(512),"ECDH-ES":i4("direct-key-agreement"),"ECDH-ES+A\
128KW":i4("key-agreement-with-key-wrapping"),"ECDH-ES+A192KW":i4("key-agreement-with-key-wrapping"),"ECDH-ES+A256KW":i4("key-agreement-with-key-wrapping"),A128KW:n3(
128),A192KW:n3(192),A256KW:n3(256),A128GCMKW:n3(128,!0),A192GCMKW:n3(192,!0),A256GCMKW:n3(256,!0),"PBES2-HS256+A128KW":s4(),"PBES2-HS384+A192KW":s4(),"PBES2-HS5\
12+A256KW":s4()}),C2=["encrypt","decrypt"];function r2(e2,t3=!1){return{kty:["oct"],secret:!0,subtle:{name:t3?"AES-CBC":"AES-GCM",length:e2},usages:o,ops:C2,cekBits:e2,
ivBits:t3?128:96,cbc:t3}}var S3=l3({A128GCM:r2(128),A192GCM:r2(192),A256GCM:r2(256),"A128CBC-HS256":r2(256,!0),"A192CBC-HS384":r2(384,!0),"A256CBC-HS512":r2(512,
!0)});function c3(e2,t3){throw new i3(`Invalid or unsupported "${e2}" (JWE ${t3}) header value`)}function w3(e2){return(typeof e2=="string"?A4[e2]:void 0)??c3("\
alg","Algorithm")}function g5(e2){return e2.mode==="key-wrapping"||e2.mode==="key-encryption"||e2.mode==="key-agreement-with-key-wrapping"}function K2(e2){return(typeof e2==
"string"?S3[e2]:void 0)??c3("enc","Encryption Algorithm")}function D(t3,e2){if(t3.algorithm.name!=="ECDH"&&t3.algorithm.name!=="X25519")throw new TypeError("CryptoKey does not support this operation, its algorithm.name\
 must be ECDH or X25519");v2(t3,e2)}async function ot(t3,e2,n6){let i7=await I2(e2,w3(t3).subtle,"wrapKey",!0),r5=await crypto.subtle.importKey("raw",n6,{hash:"\
SHA-256",name:"HMAC"},!0,["sign"]);return new Uint8Array(await crypto.subtle.wrapKey("raw",r5,i7,"AES-KW"))}function R(t3,e2,n6){K(e2,w3(t3).subtle,n6),z(t3,e2)}async function H2(t3,e2,n6,i7){if(!(t3 instanceof Uint8Array)||t3.length<8)throw new I("PBES2 Salt Input mu\
st be 8 or more octets");if(!Number.isSafeInteger(n6)||Math.sign(n6)!==1)throw new I("PBES2 Count Input must be a positive integer");let r5=l(h2(e2),Uint8Array.
of(0),t3),s6=parseInt(e2.slice(13,16),10),a10={hash:`SHA-${e2.slice(8,11)}`,iterations:n6,name:"PBKDF2",salt:r5},p7=await I2(i7,w3(e2).subtle,"deriveBits");return new Uint8Array(
await crypto.subtle.deriveBits(a10,p7,s6))}function I3(t3){return l(b(t3.length),t3)}async function st(t3,e2,n6){let i7=e2>>3,r5=32,s6=Math.ceil(i7/r5),a10=new Uint8Array(
s6*r5);for(let p7=1;p7<=s6;p7++){let h6=await p2("sha256",l(b(p7),t3,n6));a10.set(h6,(p7-1)*r5)}return a10.slice(0,i7)}async function V(t3,e2,n6,i7,r5=new Uint8Array,s6=new Uint8Array){
D(t3),D(e2,"deriveBits");let a10=l(I3(h2(n6)),I3(r5),I3(s6),b(i7)),p7=new Uint8Array(await crypto.subtle.deriveBits({name:t3.algorithm.name,public:t3},e2,t3.algorithm.
name==="X25519"?256:Math.ceil(parseInt(t3.algorithm.namedCurve.slice(-3),10)/8)<<3));return st(p7,i7,a10)}function N(t3){W(t3);let e2=t3.algorithm.namedCurve;if(e2!==
"P-256"&&e2!=="P-384"&&e2!=="P-521"&&t3.algorithm.name!=="X25519")throw new i3("ECDH with the provided key is not allowed or not supported by your javascript ru\
ntime")}function b5(t3,e2){let n6=t3[e2];if(n6!==void 0){if(typeof n6!="string")throw new I(`JOSE Header "${e2}" (Agreement Party${e2==="apu"?"U":"V"}Info) inva\
lid`);return p3(n6,e2,I)}}function X(t3,e2){if(!(t3===void 0||e2===void 0||t3.byteLength!==e2.byteLength)){for(let n6=0;n6<t3.byteLength;n6++)if(t3[n6]!==e2[n6])
return;throw new I('JOSE Header "apu" and "apv" values must be distinct')}}async function ut(t3,e2,n6,i7,r5,s6={}){let{alg:a10,mode:p7}=t3,h6=g5(t3);if(r5!==void 0&&!h6)throw new TypeError(`setContentEncryptionKey cannot be called with\
 JWE "alg" (Algorithm) Header ${a10}`);let o4=await P(p7==="direct-encryption"?e2:t3,n6,"encrypt");if(p7==="direct-encryption")return[o4,void 0,void 0];let u5=h6?
r5??U(e2):void 0;u5&&g4(u5,e2.cekBits);let d8,l5;switch(t3.subtle.name){case"ECDH":{N(o4);let{apu:y4,apv:w4}=s6;y4!==void 0&&y2(y4,'"apu"'),w4!==void 0&&y2(w4,'\
"apv"');let B2=y4??b5(i7,"apu"),P3=w4??b5(i7,"apv");X(B2,P3);let f2;s6.epk!==void 0?f2=await P(t3,s6.epk,"decrypt"):f2=(await crypto.subtle.generateKey(o4.algorithm,
!0,["deriveBits"])).privateKey;let A6=crypto.subtle,K4=f2;if(!K4.extractable){if(typeof A6.getPublicKey!="function")throw new TypeError('CryptoKey for "epk" mus\
t be extractable');K4=await A6.getPublicKey(f2,[])}let{x:q2,y:F,crv:z2,kty:O3}=await A6.exportKey("jwk",K4),S4=p7==="direct-key-agreement",J3=await V(o4,f2,S4?e2.
alg:a10,S4?e2.cekBits:parseInt(a10.slice(-5,-2),10),B2,P3),x2={x:q2,crv:z2,kty:O3};if(O3==="EC"&&(x2.y=F),l5={epk:x2},y4!==void 0&&(l5.apu=a4(y4)),w4!==void 0&&
(l5.apv=a4(w4)),S4)return[J3,void 0,l5];o4=J3;break}case"RSA-OAEP":{W(o4),R(a10,o4,"encrypt"),d8=new Uint8Array(await crypto.subtle.encrypt("RSA-OAEP",o4,u5));break}case"\
PBKDF2":{let{p2c:y4=2048,p2s:w4=crypto.getRandomValues(new Uint8Array(16))}=s6;o4=await H2(w4,a10,y4,o4),l5={p2c:y4,p2s:a4(w4)};break}case"AES-GCM":{let y4=s6.iv===
void 0?crypto.getRandomValues(new Uint8Array(12)):s6.iv;if(!(y4 instanceof Uint8Array))throw new TypeError('"iv" must be an instance of Uint8Array');let w4=await L(
K2(a10.slice(0,-2)),u5,o4,y4,new Uint8Array);d8=w4.ciphertext,l5={iv:a4(w4.iv),tag:a4(w4.tag)}}}if(d8??=await ot(a10.slice(-6),o4,u5),!(d8 instanceof Uint8Array)||
!d8.byteLength)throw new TypeError("JWE key management algorithm did not produce an Encrypted Key");return[u5,d8,l5]}function u3(e2,r5){if(e2.zip!==void 0&&e2.zip!=="DEF")throw new i3('Unsupported JWE "zip" (Compression Algorithm) Header Parameter value.');if(e2.zip!==void 0&&
!r5?.zip)throw new I('JWE "zip" (Compression Algorithm) Header Parameter MUST be in a protected header.')}function m5(e2){if(typeof globalThis[e2]>"u")throw new i3(
`JWE "zip" (Compression Algorithm) Header Parameter requires the ${e2} API.`)}async function d6(e2,r5,t3=1/0){let o4=e2.writable.getWriter();o4.write(r5).catch(
()=>{}),o4.close().catch(()=>{});let i7=[],n6=0,a10=e2.readable.getReader();for(;;){let{value:c5,done:l5}=await a10.read();if(l5)break;if(i7.push(c5),n6+=c5.byteLength,
t3!==1/0&&n6>t3)throw await a10.cancel().catch(()=>{}),new I("Decompressed plaintext exceeded the configured limit")}return l(...i7)}async function h5(e2){return m5(
"CompressionStream"),d6(new CompressionStream("deflate-raw"),e2)}function C3(e2,o4,n6){if(!b2(e2,o4,n6))throw new I("JWE Protected, JWE Shared Unprotected and JWE Per-Recipient Header Parameter names must be disjoint")}function I4(e2,o4,n6=!1){
if(!e2[1]&&!e2[2]&&!e2[3])throw new I("either setProtectedHeader, setUnprotectedHeader, or sharedUnprotectedHeader must be called before #encrypt()");o4!==void 0&&
(e2[8]=o4?.crit);let[,t3,a10,i7,H4,g9,f2,y4,J3]=e2;if(H4!==void 0&&y2(H4,"JWE Additional Authenticated Data"),g9!==void 0&&y2(g9,"JWE Content Encryption Key"),f2!==
void 0&&y2(f2,"JWE Initialization Vector"),!n6&&t3!==void 0&&(t3=j(I,t3)[0],e2[1]=t3),a10!==void 0&&(a10=j(I,a10)[0],e2[2]=a10),!n6&&i7!==void 0&&(i7=j(I,i7)[0],
e2[3]=i7),y4!==void 0&&!a5(y4))throw new TypeError("JWE Key Management Parameters must be an object");C3(t3,a10,i7);let p7={...t3,...a10,...i7};J(I,t3),_(I,v,J3,
t3,p7),u3(p7,t3);let{alg:s6,enc:m7}=p7;if(typeof s6!="string"||!s6)throw new I('JWE "alg" (Algorithm) Header Parameter missing or invalid');let v3=A4[s6];if(v3?.
mode==="integrated-encryption"){if(m7!==void 0)throw new I('JWE "enc" (Encryption Algorithm) Header Parameter must not be present for integrated encryption');if(g9!==
void 0)throw new TypeError(`setContentEncryptionKey cannot be called with JWE "alg" (Algorithm) Header ${s6}`);if(f2!==void 0)throw new TypeError(`setInitializa\
tionVector cannot be called with JWE "alg" (Algorithm) Header ${s6}`);return[p7,void 0,v3]}if(typeof m7!="string"||!m7)throw new I('JWE "enc" (Encryption Algori\
thm) Header Parameter missing or invalid');return[p7,K2(m7),v3]}async function M(e2,o4,n6){let[t3,a10,i7]=o4,[H4,g9,f2,y4,J3,p7,s6,m7,,v3]=e2,d8=g9,l5=f2,w4=i7??
w3(t3.alg),u5,E2,W2;w4.mode==="integrated-encryption"?W2=await P(w4,n6,"encrypt"):[W2,u5,E2]=await ut(w4,a10,n6,t3,p7,m7),E2&&(v3?l5=l5?{...l5,...E2}:E2:d8=d8?{
...d8,...E2}:E2,C3(d8,l5,y4));let A6=d8?a4(JSON.stringify(d8)):"",P3=J3?.byteLength?a4(J3):void 0,K4=h2(P3?`${A6}.${P3}`:A6),b7=H4;t3.zip==="DEF"&&(b7=await h5(
b7).catch($=>{throw new I("Failed to compress plaintext",{cause:$})}));let k2,j4,x2;w4.mode==="integrated-encryption"?[u5,k2]=await w4.encrypt(W2,b7,K4,d8,t3,m7):
{ciphertext:k2,tag:j4,iv:x2}=await L(a10,b7,W2,s6,K4);let c5={ciphertext:a4(k2)};return x2&&(c5.iv=a4(x2)),j4&&(c5.tag=a4(j4)),u5?.byteLength&&(c5.encrypted_key=
a4(u5)),P3&&(c5.aad=P3),d8&&(c5.protected=A6),y4&&(c5.unprotected=y4),l5&&(c5.header=l5),c5}async function Q(e2,o4,n6){return M(e2,I4(e2,n6),o4)}function X2(e2){
return[e2.protected,e2.encrypted_key,e2.iv,e2.ciphertext,e2.tag].join(".")}var e=[["verify"],["sign"]];function r3(n6){let t3={name:"HMAC",hash:`SHA-${n6}`};return{kty:["oct"],secret:!0,subtle:t3,signing:t3,usages:e}}function s5(n6,t3){
let S4={name:t3?"RSA-PSS":"RSASSA-PKCS1-v1_5",hash:`SHA-${n6}`};return{kty:["RSA"],subtle:S4,signing:t3?{...S4,saltLength:t3}:S4,usages:e,minRsaBits:2048}}function i5(n6,t3){
return{kty:["EC"],crv:n6,subtle:{name:"ECDSA",namedCurve:n6},signing:{name:"ECDSA",hash:`SHA-${t3}`},usages:e}}function u4(){let n6={name:"Ed25519"};return{kty:[
"OKP"],crv:"Ed25519",subtle:n6,signing:n6,usages:e}}function o2(n6){let t3={name:`ML-DSA-${n6}`};return{kty:["AKP"],subtle:t3,signing:t3,usages:e}}var a6=l3({HS256:r3(
256),HS384:r3(384),HS512:r3(512),RS256:s5(256),RS384:s5(384),RS512:s5(512),PS256:s5(256,32),PS384:s5(384,48),PS512:s5(512,64),ES256:i5("P-256",256),ES384:i5("P-\
384",384),ES512:i5("P-521",512),EdDSA:u4(),Ed25519:u4(),"ML-DSA-44":o2(44),"ML-DSA-65":o2(65),"ML-DSA-87":o2(87)});function g6(n6){let t3=typeof n6=="string"?a6[n6]:
void 0;if(!t3)throw new i3(`alg ${n6} is not supported either by JOSE or your javascript runtime`);return t3}function _2(e2){return[e2&&A2("algorithms",e2.algorithms),e2?.crit]}function H3(e2){return e2===void 0?{}:m2(e2,n2,"JWS Protected Header is invalid")}function Q2(e2){try{return h2(e2)}catch(r5){throw new n2("JWS Compact Serialization payload must use only ASCII characters",{cause:r5})}}async function P2(e2,r5,o4,d8,c5){
let{protected:n6,header:a10,payload:i7}=e2,s6=c5??H3(n6);if(!b2(s6,a10))throw new n2("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
let m7={...s6,...a10},f2=g2(s6,_(n2,S,r5[1],s6,m7)),{alg:y4}=m7;if(typeof y4!="string"||!y4)throw new n2('JWS "alg" (Algorithm) Header Parameter missing or inva\
lid');if(r5[0]&&!r5[0].has(y4))throw new a3('"alg" (Algorithm) Header Parameter value not allowed');if(f2){if(typeof i7!="string")throw new n2("JWS Payload must\
 be a string")}else if(typeof i7!="string"&&!(i7 instanceof Uint8Array))throw new n2("JWS Payload must be a string or an Uint8Array instance");let p7=f2||typeof i7!=
"string"?i7:d8(i7),w4=!1;typeof o4=="function"&&(o4=await o4(s6,e2),w4=!0);let l5=g6(y4),U2=l(n6!==void 0?h2(n6):new Uint8Array,h2("."),typeof p7=="string"?r5[2]??=
O(p7,"payload",n2):p7),b7=p3(e2.signature,"signature",n2),h6=await P(l5,o4,"verify"),v3=await I2(h6,l5.subtle,"verify");l5.minRsaBits&&z(l5.alg,v3);let S4=!1;try{
S4=await crypto.subtle.verify(l5.signing,v3,b7,U2)}catch(C4){throw new A(void 0,{cause:C4})}if(!S4)throw new A;let u5={payload:typeof p7=="string"?p3(p7,"payloa\
d",n2):p7};return n6!==void 0&&(u5.protectedHeader=s6),a10!==void 0&&(u5.unprotectedHeader=a10),w4?[{...u5,key:h6},f2]:[u5,f2]}async function T2(e2,r5,o4){if(e2 instanceof
Uint8Array&&(e2=f.decode(e2)),typeof e2!="string")throw new n2("Compact JWS must be a string or Uint8Array");let{0:d8,1:c5,2:n6,length:a10}=e2.split(".");if(a10!==
3)throw new n2("Invalid Compact JWS");return P2({payload:c5,protected:d8,signature:n6},r5,o4,Q2)}async function i6(r5,t3,e2){let[o4]=await T2(r5,_2(e2),t3);return o4}var a7=class{#t;constructor(t3){y2(t3,"plaintext"),this.#t=[t3]}setContentEncryptionKey(t3){return h3(this.#t[5],"setContentEncryptionKey"),this.#t[5]=t3,this}setInitializationVector(t3){
return h3(this.#t[6],"setInitializationVector"),this.#t[6]=t3,this}setProtectedHeader(t3){return h3(this.#t[1],"setProtectedHeader"),this.#t[1]=t3,this}setKeyManagementParameters(t3){
return h3(this.#t[7],"setKeyManagementParameters"),this.#t[7]=t3,this}async encrypt(t3,r5){return X2(await Q([...this.#t],t3,r5))}};function r4(o4='JWK "alg" (Algorithm) Parameter'){throw new i3(`Invalid or unsupported ${o4} value`)}function p5(o4,t3){return(typeof o4=="string"?a6[o4]??A4[o4]:
void 0)??r4(t3)}async function K3(r5,e2,t3){if(!a5(r5))throw new TypeError("JWK must be an object");let o4=g3(r5),i7=k(t3?.extractable),{alg:n6}=o4;if(e2??=n6,o4.kty!=="oct"&&!e2)
throw new TypeError('"alg" argument is required when "jwk.alg" is not present');switch(o4.kty){case"oct":if(typeof o4.k!="string")throw new TypeError('missing "\
k" (Key Value) Parameter value');return s3(o4.k);case"AKP":{if(typeof n6!="string"||!n6)throw new TypeError('missing "alg" (Algorithm) Parameter value');if(e2!==
n6)throw new TypeError("JWK alg and alg option value mismatch");return T(p5(e2),o4,i7)}case"RSA":case"EC":case"OKP":return T(p5(e2),o4,i7);default:throw new i3(
'Unsupported "kty" (Key Type) Parameter value')}}function n4(e2){let r5;if(typeof e2=="string"){let t3=e2.split(".");(t3.length===3||t3.length===5)&&([r5]=t3)}else if(typeof e2=="object"&&e2)if("protected"in e2)
r5=e2.protected;else throw new TypeError("Token does not contain a Protected Header");let o4="Invalid Token or Protected Header formatting";if(typeof r5!="strin\
g"||!r5)throw new TypeError(o4);return m2(r5,TypeError,o4)}var encoder=new TextEncoder,decoder=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),utf8=text=>encoder.encode(text),textOf=bytes=>decoder.decode(bytes),concat=(...parts)=>{
let whole=new Uint8Array(parts.reduce((length,part)=>length+part.length,0)),at=0;for(let part of parts)whole.set(part,at),at+=part.length;return whole},collect=async(stream,limit)=>{
let chunks=[],length=0;for await(let chunk of stream){if(length+=chunk.length,length>limit)return null;chunks.push(new Uint8Array(chunk))}return concat(...chunks)},
lengthPrefixed=(...parts)=>concat(...parts.flatMap(part=>{let prefix=new Uint8Array(4);return new DataView(prefix.buffer).setUint32(0,part.length),[prefix,part]})),
equal=(a10,b7)=>{if(a10.length!==b7.length)return!1;let difference=0;for(let i7=0;i7<a10.length;i7++)difference|=a10[i7]^b7[i7];return difference===0},sha256=async bytes=>new Uint8Array(
await crypto.subtle.digest("SHA-256",bytes)),randomBytes=length=>crypto.getRandomValues(new Uint8Array(length)),toBase64url=bytes=>base64url_exports.encode(bytes),
fromBase64url=text=>{if(!/^[A-Za-z0-9_-]*$/.test(text)||text.length%4===1)return null;let bytes=new Uint8Array(base64url_exports.decode(text));return toBase64url(
bytes)===text?bytes:null};var reaperDelay=100,openConnections=({env,ca})=>{try{let http=new import_node_http.Agent({keepAlive:!0}),trust=ca===void 0?{}:{ca:[...(0,import_node_tls.getCACertificates)(
"default"),ca]},https=new import_node_https.Agent({keepAlive:!0,proxyEnv:{...env},...trust});return{http,https,close:()=>{http.destroy(),https.destroy()}}}catch(error2){
throw networkError("the proxy",error2)}},request=async options=>{let{method,headers={},body,timeout,signal,maxBytes,connections}=options,url=secureUrl(options.url);
if(signal?.aborted)throw whyAborted(signal,url.host);return new Promise((resolve3,reject)=>{let outgoing,settled=!1,settle=finish=>{settled||(settled=!0,clearTimeout(
timer),signal?.removeEventListener("abort",onAbort),finish())},fail=error2=>settle(()=>{reject(error2),outgoing?.destroy()}),onAbort=()=>fail(signal?whyAborted(
signal,url.host):timeoutError(url.host)),timer;signal?.addEventListener("abort",onAbort);try{let secure=url.protocol==="https:";outgoing=(secure?import_node_https.request:
import_node_http.request)(url,{method,headers:{"accept-encoding":"identity"},agent:secure?connections.https:connections.http,timeout:timeout+reaperDelay});let answered=!1,
sent=!1,early,failOrWait=error2=>{sent?fail(error2):early??=error2};outgoing.on("error",error2=>failOrWait(networkError(url.host,error2))),outgoing.on("close",()=>answered||
failOrWait(networkError(url.host,null))),outgoing.on("response",response=>{answered=!0;let parts=[],length=0;response.on("error",error2=>fail(networkError(url.host,
error2))),response.on("data",chunk=>{length+=chunk.length,length>maxBytes?fail(tooLarge(url.host)):parts.push(new Uint8Array(chunk))}),response.on("end",()=>settle(
()=>resolve3({status:response.statusCode??0,headers:response.headers,body:concat(...parts)}))),Number(response.headers["content-length"])>maxBytes&&fail(tooLarge(
url.host))});let send=given=>{if(sent=!0,early&&fail(early),!settled){for(let[name,value]of Object.entries(given))outgoing?.setHeader(name,value);timer=setTimeout(
()=>fail(timeoutError(url.host)),timeout),outgoing?.end(body)}};headers instanceof Promise?headers.then(send).catch(fail):send(headers)}catch(error2){fail(networkError(
url.host,error2))}})},secureUrl=text=>{let url=URL.parse(text);if(url===null||url.username!==""||url.password!==""||!(url.protocol==="https:"||url.protocol==="h\
ttp:"&&url.hostname==="127.0.0.1"))throw new EggError("insecure_url","An address is not an https URL, or holds a user name or password.","Use https:// (http:// \
is for 127.0.0.1 only).");return url},proxyWarnings=env=>{let proxy=env.https_proxy||env.HTTPS_PROXY;return proxy?proxy.startsWith("http://")||proxy.startsWith(
"https://")?[]:[{code:"proxy_scheme_ignored",sentence:"https_proxy does not begin with http:// or https://: requests go direct."}]:!env.all_proxy&&!env.ALL_PROXY?
[]:[{code:"all_proxy_ignored",sentence:"ALL_PROXY is not supported, requests go direct: set https_proxy."}]},whyAborted=(signal,host)=>isTimeOver(signal)?timeoutError(
host):signal.reason,isTimeOver=({reason})=>reason instanceof DOMException&&reason.name==="TimeoutError",retryAfter=({status,headers})=>{let text=status===429||status===
503?headers["retry-after"]:void 0;return typeof text=="string"&&/^[0-9]{1,4}$/.test(text)?Number(text)*1e3:0},timeoutError=(host="The other side")=>new EggError(
"timeout",`${host} did not answer in time.`,"Run the job again, or raise its timeout."),tooLarge=host=>new EggError("too_large",`${host} answered with more byte\
s than are read.`,"Check the address: is it an egg broker?"),networkError=(host,error2)=>{let code=error2 instanceof Error&&"code"in error2?String(error2.code):
"";return new EggError("network",`Reaching ${host} failed: ${/^[A-Z][A-Z0-9_]{1,63}$/.test(code)?code:"closed"}.`,"Check that the runner may reach it; proxies c\
ome from https_proxy and no_proxy.")};var WRAPS=[76,64],formsOf=bytes=>{let bare=withoutLineEnd(bytes),text=bare.toString("utf8");return[...textForms(text),...byteForms(bare),bytes.toString("base64"),
bytes.toString("base64url"),...text.split(/[\r\n]+/).flatMap(shellForms)]},wrappedForms=bytes=>WRAPS.flatMap(width=>{let[text,inside]=[bytes.toString("base64"),
inner(bytes,0)];if(text.length<=width)return[];let lines=text.match(new RegExp(`.{1,${width}}`,"g"))??[];return[...lines,inside.slice((lines.length-1)*width)]}),
byteForms=bytes=>{let hex=bytes.toString("hex"),phases=[0,1,2].map(phase=>inner(bytes,phase));return[bytes.toString("base64"),bytes.toString("base64url"),hex,hex.
toUpperCase(),...phases,...phases.map(form=>form.replaceAll("+","-").replaceAll("/","_"))]},inner=(bytes,phase)=>Buffer.concat([Buffer.alloc(phase),bytes]).toString(
"base64").slice(Math.ceil(8*phase/6),Math.floor(8*(phase+bytes.length)/6)),textForms=text=>{let[json,...rest]=jsonForms(text);return[json,...urlForms(text),...rest]},
jsonForms=text=>{let json=unquoted(text);return[json,unquoted(json),json.replaceAll("/","\\/"),json.replaceAll(/[<>&\u2028\u2029]/g,escaped),json.replaceAll(/[^ -~]/g,
escaped),json.replaceAll('\\"','"'),json.replaceAll('\\"','"').replaceAll("'","\\'")]},unquoted=text=>JSON.stringify(text).slice(1,-1),escaped=unit=>`\\u${unit.
charCodeAt(0).toString(16).padStart(4,"0")}`,urlForms=text=>{let url=encodeURIComponent(text.toWellFormed()),strict=url.replaceAll(/[!'()*]/g,c5=>`%${c5.charCodeAt(
0).toString(16).toUpperCase()}`),forms=[url,strict,strict.replaceAll("%2F","/"),strict.replaceAll("%20","+").replaceAll("%2A","*"),strict.replaceAll("%20","+").
replaceAll("~","%7E")],lower=form=>form.replaceAll(/%../g,code=>code.toLowerCase());return[...forms,...forms.map(lower)]},shellForms=line=>{let text=line.trim();
return[text.replaceAll("'","'\\''"),text.replaceAll(/["$`\\]/g,"\\$&"),text.replaceAll(/[^\w@%+=:,./-]/g,c5=>c5>"~"?c5:`\\${c5}`)]},withoutLineEnd=bytes=>{let end=bytes.
length;for(;end>0&&(bytes[end-1]===10||bytes[end-1]===13);)end--;return bytes.subarray(0,end)};var native=JSON,parseExact=text=>native.parse(text,(_4,value,{source})=>typeof value=="number"&&source!==void 0?native.rawJSON(source):value),numberOf=value=>native.
isRawJSON(value)?value.rawJSON:null;var DEPTH=16,LEAVES=200,leavesOf=text=>{let leaves=[],walk=(name,value,depth)=>{if(leaves.length>=LEAVES||depth>DEPTH)return;let scalar=typeof value=="string"?value:
numberOf(value);if(scalar!==null)leaves.push({name,text:scalar});else if(Array.isArray(value))for(let item of value)walk(name,item,depth+1);else if(typeof value==
"object"&&value!==null)for(let[key,member]of Object.entries(value))walk(key,member,depth+1)};try{let value=parseExact(text);typeof value=="object"&&numberOf(value)===
null&&walk("",value,0)}catch{}return leaves},SECRET_NAME=/pass|pwd|secret|token|key|cred|auth|private|signature|pin|salt|cookie|session/i,isTelling=({name,text})=>SECRET_NAME.
test(name)?!isAddress(text):text.length>=8&&!isAddress(text)&&!isWord(text),isAddress=text=>{if(/^([a-z0-9-]+\.)+[a-z]{2,}(:[0-9]{1,5})?$/.test(text))return!0;let url=/^https?:\/\//.
test(text)?URL.parse(text):null;return url!==null&&!url.username&&!url.password&&!url.search&&!url.hash},isWord=text=>/^[A-Za-z]{1,20}([ _.-]([A-Za-z]{1,20}|[0-9]{1,4}))*$/.
test(text)&&!/[a-z][A-Z].*[a-z][A-Z]/.test(text);var MASK_LENGTH=4,MASK_DIGITS=9,MASK_LINES=1e3,MASK_FORMS=200,MASK_TEXT=1048576,COMMON=new Set("true false null none undefined nil yes no on off default admin a\
dministrator user username root guest public private password passwd secret token test localhost production staging development master main latest postgres post\
gresql mysql redis mongodb http https info debug warning error begin".split(" ")),masksOf=value=>{let bytes=Buffer.from(value.expose()),lines=linesOf(bytes).filter(
isMask);if(!lines.length)return[];let parts=leavesOf(bytes.toString("utf8")).filter(isTelling).map(({text})=>Buffer.from(text)),whole=new Set([...lines,...parts.
flatMap(linesOf).filter(isMask)].slice(0,MASK_LINES)),forms=[...formsOf(bytes),...parts.flatMap(formsOf),...wrappedForms(bytes)];return[...whole,...bounded(new Set(
forms.filter(form=>isMask(form)&&!whole.has(form))))]},bounded=forms=>{let length=0;return[...forms].slice(0,MASK_FORMS).filter(form=>(length+=form.length,length<=
MASK_TEXT))};var linesOf=bytes=>[...new Set(bytes.toString("utf8").split(/[\r\n]+/).map(line=>line.trim()))],isMask=text=>text.length>=MASK_LENGTH&&!/^([\s()[\]{}<>"',;:=]+|(.)\2*)$/u.
test(text)&&!(text.length<MASK_DIGITS&&/^[0-9.,:+-]+$/.test(text))&&!COMMON.has(text.toLowerCase());var NAME_SEGMENTS={min:2,max:8};var SEALED_DEK_LENGTH=1024;var LEASE_MAX=24*3600,LEASE_DEFAULT=6*3600;var PROPOSAL_URL_LENGTH=6e3,PROPOSAL_LENGTH=16384;var EXPIRES_SOON=720*3600;var REKEY_DAILY=24*3600;var BUNDLE_LIFETIME=2208*3600,BUNDLE_LIFETIME_DEFAULT=720*3600;var segment=/^[a-z0-9][a-z0-9._-]{0,62}$/,isSegment=text=>segment.test(text),isSecretName=text=>{if(text.length>256)return!1;let segments=text.split("/");return segments.
length>=NAME_SEGMENTS.min&&segments.length<=NAME_SEGMENTS.max&&segments.every(isSegment)};var vaultOf=name=>name.slice(0,name.indexOf("/"));var shown="[secret]",secret=value=>Object.freeze({expose:()=>value,toString:()=>shown,toJSON:()=>shown,[Symbol.for("nodejs.util.inspect.custom")]:()=>shown});var FORMAT=1,SALT=32,COMMITMENT=32;var HEADER=1+SALT+COMMITMENT,DEK=32,COMMITMENT_LABEL="egg/v1 envelope commitment";var NONCE=new Uint8Array(12),derive=async(dek,salt,label)=>{let key=await crypto.subtle.importKey("raw",dek.expose(),"HKDF",!1,["deriveBits"]),info2=utf8(label);
return new Uint8Array(await crypto.subtle.deriveBits({name:"HKDF",hash:"SHA-256",salt,info:info2},key,256))},keysOf=async(dek,salt,usage)=>{let[raw,commitment]=await Promise.
all([derive(dek,salt,"egg/v1 envelope key"),derive(dek,salt,COMMITMENT_LABEL)]);return{key:await crypto.subtle.importKey("raw",raw,"AES-GCM",!1,[usage]),commitment}},
aesGcm=name=>({name:"AES-GCM",iv:NONCE,additionalData:lengthPrefixed(utf8(vaultOf(name)),utf8(name))}),seal=async(name,value)=>{let plaintext=value.expose();if(plaintext.
length>65536)throw new EggError("value_too_large",`A value has at most ${65536} bytes; this one has ${plaintext.length}.`,"Store a data key here and the large f\
ile, encrypted under it, elsewhere.");let dek=secret(randomBytes(DEK)),salt=randomBytes(SALT),{key,commitment}=await keysOf(dek,salt,"encrypt"),ciphertext=new Uint8Array(
await crypto.subtle.encrypt(aesGcm(name),key,plaintext));return{envelope:concat(new Uint8Array([FORMAT]),salt,commitment,ciphertext),dek}};var envelopeHash=envelope=>sha256(envelope);var A5,Fs={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};function j3(r5){return!r5&&!A5?Fs:{lang:r5?.lang??A5?.lang,message:r5?.message,abortEarly:r5?.abortEarly??A5?.abortEarly,abortPipeEarly:r5?.abortPipeEarly??A5?.
abortPipeEarly}}var O2;function oe(r5){return O2?.get(r5)}var q;function ce(r5){return q?.get(r5)}var D2;function fe(r5,n6){return D2?.get(r5)?.get(n6)}function m6(r5){let n6=typeof r5;return n6==="string"?`"${r5}"`:n6==="number"||n6==="bigint"||n6==="boolean"?`${r5}`:n6==="object"||n6==="function"?(r5&&Object.
getPrototypeOf(r5)?.constructor?.name)??"null":n6}function c4(r5,n6,e2,i7,s6){let t3=s6&&"input"in s6?s6.input:e2.value,u5=s6?.expected??r5.expects??null,o4=s6?.
received??m6(t3),l5={kind:r5.kind,type:r5.type,input:t3,expected:u5,received:o4,message:`Invalid ${n6}: ${u5?`Expected ${u5} but r`:"R"}eceived ${o4}`,requirement:r5.
requirement,path:s6?.path,issues:s6?.issues,lang:i7.lang,abortEarly:i7.abortEarly,abortPipeEarly:i7.abortPipeEarly},f2=r5.kind==="schema",p7=s6?.message??r5.message??
fe(r5.reference,l5.lang)??(f2?ce(l5.lang):null)??i7.message??oe(l5.lang);p7!==void 0&&(l5.message=typeof p7=="function"?p7(l5):p7),f2&&(e2.typed=!1),e2.issues?e2.
issues.push(l5):e2.issues=[l5]}function G(r5,n6){return r5===n6||Number.isNaN(r5)&&Number.isNaN(n6)}function g8(r5,n6){let e2=[...new Set(r5)];return e2.length>1?`(${e2.join(` ${n6} `)})`:e2[0]??"never"}function a8(r5){return r5["~standard"]={version:1,vendor:"\
valibot",validate:n6=>r5["~run"]({value:n6},j3())},r5}var _3=class extends Error{constructor(r5){super(r5[0].message),this.name="ValiError",this.issues=r5}};var de=new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3\
?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_\
Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$","u");function er(r5,n6){return{kind:"validation",type:"max_length",reference:er,async:!1,expects:`<=${r5}`,requirement:r5,message:n6,"~run"(e2,i7){return e2.typed&&e2.
value.length>this.requirement&&c4(this,"length",e2,i7,{received:`${e2.value.length}`}),e2}}}function yr(r5,n6){return{kind:"validation",type:"min_value",reference:yr,async:!1,expects:`>=${r5 instanceof Date?r5.toJSON():m6(r5)}`,requirement:r5,message:n6,
"~run"(e2,i7){return e2.typed&&!(e2.value>=this.requirement)&&c4(this,"value",e2,i7,{received:e2.value instanceof Date?e2.value.toJSON():m6(e2.value)}),e2}}}function Tr(r5,n6){return{kind:"validation",type:"regex",reference:Tr,async:!1,expects:`${r5}`,requirement:r5,message:n6,"~run"(e2,i7){return e2.typed&&!this.requirement.
test(e2.value)&&c4(this,"format",e2,i7),e2}}}function Jr(r5){return{kind:"validation",type:"safe_integer",reference:Jr,async:!1,expects:null,requirement:Number.isSafeInteger,message:r5,"~run"(n6,e2){return n6.
typed&&!this.requirement(n6.value)&&c4(this,"safe integer",n6,e2),n6}}}function yi(r5){return{kind:"transformation",type:"transform",reference:yi,async:!1,operation:r5,"~run"(n6){return n6.value=this.operation(n6.value),n6}}}function x(r5,n6,e2){return typeof r5.fallback=="function"?r5.fallback(n6,e2):r5.fallback}function ct(r5,n6){return a8({...r5,fallback:n6,"~run"(e2,i7){let s6=r5["\
~run"](e2,i7);return s6.issues?{typed:!0,value:x(this,s6,i7)}:s6}})}function b6(r5,n6,e2){return typeof r5.default=="function"?r5.default(n6,e2):r5.default}function Ai(r5,n6){return a8({kind:"schema",type:"array",reference:Ai,expects:"Array",async:!1,item:r5,message:n6,"~run"(e2,i7){let s6=e2.value;if(Array.isArray(
s6)){e2.typed=!0,e2.value=[];for(let t3=0;t3<s6.length;t3++){let u5=s6[t3],o4=this.item["~run"]({value:u5},i7);if(o4.issues){let l5={type:"array",origin:"value",
input:s6,key:t3,value:u5};for(let f2 of o4.issues)f2.path?f2.path.unshift(l5):f2.path=[l5],e2.issues?.push(f2);if(e2.issues||(e2.issues=o4.issues),i7.abortEarly){
e2.typed=!1;break}}o4.typed||(e2.typed=!1),e2.value.push(o4.value)}}else c4(this,"type",e2,i7);return e2}})}function Oi(r5){return a8({kind:"schema",type:"boolean",reference:Oi,expects:"boolean",async:!1,message:r5,"~run"(n6,e2){return typeof n6.value=="boolean"?n6.typed=
!0:c4(this,"type",n6,e2),n6}})}function qi(r5,n6){return a8({kind:"schema",type:"custom",reference:qi,expects:"unknown",async:!1,check:r5,message:n6,"~run"(e2,i7){
return this.check(e2.value)?e2.typed=!0:c4(this,"type",e2,i7),e2}})}function Ti(r5,n6){return a8({kind:"schema",type:"literal",reference:Ti,expects:m6(r5),async:!1,literal:r5,message:n6,"~run"(e2,i7){return G(e2.value,this.literal)?
e2.typed=!0:c4(this,"type",e2,i7),e2}})}function es(r5,n6){return a8({kind:"schema",type:"nullable",reference:es,expects:`(${r5.expects} | null)`,async:!1,wrapped:r5,default:n6,"~run"(e2,i7){return e2.
value===null&&(this.default!==void 0&&(e2.value=b6(this,e2,i7)),e2.value===null)?(e2.typed=!0,e2):this.wrapped["~run"](e2,i7)}})}function rs(r5,n6){return a8({kind:"schema",type:"nullish",reference:rs,expects:`(${r5.expects} | null | undefined)`,async:!1,wrapped:r5,default:n6,"~run"(e2,i7){
return(e2.value===null||e2.value===void 0)&&(this.default!==void 0&&(e2.value=b6(this,e2,i7)),e2.value===null||e2.value===void 0)?(e2.typed=!0,e2):this.wrapped["\
~run"](e2,i7)}})}function ss(r5){return a8({kind:"schema",type:"number",reference:ss,expects:"number",async:!1,message:r5,"~run"(n6,e2){return typeof n6.value=="number"&&!isNaN(
n6.value)?n6.typed=!0:c4(this,"type",n6,e2),n6}})}function ts(r5,n6){return a8({kind:"schema",type:"object",reference:ts,expects:"Object",async:!1,entries:r5,message:n6,
"~run"(e2,i7){let s6=e2.value;if(s6&&typeof s6=="object"){e2.typed=!0,e2.value={};for(let t3 in this.entries){let u5=this.entries[t3];if(t3 in s6||(u5.type==="e\
xact_optional"||u5.type==="optional"||u5.type==="nullish")&&u5.default!==void 0){let o4=t3 in s6?s6[t3]:b6(u5),l5=u5["~run"]({value:o4},i7);if(l5.issues){let f2={
type:"object",origin:"value",input:s6,key:t3,value:o4};for(let p7 of l5.issues)p7.path?p7.path.unshift(f2):p7.path=[f2],e2.issues?.push(p7);if(e2.issues||(e2.issues=
l5.issues),i7.abortEarly){e2.typed=!1;break}}l5.typed||(e2.typed=!1),e2.value[t3]=l5.value}else if(u5.fallback!==void 0)e2.value[t3]=x(u5);else if(u5.type!=="ex\
act_optional"&&u5.type!=="optional"&&u5.type!=="nullish"&&(c4(this,"key",e2,i7,{input:void 0,expected:`"${t3}"`,path:[{type:"object",origin:"key",input:s6,key:t3,
value:s6[t3]}]}),i7.abortEarly))break}}else c4(this,"type",e2,i7);return e2}})}function ie(r5,n6){return a8({kind:"schema",type:"optional",reference:ie,expects:`(${r5.expects} | undefined)`,async:!1,wrapped:r5,default:n6,"~run"(e2,i7){return e2.
value===void 0&&(this.default!==void 0&&(e2.value=b6(this,e2,i7)),e2.value===void 0)?(e2.typed=!0,e2):this.wrapped["~run"](e2,i7)}})}function te(r5,n6){return a8({kind:"schema",type:"picklist",reference:te,expects:g8(r5.map(m6),"|"),async:!1,options:r5,message:n6,"~run"(e2,i7){return this.options.
includes(e2.value)?e2.typed=!0:c4(this,"type",e2,i7),e2}})}function hs(r5,n6){return a8({kind:"schema",type:"strict_object",reference:hs,expects:"Object",async:!1,entries:r5,message:n6,"~run"(e2,i7){let s6=e2.value;if(s6&&
typeof s6=="object"){e2.typed=!0,e2.value={};for(let t3 in this.entries){let u5=this.entries[t3];if(t3 in s6||(u5.type==="exact_optional"||u5.type==="optional"||
u5.type==="nullish")&&u5.default!==void 0){let o4=t3 in s6?s6[t3]:b6(u5),l5=u5["~run"]({value:o4},i7);if(l5.issues){let f2={type:"object",origin:"value",input:s6,
key:t3,value:o4};for(let p7 of l5.issues)p7.path?p7.path.unshift(f2):p7.path=[f2],e2.issues?.push(p7);if(e2.issues||(e2.issues=l5.issues),i7.abortEarly){e2.typed=
!1;break}}l5.typed||(e2.typed=!1),e2.value[t3]=l5.value}else if(u5.fallback!==void 0)e2.value[t3]=x(u5);else if(u5.type!=="exact_optional"&&u5.type!=="optional"&&
u5.type!=="nullish"&&(c4(this,"key",e2,i7,{input:void 0,expected:`"${t3}"`,path:[{type:"object",origin:"key",input:s6,key:t3,value:s6[t3]}]}),i7.abortEarly))break}
if(!e2.issues||!i7.abortEarly){for(let t3 in s6)if(!Object.prototype.hasOwnProperty.call(this.entries,t3)){c4(this,"key",e2,i7,{input:t3,expected:"never",path:[
{type:"object",origin:"key",input:s6,key:t3,value:s6[t3]}]});break}}}else c4(this,"type",e2,i7);return e2}})}function bs(r5){return a8({kind:"schema",type:"string",reference:bs,expects:"string",async:!1,message:r5,"~run"(n6,e2){return typeof n6.value=="string"?n6.typed=
!0:c4(this,"type",n6,e2),n6}})}function Ps(r5,n6,e2){let i7=r5["~run"]({value:n6},j3(e2));if(i7.issues)throw new _3(i7.issues);return i7.value}function It(...r5){return a8({...r5[0],pipe:r5,"~run"(n6,e2){for(let i7 of r5)if(i7.kind!=="metadata"){if(n6.issues&&(i7.kind==="schema"||i7.kind==="transformat\
ion")){n6.typed=!1;break}(!n6.issues||!e2.abortEarly&&!e2.abortPipeEarly)&&(n6=i7["~run"](n6,e2))}return n6}})}function Ss(r5,n6,e2){let i7=r5["~run"]({value:n6},j3(e2));return{typed:i7.typed,success:!i7.issues,output:i7.value,issues:i7.issues}}var plainUrl=text=>{if(!URL.canParse(text))return null;let url=new URL(text),scheme=url.protocol==="https:"||url.protocol==="http:"&&url.hostname==="127.0.0.1",
bare=!url.username&&!url.password&&!/[?#\\\s]/.test(text);return scheme&&bare?url:null},parseOrigin=text=>{let url=plainUrl(text);return url&&url.origin===text?
text:null};var hostOf=origin=>new URL(origin).host;var parsePublicJwk=(value,crv)=>{if(typeof value!="object"||value===null)return null;let{kty,crv:curve,x:x2,...rest}=value;return kty!=="OKP"||curve!==crv||typeof x2!=
"string"||Object.keys(rest).length?null:fromBase64url(x2)?.length===32?{kty,crv,x:x2}:null},thumbprint=async({crv,kty,x:x2})=>toBase64url(await sha256(utf8(JSON.
stringify({crv,kty,x:x2}))));var parseBroker=text=>{let[url="",...fragments]=text.trim().split("#"),origin=parseOrigin(url),pins=fragments.length?(fragments[0]??"").split(","):[],known=pins.
map(pin=>/^sha256-([A-Za-z0-9_-]{43})$/.exec(pin)?.[1]).filter(pin=>pin!==void 0);if(!origin||fragments.length>1||known.length!==pins.length)throw new EggError(
"broker_malformed",origin?"The pin in `broker` is not `#sha256-` and 43 characters of base64url.":"`broker` is not an origin: https://host, lower case, without \
a path or trailing slash.","Copy the `broker` line that `egg keys new` (or `egg dev`) printed.");return{origin,pins:known}};var verify=async(typ,jws,{pins})=>{let unsigned=new EggError("release_unsigned","The answer is not signed by the broker's key.","Something between here and the \
broker changed it: check proxies and `broker`.");try{let{alg,typ:actualTyp,kid,jwk,...rest}=n4(jws),key=parsePublicJwk(jwk,"Ed25519");if(!key||alg!=="EdDSA"||actualTyp!==
typ||Object.keys(rest).length)throw unsigned;let actual=await thumbprint(key);if(kid!==actual)throw unsigned;if(pins.length&&!pins.includes(actual))throw new EggError(
"release_unpinned",`The answer is signed by a key that \`broker\` does not pin: sha256-${actual}.`,"If the operators rotated the release key, take their new `br\
oker` line; else tell them.");let publicKey=await K3({...key},"EdDSA"),{payload}=await i6(jws,publicKey,{algorithms:["EdDSA"]});return{payload,key,kid:actual}}catch(error2){
throw error2 instanceof EggError?error2:unsigned}};var writeRoute=name=>`PUT /v1/secrets/${name}`,transcriptOf=(origin,route,body)=>sha256(lengthPrefixed(utf8("egg/v1"),utf8(origin),utf8(route),body)),AUDIENCE_PREFIX="\
egg:v1:",committedAudience=(origin,transcript)=>`${AUDIENCE_PREFIX}${hostOf(origin)}:${toBase64url(transcript)}`;var schema=hs({v:Ti(1),origin:bs(),audience:Ti(`${AUDIENCE_PREFIX}{host}:{T}`),write_key:qi(key=>parsePublicJwk(key,"X25519")!==null)});var verifyKeyDocument=async(jws,broker)=>{let{payload,kid}=await verify("egg-keys+jws",jws,broker),parsed=Ss(schema,JSON.parse(textOf(new Uint8Array(payload))));
if(!parsed.success||parsed.output.origin!==broker.origin)throw new EggError("key_document_malformed","The broker's key document is for another origin or of anot\
her version.","Check `broker`, then update egg.");return{...parsed.output,kid}};var TYP="egg-promise+jws";var verifyPromise=async(jws,key)=>{try{let verified=await i6(jws,await K3({...key},"EdDSA"),{algorithms:["EdDSA"]}),{record,hash,time,...rest}=JSON.parse(textOf(
verified.payload));if(verified.protectedHeader.typ!==TYP||typeof record!="string"||typeof hash!="string"||!Number.isSafeInteger(time)||Object.keys(rest).length)
throw new TypeError("not a promise");return{record,hash,time}}catch{throw new EggError("promise_invalid","The promise is not the broker's.")}};var ALG="ECDH-ES",ENC="A256GCM",TYP2="egg-written+jws",writeBody=({envelope,sealedDek})=>utf8(JSON.stringify({v:1,envelope:toBase64url(envelope),dek:sealedDek})),
bodySchema=hs({v:Ti(1),envelope:bs(),dek:It(bs(),er(SEALED_DEK_LENGTH),Tr(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/))});var partyOf=async(name,envelope)=>sha256(lengthPrefixed(utf8("egg/v1 write"),utf8(name),await envelopeHash(envelope))),sealDek=async(dek,name,envelope,{origin,writeKey})=>new a7(
dek.expose()).setProtectedHeader({alg:ALG,enc:ENC}).setKeyManagementParameters({apu:utf8(origin),apv:await partyOf(name,envelope)}).encrypt(await K3({...writeKey},
ALG));var receiptSchema=hs({v:Ti(1),origin:bs(),T:bs(),record:It(bs(),Tr(/^[a-z0-9]{2,8}#[0-9TZ:-]{8,32}#[0-9]\/[A-Za-z0-9_-]{43}$/)),record_hash:bs(),iat:It(ss(),Jr()),
name:bs(),version:It(ss(),Jr(),yr(1))}),replySchema=hs({written:bs(),promise:bs()});var openReceipt=async(text,{broker,name,transcript})=>{let reply=unpack(replySchema,text),{payload,key}=await verify(TYP2,reply.written,broker),receipt=unpack(receiptSchema,
textOf(new Uint8Array(payload))),ours=receipt.origin===broker.origin&&receipt.name===name&&equal(fromBase64url(receipt.T)??new Uint8Array,transcript),claims=await verifyPromise(
reply.promise,key),{version,record,record_hash:hash}=receipt;if(!ours||claims.record!==record||claims.hash!==hash)throw new EggError("receipt_not_for_us","The b\
roker's receipt is for another write.","Something between the job and the broker changed it: check proxies and `broker`.");return{version,record,promise:{jws:reply.
promise,claims}}},unpack=(schema2,text)=>{try{return Ps(schema2,JSON.parse(text))}catch{throw new EggError("receipt_malformed","The broker's answer is no receip\
t; the version may have been stored.","Look at `egg show`; then update egg, or tell the operators.")}};var import_promises=require("node:timers/promises");var effort=(attempts2,began)=>{let seconds=((performance.now()-began)/1e3).toFixed(1);return`(${attempts2} ${attempts2===1?"attempt":"attempts"}, ${seconds} s)`};var attempts=4,defaultAttemptTimeout=5e3,defaultPause=250,maxToken=16*1024,maxReply=maxToken+4*1024,requestIdToken=async options=>{let{env,audience,connections,
signal,context:context2={},local=!1}=options,{attemptTimeout=defaultAttemptTimeout,pause=defaultPause}=options,endpoint=env.ACTIONS_ID_TOKEN_REQUEST_URL,bearer=env.
ACTIONS_ID_TOKEN_REQUEST_TOKEN;if(!endpoint||!bearer)throw unavailable(context2);let url=trustedEndpoint(endpoint,env.GITHUB_SERVER_URL,local);url.searchParams.
set("audience",audience);let began=performance.now();for(let attempt=1;;attempt++){let reply=await request({method:"GET",url:url.href,headers:{authorization:`be\
arer ${bearer}`,accept:"application/json"},timeout:attemptTimeout,signal,maxBytes:maxReply,connections}).catch(error2=>{if(signal.aborted)throw error2;let code=codeOf(
error2);if(code==="too_large")throw malformed();if(code!=="network"&&code!=="timeout")throw error2;return error2.message});if(typeof reply!="string"&&reply.status===
200)return tokenOf(reply.body);if(typeof reply!="string"&&!worthRetrying(reply))throw refused(reply.status);if(attempt===attempts)throw failed(reply,url.host,effort(
attempt,began));let asked=typeof reply=="string"?0:retryAfter(reply),wait=Math.max(asked,pause*2**(attempt-1)*(.5+Math.random()));await(0,import_promises.setTimeout)(
wait,void 0,{signal}).catch(()=>{throw whyAborted(signal,url.host)})}},worthRetrying=({status})=>status===429||status>=500,trustedEndpoint=(endpoint,server,local)=>{
let url;try{url=secureUrl(endpoint)}catch{throw wrongHost()}let home=server?URL.parse(server):null;if(!(local&&url.protocol==="http:"||url.port===""&&url.hostname.
endsWith(".actions.githubusercontent.com")||home?.protocol==="https:"&&home.host!=="github.com"&&(url.host===home.host||url.host.endsWith(`.actions.${home.host}`))))
throw wrongHost();return url},tokenOf=body=>{let reply;try{reply=JSON.parse(textOf(body))}catch{throw malformed()}let value=typeof reply=="object"&&reply&&"valu\
e"in reply?reply.value:void 0;if(typeof value!="string"||value.length>maxToken||!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value))throw malformed();return secret(value)};var isForkRun=({eventName,isFork=!1})=>isFork&&eventName!=="pull_request_target",isDependabot=({actor})=>actor==="dependabot[bot]",unavailable=context2=>{let code="\
id_token_unavailable";return isForkRun(context2)?new EggError(code,"This run is for a fork's pull request: such runs never get an ID token.","Use the secrets in\
 a job that runs after the merge."):isDependabot(context2)?new EggError(code,"Dependabot started this run, which gets read-only permissions and so no ID token.",
"Skip this job for Dependabot: `if: github.actor != 'dependabot[bot]'`."):new EggError(code,"This job may not ask for an ID token.","Add `permissions: id-token:\
 write` to the job (a reusable workflow's caller needs it too).")},wrongHost=()=>new EggError("id_token_host","ACTIONS_ID_TOKEN_REQUEST_URL does not name the pl\
atform's own token endpoint.","Add `permissions: id-token: write` to the job, and look for an earlier step that sets the variable."),refused=status=>new EggError(
"id_token_refused",`The platform's token endpoint answered with HTTP ${status}.`,"Check `permissions: id-token: write`, and run the job again if it ran for very\
 long."),malformed=()=>new EggError("id_token_malformed","The platform's token endpoint answered without a token.","Run the job again; look at the platform's st\
atus page."),failed=(last,host,effort2)=>new EggError("id_token_failed",`The platform's token endpoint, ${host}, gave no token ${effort2}. The last attempt: ${typeof last==
"string"?last:`HTTP ${last.status}.`}`,"Run the job again; look at the platform's status page.");var shown2=text=>text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu,"\uFFFD"),printable=yi(shown2),plain=It(bs(),er(2e3),printable),detail=It(bs(),er(2e3+50*258),printable),
explanationSchema=ts({secret:plain,reason:te(["no_grant","conditions","owner"]),misses:It(Ai(ts({policy:plain,grant:plain,checks:It(Ai(ts({field:plain,met:Oi(),
expected:es(It(Ai(plain),er(50))),actual:es(plain)})),er(50))})),er(50))}),proposalSchema=ts({url:It(bs(),er(PROPOSAL_URL_LENGTH),Tr(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?\/[A-Za-z0-9._/?=&%-]+$/)),
kind:te(["new","edit"]),file:plain,text:It(bs(),er(PROPOSAL_LENGTH),yi(text=>text.split(`
`).map(shown2).join(`
`)))}),problemSchema=ts({code:It(bs(),Tr(/^[a-z_]{1,64}$/)),status:ss(),detail,next:plain,request_id:It(bs(),Tr(/^[A-Za-z0-9-]{1,64}$/)),explanations:ie(It(Ai(explanationSchema),
er(50)),[]),proposal:ct(rs(proposalSchema,null),null)}),parseProblem=body=>{try{let parsed=Ss(problemSchema,JSON.parse(textOf(body)));return parsed.success?parsed.
output:null}catch{return null}};var BrokerRefusal=class extends EggError{status;requestId;explanations;proposal;constructor(problem){super(problem.code,problem.detail,problem.next),this.status=
problem.status,this.requestId=problem.request_id,this.explanations=problem.explanations,this.proposal=problem.proposal}},refusalOf=(status,body,{origin})=>{let problem=parseProblem(
body);return problem?new BrokerRefusal(problem):status>=500||status===429?new EggError("broker_down",`${origin} answered HTTP ${status}, without a word from the\
 broker.`,"Run the job again; if it lasts, tell the operators."):notABroker(status,origin)},notABroker=(status,origin)=>new EggError("not_a_broker",`${origin} a\
nswered HTTP ${status}, and not as an egg broker does.`,"Check the `broker` input: copy the line that your operators gave you.");var storeAsJob=async options=>{let{broker,name,value,signal,ca,env,context:context2,tokens,onToken}=options,connections=openConnections({env,...ca!==null&&{ca}}),
local=broker.origin.startsWith("http://127.0.0.1"),token=async audience=>{let found=tokens?tokens():await requestIdToken({env,audience,connections,signal,context:context2,
local});return onToken(found),found};try{return await storeSecret({broker,name,value,token,connections,signal})}finally{connections.close()}},REQUEST_MS=15e3,REPLY_BYTES=16384,
storeSecret=async options=>{let{broker,name,value,connections,signal}=options,writeKey=await writeKeyOf(options),{envelope,dek}=await seal(name,value),sealedDek=await sealDek(
dek,name,envelope,{origin:broker.origin,writeKey}),body=writeBody({envelope,sealedDek}),transcript=await transcriptOf(broker.origin,writeRoute(name),body),token=await options.
token(committedAudience(broker.origin,transcript)),reply=await request({method:"PUT",url:`${broker.origin}/v1/secrets/${name}`,headers:{authorization:`Bearer ${token.
expose()}`,"content-type":"application/json"},body,timeout:REQUEST_MS,signal,maxBytes:REPLY_BYTES,connections}).catch(error2=>{throw unknownFate(error2)});if(reply.
status!==200)throw refusalOf(reply.status,reply.body,broker);return openReceipt(asText(reply.body),{broker,name,transcript})},writeKeyOf=async({broker,connections,
signal})=>{if(!broker.pins.length)throw new EggError("broker_unpinned","To store a secret, `broker` must pin the release key; without it nothing is sent.","Take\
 the whole line that your operators gave you: https://\u2026#sha256-\u2026");let{status,body}=await request({method:"GET",url:`${broker.origin}/.well-known/egg`,
headers:{},timeout:REQUEST_MS,signal,maxBytes:REPLY_BYTES,connections});if(status!==200)throw refusalOf(status,body,broker);return(await verifyKeyDocument(asText(
body),broker)).write_key},asText=body=>{try{return textOf(body)}catch{return""}},unknownFate=error2=>error2 instanceof EggError&&["network","timeout"].includes(
error2.code)?new EggError("write_unknown",`${error2.message} The version may or may not have been stored.`,"Look at `egg show`, or run the job again: that store\
s another version at worst."):error2;var import_fs=require("fs"),import_os=require("os"),Context=class{constructor(){var e2,s6,r5;if(this.payload={},process.env.GITHUB_EVENT_PATH)if((0,import_fs.existsSync)(
process.env.GITHUB_EVENT_PATH))this.payload=JSON.parse((0,import_fs.readFileSync)(process.env.GITHUB_EVENT_PATH,{encoding:"utf8"}));else{let o4=process.env.GITHUB_EVENT_PATH;
process.stdout.write(`GITHUB_EVENT_PATH ${o4} does not exist${import_os.EOL}`)}this.eventName=process.env.GITHUB_EVENT_NAME,this.sha=process.env.GITHUB_SHA,this.
ref=process.env.GITHUB_REF,this.workflow=process.env.GITHUB_WORKFLOW,this.action=process.env.GITHUB_ACTION,this.actor=process.env.GITHUB_ACTOR,this.job=process.
env.GITHUB_JOB,this.runAttempt=parseInt(process.env.GITHUB_RUN_ATTEMPT,10),this.runNumber=parseInt(process.env.GITHUB_RUN_NUMBER,10),this.runId=parseInt(process.
env.GITHUB_RUN_ID,10),this.apiUrl=(e2=process.env.GITHUB_API_URL)!==null&&e2!==void 0?e2:"https://api.github.com",this.serverUrl=(s6=process.env.GITHUB_SERVER_URL)!==
null&&s6!==void 0?s6:"https://github.com",this.graphqlUrl=(r5=process.env.GITHUB_GRAPHQL_URL)!==null&&r5!==void 0?r5:"https://api.github.com/graphql"}get issue(){
let e2=this.payload;return Object.assign(Object.assign({},this.repo),{number:(e2.issue||e2.pull_request||e2).number})}get repo(){if(process.env.GITHUB_REPOSITORY){
let[e2,s6]=process.env.GITHUB_REPOSITORY.split("/");return{owner:e2,repo:s6}}if(this.payload.repository)return{owner:this.payload.repository.owner.login,repo:this.
payload.repository.name};throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'")}};var context=new Context;var nameOf=side=>{let{repo}=side??{};return repo?.full_name},runContext=()=>{let{eventName,actor,payload}=context,pull=payload.pull_request,isFork=!!pull&&nameOf(
pull?.head)!==nameOf(pull?.base);return{eventName,actor,isFork}};var parsePutInputs=get=>{let name=get("name").trim();if(!isSecretName(name))throw new EggError("input_malformed","The input `name` is no name of a secret: vault\
/path/name in lower case.","A value never stands here: write it to a file, and name that in `file`.");let file=get("file");if(!file)throw new EggError("input_mi\
ssing","The input `file` is empty.","Write the value to a file below RUNNER_TEMP, and give its path.");return{broker:parseBrokerInput(get("broker")),name,file,stripNewline:parseBoolean(
"strip-newline",get("strip-newline")),ca:get("ca-certificate").trim()||null,timeout:parseTimeout(get("timeout").trim())}},parseBrokerInput=text=>{let broker=text.
trim();if(broker)return parseBroker(broker);throw new EggError("input_missing","The input `broker` is empty.","Give the line that your operators gave you: https\
://\u2026#sha256-\u2026")},parseBoolean=(input,text)=>{let value=text.trim().toLowerCase();if(value==="true")return!0;if(value==="false"||value==="")return!1;throw new EggError(
"input_malformed",`The input \`${input}\` is not true or false.`)};var parseTimeout=text=>{if(!text)return 3e4;let seconds=Number(text);if(/^[0-9]{1,3}$/.test(text)&&seconds>=1&&seconds<=300)return seconds*1e3;throw new EggError(
"input_malformed","The input `timeout` is not 1 to 300 (seconds).")};var REASONS={no_grant:"no grant of this repository names it",owner:"its vault's owners do not include this repository's owner",conditions:""},explain=({explanations,
proposal})=>[...explanations.flatMap(({secret:secret2,reason,misses})=>[...reason==="conditions"?[]:[`  ${secret2}: ${REASONS[reason]}`],...misses.flatMap(({policy,
grant,checks})=>[`  ${secret2}: grant ${grant} in ${policy} does not fit this run:`,...checks.map(({field,expected,actual})=>{let is=actual===null?"absent":`"${actual}\
"`;return`    ${field} is ${is}${expected?`, must be ${expected.map(text=>`"${text}"`).join(" or ")}`:""}`})])]),...proposal?proposalLines(proposal):[]],proposalLines=({
url,kind,file,text})=>[`  Ask for it by a pull request: ${kind==="new"?"the new file":"at the end of"} ${file},`,...text.trimEnd().split(`
`).map(line=>`    ${line}`),`  ${url}`];var REPORT_LENGTH=16384,reportOf=error2=>{if(!(error2 instanceof EggError))return"egg: something failed that nobody foresaw. [internal]";let lines=[`egg: ${error2.
message} [${error2.code}]`];return error2 instanceof BrokerRefusal&&lines.push(...explain(error2)),error2.next&&lines.push(`Next: ${error2.next}`),error2 instanceof
BrokerRefusal&&lines.push(`Request: ${error2.requestId}`),lines.join(`
`).slice(0,REPORT_LENGTH)};var import_promises2=require("node:fs/promises"),summarize=async text=>{let file=process.env.GITHUB_STEP_SUMMARY;file&&text!==null&&await(0,import_promises2.appendFile)(
file,text)};var ACTIVE=/[\p{C}\p{Zl}\p{Zp}]/gu,printable2=text=>text.replace(ACTIVE,"\uFFFD");var block=lines=>{let shown3=lines.map(printable2),fence="`".repeat(Math.max(3,longestRun(shown3.join(`
`))+1));return[`${fence}text`,...shown3,fence].join(`
`)};var longestRun=text=>Math.max(0,...[...text.matchAll(/`+/g)].map(([run])=>run.length));var storedSummaryOf=(name,{version,record,promise})=>`### egg

Stored \`${name}\`, version ${version}

Record \`${record}\`

<details><summary>Promise: this record will be in the log</summary>

\`${promise.jws}\`

</details>

`,refusalSummaryOf=error2=>{let proposal=error2 instanceof BrokerRefusal?error2.proposal:null;if(!proposal)return null;let{url,file,text}=proposal;return`### eg\
g: refused

**[Ask for it by a pull request](${url})**:

${block([`# ${file}`,...text.trimEnd().split(`
`)])}

`};var main=async()=>{if(eventError)throw eventError;let{env}=process,inputs=parsePutInputs(getInput),value=await readValue(inputs,env.GITHUB_WORKSPACE??".");for(let text of masksOf(
value))setSecret(text);for(let{sentence}of proxyWarnings(env))warning(sentence);let{broker,name,timeout}=inputs,stored=await storeAsJob({broker,name,value,ca:inputs.
ca===null?null:readAuthorities(inputs.ca,env.GITHUB_WORKSPACE??"."),env,context:runContext(),tokens:null,signal:AbortSignal.timeout(timeout),onToken:token=>setSecret(
token.expose())});setOutput("version",String(stored.version)),setOutput("record",stored.record),info(`egg: ${name} is now at version ${stored.version}.`),info(`\
Record: ${stored.record}`),await summarize(storedSummaryOf(name,stored)).catch(()=>{warning("egg: the job summary could not be written; the version was stored.")})},
readValue=async({file,stripNewline},workspace)=>{let bytes=await collect((0,import_node_fs3.createReadStream)((0,import_node_path2.resolve)(workspace,file)),65536).
catch(()=>{throw unreadable("cannot be read")});if(!bytes)throw unreadable(`has more than ${65536} bytes`);let value=stripNewline?bytes.subarray(0,bytes.length-
newlineOf(bytes)):bytes;if(!value.length)throw unreadable("is empty");return secret(value)},newlineOf=bytes=>bytes.at(-1)!==10?0:bytes.at(-2)===13?2:1,unreadable=what=>new EggError(
"value_unreadable",`The file of the input \`file\` ${what}; nothing was stored.`,"Give the path of a file that an earlier step wrote, below RUNNER_TEMP or the w\
orkspace.");main().catch(async error2=>{setFailed(reportOf(error2)),await summarize(refusalSummaryOf(error2)).catch(()=>{})}).finally(()=>process.stdout.write("",
()=>process.exit()));
