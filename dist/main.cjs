"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod));var import_node_fs=require("node:fs");var EggError=class extends Error{name="EggError";code;next;constructor(code,sentence,next){super(sentence),this.code=code,this.next=next}},codeOf=(error2,fallback="\
internal")=>error2 instanceof EggError?error2.code:fallback;var path=process.env.GITHUB_EVENT_PATH??"",isDocument=()=>{try{let event=JSON.parse((0,import_node_fs.readFileSync)(path,"utf8"));return typeof event=="object"&&
event!==null&&!Array.isArray(event)}catch{return!1}},eventError=path&&!isDocument()?new EggError("event_malformed","GITHUB_EVENT_PATH does not name a JSON docum\
ent with the event that started this run.","An earlier step changed that file, or the runner is broken: look for what writes to it."):null;eventError&&delete process.
env.GITHUB_EVENT_PATH;var import_node_path6=require("node:path");var p=__toESM(require("os"));function toCommandValue(e2){return e2==null?"":typeof e2=="string"||e2 instanceof String?e2:JSON.stringify(e2)}function toCommandProperties(e2){return Object.keys(
e2).length?{title:e2.title,file:e2.file,line:e2.startLine,endLine:e2.endLine,col:e2.startColumn,endColumn:e2.endColumn}:{}}function issueCommand(t3,e2,s6){let r5=new c(t3,e2,s6);process.stdout.write(r5.toString()+p.EOL)}var n="::",c=class{constructor(e2,s6,r5){e2||(e2="missing.command"),this.command=e2,this.properties=s6,this.message=r5}toString(){let e2=n+this.command;if(this.
properties&&Object.keys(this.properties).length>0){e2+=" ";let s6=!0;for(let r5 in this.properties)if(this.properties.hasOwnProperty(r5)){let i7=this.properties[r5];
i7&&(s6?s6=!1:e2+=",",e2+=`${r5}=${m(i7)}`)}}return e2+=`${n}${a(this.message)}`,e2}};function a(t3){return toCommandValue(t3).replace(/%/g,"%25").replace(/\r/g,
"%0D").replace(/\n/g,"%0A")}function m(t3){return toCommandValue(t3).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,
"%2C")}var s=__toESM(require("crypto")),i=__toESM(require("fs")),r=__toESM(require("os"));function issueFileCommand(n6,o4){let e2=process.env[`GITHUB_${n6}`];if(!e2)throw new Error(`Unable to find environment variable for file command ${n6}`);if(!i.existsSync(
e2))throw new Error(`Missing file at path: ${e2}`);i.appendFileSync(e2,`${toCommandValue(o4)}${r.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(n6,o4){
let e2=`ghadelimiter_${s.randomUUID()}`,t3=toCommandValue(o4);if(n6.includes(e2))throw new Error(`Unexpected input: name should not contain the delimiter "${e2}\
"`);if(t3.includes(e2))throw new Error(`Unexpected input: value should not contain the delimiter "${e2}"`);return`${n6}<<${e2}${r.EOL}${t3}${r.EOL}${e2}`}var h=__toESM(require("os"));var ExitCode;(function(t3){t3[t3.Success=0]="Success",t3[t3.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function exportVariable(t3,e2){let r5=toCommandValue(
e2);if(process.env[t3]=r5,process.env.GITHUB_ENV||"")return issueFileCommand("ENV",prepareKeyValueMessage(t3,e2));issueCommand("set-env",{name:t3},r5)}function setSecret(t3){
issueCommand("add-mask",{},t3)}function getInput(t3,e2){let r5=process.env[`INPUT_${t3.replace(/ /g,"_").toUpperCase()}`]||"";if(e2&&e2.required&&!r5)throw new Error(`Input required and not s\
upplied: ${t3}`);return e2&&e2.trimWhitespace===!1?r5:r5.trim()}function setOutput(t3,e2){if(process.env.GITHUB_OUTPUT||"")return issueFileCommand("OUTPUT",prepareKeyValueMessage(t3,e2));process.stdout.write(h.EOL),issueCommand(
"set-output",{name:t3},toCommandValue(e2))}function setFailed(t3){process.exitCode=ExitCode.Failure,error(t3)}function error(t3,e2={}){issueCommand("error",toCommandProperties(e2),t3 instanceof Error?t3.toString():t3)}function warning(t3,e2={}){issueCommand("warning",toCommandProperties(
e2),t3 instanceof Error?t3.toString():t3)}function info(t3){process.stdout.write(t3+h.EOL)}function saveState(t3,e2){if(process.env.GITHUB_STATE||"")return issueFileCommand("STATE",prepareKeyValueMessage(t3,e2));issueCommand("save-state",{name:t3},toCommandValue(
e2))}var import_promises=require("node:timers/promises");var s2=new TextEncoder,f=new TextDecoder,u=new TextDecoder("utf-8",{fatal:!0}),i2=2**32;function l(...e2){let t3=e2.reduce((o4,{length:c5})=>o4+c5,0),n6=new Uint8Array(
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
RR_JOSE_NOT_SUPPORTED"},d2=class extends c2{static code="ERR_JWE_DECRYPTION_FAILED";code="ERR_JWE_DECRYPTION_FAILED";constructor(t3="decryption operation failed",e2){
super(t3,e2)}},I=class extends c2{static code="ERR_JWE_INVALID";code="ERR_JWE_INVALID"},n2=class extends c2{static code="ERR_JWS_INVALID";code="ERR_JWS_INVALID"};var A=class extends c2{static code="ERR_JWS_SIGNATURE_VERIFICATION_FAILED";code="ERR_JWS_SIGNATURE_VERIFICATION_FAILED";constructor(t3="signature verification f\
ailed",e2){super(t3,e2)}};var base64url_exports={};__export(base64url_exports,{decode:()=>s3,encode:()=>a4});var t="The input to be decoded is not correctly encoded.";function s3(e2){try{return g(typeof e2=="string"?e2:f.decode(e2),!0)}catch(o4){throw new TypeError(t,{
cause:o4})}}function a4(e2){return w(typeof e2=="string"?s2.encode(e2):e2,!0)}function a5(e2){if(typeof e2!="object"||e2===null||Object.prototype.toString.call(e2)!=="[object Object]")return!1;let t3=Object.getPrototypeOf(e2);return t3===
null||Object.getPrototypeOf(t3)===null}function b2(...e2){let t3=new Set;for(let r5 of e2)if(r5)for(let n6 of Object.keys(r5)){if(t3.has(n6))return!1;t3.add(n6)}return!0}function p3(e2,t3,r5){try{return s3(e2)}catch(n6){throw new r5(`Failed to base64url decode the ${t3}`,{cause:n6})}}function O(e2,t3,r5){try{return h2(e2)}catch(n6){
throw new r5(`The ${t3} is not a valid base64url string`,{cause:n6})}}function m2(e2,t3,r5){let n6;try{n6=JSON.parse(u.decode(s3(e2)))}catch(i7){throw new t3(r5,
{cause:i7})}if(!a5(n6))throw new t3(r5);return n6}var S={__proto__:null,b64:!0},v={__proto__:null};function A2(e2,t3){if(t3!==void 0&&(!Array.isArray(t3)||t3.some(
r5=>typeof r5!="string")))throw new TypeError(`"${e2}" option must be an array of strings`);return t3===void 0?void 0:new Set(t3)}function _(e2,t3,r5,n6,i7){if(i7.crit!==void 0&&n6?.crit===void 0)throw new e2('"crit" (Critical) Header Parameter MUST be integrity protected');if(!n6||n6.crit===
void 0)return[];if(!Array.isArray(n6.crit)||n6.crit.length===0||n6.crit.some(o4=>typeof o4!="string"||o4.length===0))throw new e2('"crit" (Critical) Header Para\
meter MUST be an array of non-empty strings when present');let c5=r5===void 0?t3:{__proto__:null,...r5,...t3};for(let o4 of n6.crit){if(!(o4 in c5))throw new i3(
`Extension Header Parameter "${o4}" is not recognized`);if(!Object.hasOwn(i7,o4)||i7[o4]===void 0)throw new e2(`Extension Header Parameter "${o4}" is missing`);
if(c5[o4]&&(!Object.hasOwn(n6,o4)||n6[o4]===void 0))throw new e2(`Extension Header Parameter "${o4}" MUST be integrity protected`)}return n6.crit}function g2(e2,t3){
if(t3.includes("b64")){let r5=e2.b64;if(typeof r5!="boolean")throw new n2('The "b64" (base64url-encode payload) Header Parameter must be a boolean');return r5}return!0}var A3=t3=>t3[Symbol.toStringTag],S2=(t3,e2,r5)=>{let{alg:o4}=t3;if(e2.use!==void 0){let n6=r5==="sign"||r5==="verify"?"sig":"enc";if(e2.use!==n6)throw new TypeError(
`Invalid key for this operation, its "use" must be "${n6}" when present`)}if(e2.alg!==void 0&&e2.alg!==o4)throw new TypeError(`Invalid key for this operation, i\
ts "alg" must be "${o4}" when present`);if(Array.isArray(e2.key_ops)){let n6=r5==="encrypt"||r5==="decrypt"?t3.ops?.[r5==="encrypt"?0:1]:r5;if(n6&&!e2.key_ops.includes(
n6))throw new TypeError(`Invalid key for this operation, its "key_ops" must include "${n6}" when present`)}};async function P(t3,e2,r5){let{alg:o4,secret:n6}=t3,
a10=r5==="decrypt"||r5==="sign";if(n6&&e2 instanceof Uint8Array)return e2;let i7,s6;if(a5(e2)){if(i7=g3(e2),typeof i7.kty!="string")throw b3(o4,e2,n6);if(!(n6?i7.
kty==="oct"&&typeof i7.k=="string":i7.kty!=="oct"&&(a10?i7.kty==="AKP"&&typeof i7.priv=="string"||typeof i7.d=="string":i7.d===void 0&&i7.priv===void 0)))throw new TypeError(
n6?'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal to "oct" and the JWK "k" (Key Value) present':`JSON Web Key for this operation mu\
st be a ${a10?"private":"public"} JWK`);if(S2(t3,i7,r5),i7.kty==="oct")return s3(i7.k);if(!Object.isFrozen(e2)){let{key_ops:p7}=e2;Array.isArray(p7)&&Object.freeze(
p7),Object.freeze(e2)}}else{if(!m3(e2))throw b3(o4,e2,n6);let p7=n6?"secret":a10?"private":"public";if(e2.type!==p7&&(n6||["secret","public","private"].includes(
e2.type)))throw new TypeError(`${A3(e2)} instances must be of type "${p7}" for the ${o4} algorithm`);if(y2(e2))return e2;if(s6=e2,s6.type==="secret")return s6.export()}
l2||=new WeakMap;let f2=e2,c5=l2.get(f2);if(c5?.[o4])return c5[o4];if(c5||l2.set(f2,c5={}),s6&&typeof s6.toCryptoKey=="function"){let p7=s6.type==="public",$2=J[s6.
asymmetricKeyDetails?.namedCurve],C2=t3.resolve?.({crv:$2,asymmetricKeyType:s6.asymmetricKeyType})??t3.subtle;return c5[o4]=s6.toCryptoKey(C2,p7,t3.usages[p7?0:
1])}return i7??=s6.export({format:"jwk"}),i7.alg=o4,c5[o4]=await T(t3,i7)}var l2,J={__proto__:null,prime256v1:"P-256",secp384r1:"P-384",secp521r1:"P-521"};function W(t3){
if(!y2(t3))throw new Error("CryptoKey instance expected")}var y2=t3=>{if(t3?.[Symbol.toStringTag]==="CryptoKey")return!0;try{return t3 instanceof CryptoKey}catch{
return!1}},h3=t3=>t3?.[Symbol.toStringTag]==="KeyObject",m3=t3=>y2(t3)||h3(t3);function d3(t3,e2,...r5){if(r5.length>2){let o4=r5.pop();t3+=`one of type ${r5.join(
", ")}, or ${o4}.`}else r5.length===2?t3+=`one of type ${r5[0]} or ${r5[1]}.`:t3+=`of type ${r5[0]}.`;return e2==null?t3+=` Received ${e2}`:typeof e2=="function"&&
e2.name?t3+=` Received function ${e2.name}`:typeof e2=="object"&&e2!=null&&e2.constructor?.name&&(t3+=` Received an instance of ${e2.constructor.name}`),t3}var j=(t3,...e2)=>d3(
"Key must be ",t3,...e2);function b3(t3,e2,r5){let o4=["CryptoKey","KeyObject","JSON Web Key"];return r5&&o4.push("Uint8Array"),new TypeError(d3(`Key for the ${t3}\
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
y length. Expected ${n6} bits, got ${e2} bits`)}function b4(t3,n6){if(n6.length<<3!==t3.ivBits)throw new I("Invalid Initialization Vector length")}async function E(t3,n6,e2){if(!(n6 instanceof Uint8Array))throw new TypeError(
j(n6,"Uint8Array"));let r5=t3.cekBits>>1,a10=await crypto.subtle.importKey("raw",n6.subarray(r5>>3),"AES-CBC",!1,[e2]),i7=await crypto.subtle.importKey("raw",n6.
subarray(0,r5>>3),{hash:`SHA-${r5<<1}`,name:"HMAC"},!1,["sign"]);return[a10,i7,r5]}async function d4(t3,n6,e2){return new Uint8Array((await crypto.subtle.sign("\
HMAC",t3,n6)).slice(0,e2>>3))}async function S3(t3,n6){let e2={name:"HMAC",hash:"SHA-256"},r5=await crypto.subtle.generateKey(e2,!1,["sign","verify"]),a10=await crypto.subtle.sign(e2,r5,t3);
return crypto.subtle.verify(e2,r5,a10,n6)}async function I3(t3,n6,e2,r5,a10,i7){let[y4,s6,o4]=await E(t3,n6,"decrypt"),w5=d(i7.length*8),u5=l(i7,r5,e2,w5),p7=await d4(
s6,u5,o4);try{if(await S3(a10,p7))return new Uint8Array(await crypto.subtle.decrypt({iv:r5,name:"AES-CBC"},y4,e2))}catch{}throw new d2}async function H(t3,n6,e2,r5,a10,i7){if(!y2(n6)&&!(n6 instanceof Uint8Array))throw new TypeError(j(n6,"CryptoKey","KeyObject","Uint8Array","JSON Web Key"));if(!r5)
throw new I("JWE Initialization Vector missing");if(!a10)throw new I("JWE Authentication Tag missing");if(!t3.cbc&&a10.length!==16)throw new I("Invalid Authenti\
cation Tag length");if(b4(t3,r5),n6 instanceof Uint8Array&&g4(n6,t3.cekBits),t3.cbc)return I3(t3,n6,e2,r5,a10,i7);let y4=await I2(n6,t3.subtle,"decrypt");try{return new Uint8Array(
await crypto.subtle.decrypt({additionalData:i7,iv:r5,name:"AES-GCM",tagLength:128},y4,l(e2,a10)))}catch{throw new d2}}function l3(t3){let n6={__proto__:null};for(let o4 in t3)n6[o4]={...t3[o4],alg:o4};return n6}var d5=[["encrypt","wrapKey"],["decrypt","unwrapKey"]],m4=[[],["deriveBits"]],o=[[],[]];function p4(e2){return{kty:["RSA"],mode:"key-encryption",subtle:{name:"R\
SA-OAEP",hash:`SHA-${e2}`},usages:d5,ops:["wrapKey","unwrapKey"]}}function i4(e2){return{kty:["EC","OKP"],mode:e2,subtle:{name:"ECDH"},resolve:({kty:t3,crv:a10,
asymmetricKeyType:E2})=>{if(a10==="X25519"||E2==="x25519")return{name:"X25519"};if(t3==="OKP")throw new i3('Invalid or unsupported JWK "alg" (Algorithm) Paramet\
er value');return{name:"ECDH",namedCurve:a10}},usages:m4,ops:[void 0,"deriveBits"]}}function n3(e2,t3=!1){return{kty:["oct"],mode:"key-wrapping",secret:!0,subtle:{
name:t3?"AES-GCM":"AES-KW",length:e2},usages:o,ops:t3?["encrypt","decrypt"]:["wrapKey","unwrapKey"]}}function s4(){return{kty:["oct"],mode:"key-wrapping",secret:!0,
subtle:{name:"PBKDF2"},usages:o,ops:["deriveBits","deriveBits"]}}var A4=l3({dir:{kty:["oct"],mode:"direct-encryption",secret:!0,subtle:{name:"AES-GCM"},usages:o,
ops:["encrypt","decrypt"]},"RSA-OAEP":p4(1),"RSA-OAEP-256":p4(256),"RSA-OAEP-384":p4(384),"RSA-OAEP-512":p4(512),"ECDH-ES":i4("direct-key-agreement"),"ECDH-ES+A\
128KW":i4("key-agreement-with-key-wrapping"),"ECDH-ES+A192KW":i4("key-agreement-with-key-wrapping"),"ECDH-ES+A256KW":i4("key-agreement-with-key-wrapping"),A128KW:n3(
128),A192KW:n3(192),A256KW:n3(256),A128GCMKW:n3(128,!0),A192GCMKW:n3(192,!0),A256GCMKW:n3(256,!0),"PBES2-HS256+A128KW":s4(),"PBES2-HS384+A192KW":s4(),"PBES2-HS5\
12+A256KW":s4()}),C=["encrypt","decrypt"];function r2(e2,t3=!1){return{kty:["oct"],secret:!0,subtle:{name:t3?"AES-CBC":"AES-GCM",length:e2},usages:o,ops:C,cekBits:e2,
ivBits:t3?128:96,cbc:t3}}var S4=l3({A128GCM:r2(128),A192GCM:r2(192),A256GCM:r2(256),"A128CBC-HS256":r2(256,!0),"A192CBC-HS384":r2(384,!0),"A256CBC-HS512":r2(512,
!0)});function c3(e2,t3){throw new i3(`Invalid or unsupported "${e2}" (JWE ${t3}) header value`)}function w3(e2){return(typeof e2=="string"?A4[e2]:void 0)??c3("\
alg","Algorithm")}function g5(e2){return e2.mode==="key-wrapping"||e2.mode==="key-encryption"||e2.mode==="key-agreement-with-key-wrapping"}function K2(e2){return(typeof e2==
"string"?S4[e2]:void 0)??c3("enc","Encryption Algorithm")}function D(t3,e2){if(t3.algorithm.name!=="ECDH"&&t3.algorithm.name!=="X25519")throw new TypeError("CryptoKey does not support this operation, its algorithm.name\
 must be ECDH or X25519");v2(t3,e2)}async function ct(t3,e2,n6){let i7=await I2(e2,w3(t3).subtle,"unwrapKey",!0),r5=await crypto.subtle.unwrapKey("raw",n6,i7,"AES-KW",{hash:"SHA-256",name:"HMAC"},
!0,["sign"]);return new Uint8Array(await crypto.subtle.exportKey("raw",r5))}function R(t3,e2,n6){K(e2,w3(t3).subtle,n6),z(t3,e2)}async function H2(t3,e2,n6,i7){
if(!(t3 instanceof Uint8Array)||t3.length<8)throw new I("PBES2 Salt Input must be 8 or more octets");if(!Number.isSafeInteger(n6)||Math.sign(n6)!==1)throw new I(
"PBES2 Count Input must be a positive integer");let r5=l(h2(e2),Uint8Array.of(0),t3),s6=parseInt(e2.slice(13,16),10),a10={hash:`SHA-${e2.slice(8,11)}`,iterations:n6,
name:"PBKDF2",salt:r5},p7=await I2(i7,w3(e2).subtle,"deriveBits");return new Uint8Array(await crypto.subtle.deriveBits(a10,p7,s6))}function I4(t3){return l(b(t3.
length),t3)}async function st(t3,e2,n6){let i7=e2>>3,r5=32,s6=Math.ceil(i7/r5),a10=new Uint8Array(s6*r5);for(let p7=1;p7<=s6;p7++){let h4=await p2("sha256",l(b(
p7),t3,n6));a10.set(h4,(p7-1)*r5)}return a10.slice(0,i7)}async function V(t3,e2,n6,i7,r5=new Uint8Array,s6=new Uint8Array){D(t3),D(e2,"deriveBits");let a10=l(I4(
h2(n6)),I4(r5),I4(s6),b(i7)),p7=new Uint8Array(await crypto.subtle.deriveBits({name:t3.algorithm.name,public:t3},e2,t3.algorithm.name==="X25519"?256:Math.ceil(parseInt(
t3.algorithm.namedCurve.slice(-3),10)/8)<<3));return st(p7,i7,a10)}function N(t3){W(t3);let e2=t3.algorithm.namedCurve;if(e2!=="P-256"&&e2!=="P-384"&&e2!=="P-52\
1"&&t3.algorithm.name!=="X25519")throw new i3("ECDH with the provided key is not allowed or not supported by your javascript runtime")}function b5(t3,e2){let n6=t3[e2];
if(n6!==void 0){if(typeof n6!="string")throw new I(`JOSE Header "${e2}" (Agreement Party${e2==="apu"?"U":"V"}Info) invalid`);return p3(n6,e2,I)}}function X(t3,e2){
if(!(t3===void 0||e2===void 0||t3.byteLength!==e2.byteLength)){for(let n6=0;n6<t3.byteLength;n6++)if(t3[n6]!==e2[n6])return;throw new I('JOSE Header "apu" and "\
apv" values must be distinct')}}function pt(t3){if(t3===void 0)throw new I("JWE Encrypted Key missing")}function $(t3){if(t3!==void 0)throw new I("Encountered u\
nexpected JWE Encrypted Key")}function yt(t3){if(t3!==void 0&&t3!==1/0&&(!Number.isSafeInteger(t3)||t3<1))throw new TypeError("maxPBES2Count must be a positive \
safe integer or Infinity")}async function wt(t3,e2,n6,i7,r5,s6){let{alg:a10}=t3,p7=t3.mode;if(p7==="direct-encryption")return $(i7),n6;let h4=p7==="direct-key-a\
greement";switch(h4?$(i7):pt(i7),t3.subtle.name){case"ECDH":{let{epk:o4}=r5;if(!a5(o4)||["d","k","p","q","dp","dq","qi","oth","priv"].some(w5=>Object.hasOwn(o4,
w5)))throw new I('JOSE Header "epk" (Ephemeral Public Key) missing or invalid');N(n6);let u5=await T(t3,o4),d8=b5(r5,"apu"),l5=b5(r5,"apv");X(d8,l5);let y4=await V(
u5,n6,h4?e2.alg:a10,h4?e2.cekBits:parseInt(a10.slice(-5,-2),10),d8,l5);if(h4)return y4;n6=y4;break}case"RSA-OAEP":return W(n6),R(a10,n6,"decrypt"),new Uint8Array(
await crypto.subtle.decrypt("RSA-OAEP",n6,i7));case"PBKDF2":{if(typeof r5.p2c!="number")throw new I('JOSE Header "p2c" (PBES2 Count) missing or invalid');let o4=s6??
1e4;if(r5.p2c>o4)throw new I('JOSE Header "p2c" (PBES2 Count) out is of acceptable bounds');if(typeof r5.p2s!="string")throw new I('JOSE Header "p2s" (PBES2 Sal\
t) missing or invalid');let u5=p3(r5.p2s,"p2s",I);n6=await H2(u5,a10,r5.p2c,n6);break}case"AES-GCM":{if(typeof r5.iv!="string")throw new I('JOSE Header "iv" (In\
itialization Vector) missing or invalid');if(typeof r5.tag!="string")throw new I('JOSE Header "tag" (Authentication Tag) missing or invalid');let o4=p3(r5.iv,"i\
v",I),u5=p3(r5.tag,"tag",I);if(o4.byteLength!==12)throw new I("Invalid Initialization Vector length");if(u5.byteLength!==16)throw new I("Invalid Authentication \
Tag length");return H(K2(a10.slice(0,-2)),n6,i7,o4,u5,new Uint8Array)}}return ct(a10.slice(-6),n6,i7)}function u3(e2,r5){if(e2.zip!==void 0&&e2.zip!=="DEF")throw new i3('Unsupported JWE "zip" (Compression Algorithm) Header Parameter value.');if(e2.zip!==void 0&&
!r5?.zip)throw new I('JWE "zip" (Compression Algorithm) Header Parameter MUST be in a protected header.')}function m5(e2){if(typeof globalThis[e2]>"u")throw new i3(
`JWE "zip" (Compression Algorithm) Header Parameter requires the ${e2} API.`)}async function d6(e2,r5,t3=1/0){let o4=e2.writable.getWriter();o4.write(r5).catch(
()=>{}),o4.close().catch(()=>{});let i7=[],n6=0,a10=e2.readable.getReader();for(;;){let{value:c5,done:l5}=await a10.read();if(l5)break;if(i7.push(c5),n6+=c5.byteLength,
t3!==1/0&&n6>t3)throw await a10.cancel().catch(()=>{}),new I("Decompressed plaintext exceeded the configured limit")}return l(...i7)}async function w4(e2,r5){return m5("DecompressionStream"),d6(new DecompressionStream("deflate-raw"),e2,r5)}function O2(t3){let{protected:o4,ciphertext:r5,iv:i7,tag:n6,aad:a10}=t3,c5;return o4!==void 0&&(c5=m2(o4,I,"JWE Protected Header is invalid")),[c5,p3(r5,"cipher\
text",I),i7!==void 0?p3(i7,"iv",I):void 0,n6!==void 0?p3(n6,"tag",I):void 0,O((o4??"")+(a10!==void 0?`.${a10}`:""),"aad",I)]}function ce(t3){let o4=t3&&A2("keyM\
anagementAlgorithms",t3.keyManagementAlgorithms),r5=t3&&A2("contentEncryptionAlgorithms",t3.contentEncryptionAlgorithms),{crit:i7,maxPBES2Count:n6,maxDecompressedLength:a10}=t3??
{};yt(n6);let c5=a10??25e4;if(c5!==0&&c5!==1/0&&(!Number.isSafeInteger(c5)||c5<1))throw new TypeError("maxDecompressedLength must be 0, a positive safe integer,\
 or Infinity");return[o4,r5,i7,n6,a10]}async function _2(t3,o4,r5,i7=O2(t3)){let[n6,a10,c5,u5,J2]=i7,{header:g9,unprotected:l5,aad:C2}=t3,s6;if(g9!==void 0||l5!==
void 0){if(!b2(n6,g9,l5))throw new I("JWE Protected, JWE Unprotected Header, and JWE Per-Recipient Unprotected Header Parameter names must be disjoint");s6={...n6,
...g9,...l5}}else s6=n6??{};let[H4,K4,B,R2,T3]=o4,{encrypted_key:P3}=t3;_(I,v,B,n6,s6),u3(s6,n6);let{alg:m7,enc:E2}=s6;if(typeof m7!="string"||!m7)throw new I("\
missing JWE Algorithm (alg) in JWE Header");let h4=A4[m7];if(P3===""&&(!h4||!g5(h4)))throw new I("JWE Encrypted Key incorrect type");let S5=h4?.mode==="integrat\
ed-encryption";if(!S5&&(typeof E2!="string"||!E2))throw new I("missing JWE Encryption Algorithm (enc) in JWE Header");if(H4&&!H4.has(m7)||!H4&&m7.startsWith("PB\
ES2"))throw new a3('"alg" (Algorithm) Header Parameter value not allowed');let x2;if(S5){if(E2!==void 0)throw new I('JWE "enc" (Encryption Algorithm) Header Par\
ameter must not be present for integrated encryption');if(c5?.byteLength)throw new I("JWE Initialization Vector must be empty for integrated encryption");if(u5?.
byteLength)throw new I("JWE Authentication Tag must be empty for integrated encryption")}else{if(K4&&!K4.has(E2))throw new a3('"enc" (Encryption Algorithm) Head\
er Parameter value not allowed');x2=K2(E2)}let f2;if(P3!==void 0)try{f2=p3(P3,"encrypted_key",I)}catch(d8){if(!h4||!g5(h4))throw d8;f2=new Uint8Array}let D3=!1;
typeof r5=="function"&&(r5=await r5(n6,t3),D3=!0);let y4=h4??w3(m7);g5(y4)&&f2===void 0&&(f2=new Uint8Array);let b7=await P(y4.mode==="direct-encryption"?x2:y4,
r5,"decrypt"),w5;if(y4.mode==="integrated-encryption")w5=await y4.decrypt(b7,f2,a10,J2,n6,s6);else{let d8=x2,p7;try{p7=await wt(y4,d8,b7,f2,s6,R2),g5(y4)&&p7 instanceof
Uint8Array&&p7.byteLength<<3!==d8.cekBits&&(p7=U(d8))}catch(W2){if(W2 instanceof TypeError||W2 instanceof I||W2 instanceof i3)throw W2;p7=U(d8)}w5=await H(d8,p7,
a10,c5,u5,J2)}if(s6.zip==="DEF"){let d8=T3??25e4;if(d8===0)throw new i3('JWE "zip" (Compression Algorithm) Header Parameter is not supported.');w5=await w4(w5,d8).
catch(p7=>{throw p7 instanceof I?p7:new I("Failed to decompress plaintext",{cause:p7})})}return{plaintext:w5,...n6&&{protectedHeader:n6},...C2!==void 0&&{additionalAuthenticatedData:p3(
C2,"aad",I)},...l5&&{sharedUnprotectedHeader:l5},...g9&&{unprotectedHeader:g9},...D3&&{key:b7}}}async function ae(t3,o4,r5){if(t3 instanceof Uint8Array&&(t3=f.decode(
t3)),typeof t3!="string")throw new I("Compact JWE must be a string or Uint8Array");let{0:i7,1:n6,2:a10,3:c5,4:u5,length:J2}=t3.split(".");if(J2!==5)throw new I(
"Invalid Compact JWE");return _2({ciphertext:c5,iv:a10||void 0,protected:i7,tag:u5||void 0,encrypted_key:n6||void 0},o4,r5)}async function o2(r5,p7,t3){return ae(r5,ce(t3),p7)}var e=[["verify"],["sign"]];function r3(n6){let t3={name:"HMAC",hash:`SHA-${n6}`};return{kty:["oct"],secret:!0,subtle:t3,signing:t3,usages:e}}function s5(n6,t3){
let S5={name:t3?"RSA-PSS":"RSASSA-PKCS1-v1_5",hash:`SHA-${n6}`};return{kty:["RSA"],subtle:S5,signing:t3?{...S5,saltLength:t3}:S5,usages:e,minRsaBits:2048}}function i5(n6,t3){
return{kty:["EC"],crv:n6,subtle:{name:"ECDSA",namedCurve:n6},signing:{name:"ECDSA",hash:`SHA-${t3}`},usages:e}}function u4(){let n6={name:"Ed25519"};return{kty:[
"OKP"],crv:"Ed25519",subtle:n6,signing:n6,usages:e}}function o3(n6){let t3={name:`ML-DSA-${n6}`};return{kty:["AKP"],subtle:t3,signing:t3,usages:e}}var a6=l3({HS256:r3(
256),HS384:r3(384),HS512:r3(512),RS256:s5(256),RS384:s5(384),RS512:s5(512),PS256:s5(256,32),PS384:s5(384,48),PS512:s5(512,64),ES256:i5("P-256",256),ES384:i5("P-\
384",384),ES512:i5("P-521",512),EdDSA:u4(),Ed25519:u4(),"ML-DSA-44":o3(44),"ML-DSA-65":o3(65),"ML-DSA-87":o3(87)});function g6(n6){let t3=typeof n6=="string"?a6[n6]:
void 0;if(!t3)throw new i3(`alg ${n6} is not supported either by JOSE or your javascript runtime`);return t3}function _3(e2){return[e2&&A2("algorithms",e2.algorithms),e2?.crit]}function H3(e2){return e2===void 0?{}:m2(e2,n2,"JWS Protected Header is invalid")}function Q(e2){try{return h2(e2)}catch(r5){throw new n2("JWS Compact Serialization payload must use only ASCII characters",{cause:r5})}}async function P2(e2,r5,o4,d8,c5){
let{protected:n6,header:a10,payload:i7}=e2,s6=c5??H3(n6);if(!b2(s6,a10))throw new n2("JWS Protected and JWS Unprotected Header Parameter names must be disjoint");
let m7={...s6,...a10},f2=g2(s6,_(n2,S,r5[1],s6,m7)),{alg:y4}=m7;if(typeof y4!="string"||!y4)throw new n2('JWS "alg" (Algorithm) Header Parameter missing or inva\
lid');if(r5[0]&&!r5[0].has(y4))throw new a3('"alg" (Algorithm) Header Parameter value not allowed');if(f2){if(typeof i7!="string")throw new n2("JWS Payload must\
 be a string")}else if(typeof i7!="string"&&!(i7 instanceof Uint8Array))throw new n2("JWS Payload must be a string or an Uint8Array instance");let p7=f2||typeof i7!=
"string"?i7:d8(i7),w5=!1;typeof o4=="function"&&(o4=await o4(s6,e2),w5=!0);let l5=g6(y4),U2=l(n6!==void 0?h2(n6):new Uint8Array,h2("."),typeof p7=="string"?r5[2]??=
O(p7,"payload",n2):p7),b7=p3(e2.signature,"signature",n2),h4=await P(l5,o4,"verify"),v3=await I2(h4,l5.subtle,"verify");l5.minRsaBits&&z(l5.alg,v3);let S5=!1;try{
S5=await crypto.subtle.verify(l5.signing,v3,b7,U2)}catch(C2){throw new A(void 0,{cause:C2})}if(!S5)throw new A;let u5={payload:typeof p7=="string"?p3(p7,"payloa\
d",n2):p7};return n6!==void 0&&(u5.protectedHeader=s6),a10!==void 0&&(u5.unprotectedHeader=a10),w5?[{...u5,key:h4},f2]:[u5,f2]}async function T2(e2,r5,o4){if(e2 instanceof
Uint8Array&&(e2=f.decode(e2)),typeof e2!="string")throw new n2("Compact JWS must be a string or Uint8Array");let{0:d8,1:c5,2:n6,length:a10}=e2.split(".");if(a10!==
3)throw new n2("Invalid Compact JWS");return P2({payload:c5,protected:d8,signature:n6},r5,o4,Q)}async function i6(r5,t3,e2){let[o4]=await T2(r5,_3(e2),t3);return o4}function r4(o4='JWK "alg" (Algorithm) Parameter'){throw new i3(`Invalid or unsupported ${o4} value`)}function p5(o4,t3){return(typeof o4=="string"?a6[o4]??A4[o4]:
void 0)??r4(t3)}async function K3(r5,e2,t3){if(!a5(r5))throw new TypeError("JWK must be an object");let o4=g3(r5),i7=k(t3?.extractable),{alg:n6}=o4;if(e2??=n6,o4.kty!=="oct"&&!e2)
throw new TypeError('"alg" argument is required when "jwk.alg" is not present');switch(o4.kty){case"oct":if(typeof o4.k!="string")throw new TypeError('missing "\
k" (Key Value) Parameter value');return s3(o4.k);case"AKP":{if(typeof n6!="string"||!n6)throw new TypeError('missing "alg" (Algorithm) Parameter value');if(e2!==
n6)throw new TypeError("JWK alg and alg option value mismatch");return T(p5(e2),o4,i7)}case"RSA":case"EC":case"OKP":return T(p5(e2),o4,i7);default:throw new i3(
'Unsupported "kty" (Key Type) Parameter value')}}function n4(e2){let r5;if(typeof e2=="string"){let t3=e2.split(".");(t3.length===3||t3.length===5)&&([r5]=t3)}else if(typeof e2=="object"&&e2)if("protected"in e2)
r5=e2.protected;else throw new TypeError("Token does not contain a Protected Header");let o4="Invalid Token or Protected Header formatting";if(typeof r5!="strin\
g"||!r5)throw new TypeError(o4);return m2(r5,TypeError,o4)}var encoder=new TextEncoder,decoder=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),utf8=text2=>encoder.encode(text2),textOf=bytes=>decoder.decode(bytes),concat=(...parts)=>{
let whole=new Uint8Array(parts.reduce((length,part)=>length+part.length,0)),at=0;for(let part of parts)whole.set(part,at),at+=part.length;return whole};var lengthPrefixed=(...parts)=>concat(...parts.flatMap(part=>{let prefix=new Uint8Array(4);return new DataView(prefix.buffer).setUint32(0,part.length),[prefix,part]})),
equal=(a10,b7)=>{if(a10.length!==b7.length)return!1;let difference=0;for(let i7=0;i7<a10.length;i7++)difference|=a10[i7]^b7[i7];return difference===0},sha256=async bytes=>new Uint8Array(
await crypto.subtle.digest("SHA-256",bytes)),randomBytes=length=>crypto.getRandomValues(new Uint8Array(length)),toBase64url=bytes=>base64url_exports.encode(bytes),
fromBase64url=text2=>{if(!/^[A-Za-z0-9_-]*$/.test(text2)||text2.length%4===1)return null;let bytes=new Uint8Array(base64url_exports.decode(text2));return toBase64url(
bytes)===text2?bytes:null};var shown="[secret]",secret=value=>Object.freeze({expose:()=>value,toString:()=>shown,toJSON:()=>shown,[Symbol.for("nodejs.util.inspect.custom")]:()=>shown});var effort=(attempts2,began)=>{let seconds2=((performance.now()-began)/1e3).toFixed(1);return`(${attempts2} ${attempts2===1?"attempt":"attempts"}, ${seconds2} s\
)`},withEffort=(error2,attempts2,began)=>new EggError(error2.code,`${error2.message} ${effort(attempts2,began)}`,error2.next);var import_node_http=require("node:http"),import_node_https=require("node:https"),import_node_tls=require("node:tls");var reaperDelay=100,openConnections=({env,ca})=>{try{let http=new import_node_http.Agent({keepAlive:!0}),trust=ca===void 0?{}:{ca:[...(0,import_node_tls.getCACertificates)(
"default"),ca]},https=new import_node_https.Agent({keepAlive:!0,proxyEnv:{...env},...trust});return{http,https,close:()=>{http.destroy(),https.destroy()}}}catch(error2){
throw networkError("the proxy",error2)}},request=async options=>{let{method,headers={},body,timeout,signal,maxBytes,connections}=options,url=secureUrl(options.url);
if(signal?.aborted)throw whyAborted(signal,url.host);return new Promise((resolve2,reject)=>{let outgoing,settled=!1,settle=finish=>{settled||(settled=!0,clearTimeout(
timer),signal?.removeEventListener("abort",onAbort),finish())},fail2=error2=>settle(()=>{reject(error2),outgoing?.destroy()}),onAbort=()=>fail2(signal?whyAborted(
signal,url.host):timeoutError(url.host)),timer;signal?.addEventListener("abort",onAbort);try{let secure=url.protocol==="https:";outgoing=(secure?import_node_https.request:
import_node_http.request)(url,{method,headers:{"accept-encoding":"identity"},agent:secure?connections.https:connections.http,timeout:timeout+reaperDelay});let answered=!1,
sent=!1,early,failOrWait=error2=>{sent?fail2(error2):early??=error2};outgoing.on("error",error2=>failOrWait(networkError(url.host,error2))),outgoing.on("close",
()=>answered||failOrWait(networkError(url.host,null))),outgoing.on("response",response=>{answered=!0;let parts=[],length=0;response.on("error",error2=>fail2(networkError(
url.host,error2))),response.on("data",chunk=>{length+=chunk.length,length>maxBytes?fail2(tooLarge(url.host)):parts.push(new Uint8Array(chunk))}),response.on("en\
d",()=>settle(()=>resolve2({status:response.statusCode??0,headers:response.headers,body:concat(...parts)}))),Number(response.headers["content-length"])>maxBytes&&
fail2(tooLarge(url.host))});let send=given=>{if(sent=!0,early&&fail2(early),!settled){for(let[name,value]of Object.entries(given))outgoing?.setHeader(name,value);
timer=setTimeout(()=>fail2(timeoutError(url.host)),timeout),outgoing?.end(body)}};headers instanceof Promise?headers.then(send).catch(fail2):send(headers)}catch(error2){
fail2(networkError(url.host,error2))}})},secureUrl=text2=>{let url=URL.parse(text2);if(url===null||url.username!==""||url.password!==""||!(url.protocol==="https\
:"||url.protocol==="http:"&&url.hostname==="127.0.0.1"))throw new EggError("insecure_url","An address is not an https URL, or holds a user name or password.","U\
se https:// (http:// is for 127.0.0.1 only).");return url},proxyWarnings=env=>{let proxy=env.https_proxy||env.HTTPS_PROXY;return proxy?proxy.startsWith("http://")||
proxy.startsWith("https://")?[]:[{code:"proxy_scheme_ignored",sentence:"https_proxy does not begin with http:// or https://: requests go direct."}]:!env.all_proxy&&
!env.ALL_PROXY?[]:[{code:"all_proxy_ignored",sentence:"ALL_PROXY is not supported, requests go direct: set https_proxy."}]},whyAborted=(signal,host)=>isTimeOver(
signal)?timeoutError(host):signal.reason,isTimeOver=({reason})=>reason instanceof DOMException&&reason.name==="TimeoutError",retryAfter=({status,headers})=>{let text2=status===
429||status===503?headers["retry-after"]:void 0;return typeof text2=="string"&&/^[0-9]{1,4}$/.test(text2)?Number(text2)*1e3:0},timeoutError=(host="The other sid\
e")=>new EggError("timeout",`${host} did not answer in time.`,"Run the job again, or raise its timeout."),tooLarge=host=>new EggError("too_large",`${host} answe\
red with more bytes than are read.`,"Check the address: is it an egg broker?"),networkError=(host,error2)=>{let code=error2 instanceof Error&&"code"in error2?String(
error2.code):"";return new EggError("network",`Reaching ${host} failed: ${/^[A-Z][A-Z0-9_]{1,63}$/.test(code)?code:"closed"}.`,"Check that the runner may reach \
it; proxies come from https_proxy and no_proxy.")};var attempts=4,defaultAttemptTimeout=5e3,defaultPause=250,maxToken=16*1024,maxReply=maxToken+4*1024,requestIdToken=async options=>{let{env,audience,connections,
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
e"in reply?reply.value:void 0;if(typeof value!="string"||value.length>maxToken||!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(value))throw malformed();return secret(value)},
cannotHaveToken=(env,context2)=>!env.ACTIONS_ID_TOKEN_REQUEST_URL&&(isForkRun(context2)||isDependabot(context2)),isForkRun=({eventName,isFork=!1})=>isFork&&eventName!==
"pull_request_target",isDependabot=({actor})=>actor==="dependabot[bot]",unavailable=context2=>{let code="id_token_unavailable";return isForkRun(context2)?new EggError(
code,"This run is for a fork's pull request: such runs never get an ID token.","Use the secrets in a job that runs after the merge."):isDependabot(context2)?new EggError(
code,"Dependabot started this run, which gets read-only permissions and so no ID token.","Skip this job for Dependabot: `if: github.actor != 'dependabot[bot]'`."):
new EggError(code,"This job may not ask for an ID token.","Add `permissions: id-token: write` to the job (a reusable workflow's caller needs it too).")},wrongHost=()=>new EggError(
"id_token_host","ACTIONS_ID_TOKEN_REQUEST_URL does not name the platform's own token endpoint.","Add `permissions: id-token: write` to the job, and look for an \
earlier step that sets the variable."),refused=status=>new EggError("id_token_refused",`The platform's token endpoint answered with HTTP ${status}.`,"Check `per\
missions: id-token: write`, and run the job again if it ran for very long."),malformed=()=>new EggError("id_token_malformed","The platform's token endpoint answ\
ered without a token.","Run the job again; look at the platform's status page."),failed=(last,host,effort2)=>new EggError("id_token_failed",`The platform's toke\
n endpoint, ${host}, gave no token ${effort2}. The last attempt: ${typeof last=="string"?last:`HTTP ${last.status}.`}`,"Run the job again; look at the platform'\
s status page.");var leaseIdOf=record=>toBase64url(utf8(record));var STATES=["valid","expired","revoked","ended"],ATTEMPTS=2,ATTEMPT_MS=3e3,REPLY_BYTES=4096,endLease=(lease,env,signal)=>ask(lease,"POST",env,signal);var ask=async(lease,method,env,signal)=>{let connections;try{connections=openConnections({env,...lease.ca!==null&&{ca:lease.ca}});for(let attempt=1;attempt<=ATTEMPTS;attempt++){
let answer=await askOnce(lease,method,connections,signal).catch(()=>null);if(answer||signal.aborted)return answer}return null}catch{return null}finally{connections?.
close()}},askOnce=async({origin,record,handle},method,connections,signal)=>{let reply=await request({method,url:`${origin}/v1/leases/${leaseIdOf(record)}${method===
"POST"?"/end":""}`,headers:{authorization:`Bearer ${handle.expose()}`},timeout:ATTEMPT_MS,signal,maxBytes:REPLY_BYTES,connections});if(reply.status!==200)return null;
let{state}=JSON.parse(textOf(reply.body));return STATES.find(known=>known===state)??null};var import_node_child_process=require("node:child_process"),INHERITED=["https_proxy","HTTPS_PROXY","no_proxy","NO_PROXY","NODE_EXTRA_CA_CERTS","SystemRoot"],startWatchdog=(script,leasePath,env,onFailure)=>{
let own=Object.fromEntries(Object.entries(env).filter(entry=>INHERITED.includes(entry[0])));try{let child=(0,import_node_child_process.spawn)(process.execPath,[
script,leasePath],{cwd:"/",detached:!0,env:own,stdio:"ignore",windowsHide:!0});child.on("error",onFailure),child.unref()}catch{onFailure()}};var import_node_crypto=require("node:crypto"),import_node_fs3=require("node:fs"),import_node_path2=require("node:path");var import_node_fs2=require("node:fs"),import_promises2=require("node:fs/promises"),import_node_path=require("node:path");var UID_MAX=4294967294,parseUid=text2=>{let word=text2.trim();if(!word)return null;if(/^[0-9]{1,10}$/.test(word)&&Number(word)<UID_MAX)return Number(word);throw new EggError(
"input_malformed","The input `uid` is not the number of a user.","In the image: `id -u`; for example 1000.")},ownerOf=(uid,{platform,own})=>{if(uid===null||platform!==
"win32"&&uid===own)return null;if(platform==="win32"||own!==0)throw uidImpossible();return uid},uidImpossible=()=>new EggError("uid_impossible","This runner can\
not give files to another user: only root can, and Windows knows no such numbers.","Leave `uid` out, and mount the one file with `mode=0444`; or run the job in \
a container as root.");var FOLDER_PREFIX="egg-",makeFolder=(root,prefix=FOLDER_PREFIX)=>{try{if(!(0,import_node_path.isAbsolute)(root))throw new TypeError("not absolute");let path2=(0,import_node_fs2.mkdtempSync)(
(0,import_node_path.join)((0,import_node_fs2.realpathSync)(root),prefix)),{dev,ino}=(0,import_node_fs2.lstatSync)(path2,{bigint:!0});return{path:path2,device:String(
dev),inode:String(ino)}}catch{throw new EggError("temp_unusable","No folder can be made below RUNNER_TEMP.","Check the runner's temp folder: it must exist, and \
be writable by this user.")}},PASSABLE=457,letPass=({path:path2})=>(0,import_node_fs2.chmodSync)(path2,PASSABLE),writeValue=async({path:folder2},name,value,{mode=256,
owner=null}={})=>{let path2=(0,import_node_path.join)(folder2,name),{O_CREAT,O_EXCL,O_NOFOLLOW=0,O_WRONLY}=import_node_fs2.constants;try{let file=await(0,import_promises2.open)(
path2,O_CREAT|O_EXCL|O_NOFOLLOW|O_WRONLY,256);try{await file.writeFile(value.expose()),owner!==null&&await file.chown(owner,process.getgid?.()??0).catch(()=>{throw uidImpossible()}),
mode!==256&&await file.chmod(mode)}finally{await file.close()}return path2}catch(error2){throw error2 instanceof EggError?error2:error2 instanceof Error&&"code"in
error2&&error2.code==="EEXIST"?new EggError("file_exists",`The file for ${name} is there already.`):new EggError("write_failed",`The file for ${name} cannot be \
written.`,"Is the disk full?")}};var SHARED_MEMORY="/dev/shm",TMPFS_MAGIC=16914836,placeOf=(storage,env,memory=SHARED_MEMORY)=>{let temp=env.RUNNER_TEMP??"";if(storage==="runner-temp")return{root:temp,
prefix:FOLDER_PREFIX};if(!isTmpfs(memory))throw new EggError("memory_unavailable",`${SHARED_MEMORY} is no tmpfs that this user may write to: no memory to keep f\
iles in.`,"Use a Linux runner (in a container: --tmpfs /dev/shm), or `storage: runner-temp`.");return{root:memory,prefix:`${FOLDER_PREFIX}${tagOf(temp)}-`}},rootOf=(folder2,env)=>(0,import_node_path2.dirname)(
folder2)===SHARED_MEMORY?SHARED_MEMORY:env.RUNNER_TEMP??"",tagOf=temp=>{let path2=temp;try{path2=(0,import_node_fs3.realpathSync)(temp)}catch{}return(0,import_node_crypto.createHash)(
"sha256").update(path2).digest("hex").slice(0,12)},isTmpfs=path2=>{try{return(0,import_node_fs3.accessSync)(path2,import_node_fs3.constants.W_OK),(0,import_node_fs3.statfsSync)(
path2).type===TMPFS_MAGIC}catch{return!1}};var import_node_fs5=require("node:fs"),import_node_path3=require("node:path");var import_node_fs4=require("node:fs");var plainUrl=text2=>{if(!URL.canParse(text2))return null;let url=new URL(text2),scheme=url.protocol==="https:"||url.protocol==="http:"&&url.hostname==="127.0.0.\
1",bare=!url.username&&!url.password&&!/[?#\\\s]/.test(text2);return scheme&&bare?url:null},parseOrigin=text2=>{let url=plainUrl(text2);return url&&url.origin===
text2?text2:null};var hostOf=origin=>new URL(origin).host;var leasePathOf=({path:path2})=>`${path2}.lease`,keepLease=lease=>{let path2=leasePathOf(lease.folder),{O_CREAT,O_EXCL,O_NOFOLLOW=0,O_WRONLY}=import_node_fs4.constants;
try{let file=(0,import_node_fs4.openSync)(path2,O_CREAT|O_EXCL|O_NOFOLLOW|O_WRONLY,384);try{(0,import_node_fs4.writeSync)(file,JSON.stringify({v:1,...lease,handle:lease.
handle.expose()}))}finally{(0,import_node_fs4.closeSync)(file)}return path2}catch{throw new EggError("write_failed","The lease cannot be written.","Is the disk \
full?")}},readLease=path2=>{let{O_NOFOLLOW=0,O_NONBLOCK=0,O_RDONLY}=import_node_fs4.constants;try{let file=(0,import_node_fs4.openSync)(path2,O_RDONLY|O_NOFOLLOW|
O_NONBLOCK);try{let{uid,mode}=(0,import_node_fs4.fstatSync)(file),ours=uid===process.getuid?.()&&(mode&63)===0;return process.platform!=="win32"&&!ours?null:parse(
JSON.parse((0,import_node_fs4.readFileSync)(file,"utf8")))}finally{(0,import_node_fs4.closeSync)(file)}}catch{return null}},parse=({v:v3,folder:folder2,root,origin,
record,handle,until,worker,ca})=>{let{path:path2,device,inode}=folder2,[at,number]=[parseOrigin(text(origin)),Number(until)];return v3!==1||!at||!Number.isSafeInteger(
number)?null:{folder:{path:text(path2),device:text(device),inode:text(inode)},root:text(root),origin:at,record:text(record),handle:secret(text(handle)),until:number,
worker:worker&&{pid:Number(worker.pid),started:worker.started&&text(worker.started)},ca:ca&&text(ca)}},text=value=>{if(typeof value=="string")return value;throw new TypeError(
"no text")};var wipe=(root,folder2)=>{if(!isOurs(root,folder2))throw refused2();try{let found=(0,import_node_fs5.lstatSync)(folder2.path,{bigint:!0}),same=String(found.dev)===
folder2.device&&String(found.ino)===folder2.inode;if(!found.isDirectory()||!same)throw refused2();return(0,import_node_fs5.rmSync)(folder2.path,{recursive:!0,force:!0,
maxRetries:3}),forget(folder2),"wiped"}catch(error2){if(error2 instanceof EggError)throw error2;if(error2 instanceof Error&&"code"in error2&&error2.code==="ENOE\
NT")return forget(folder2),"gone";throw new EggError("wipe_failed","The folder of secrets could not be removed.","Remove it by hand; its path is in this step's \
`directory` output.")}},forget=folder2=>(0,import_node_fs5.rmSync)(leasePathOf(folder2),{force:!0}),wipeAll=(root,prefix=FOLDER_PREFIX)=>{let folders=0,leases=[];
for(let name of namesIn(root)){if(!name.startsWith(prefix)||!/^[A-Za-z0-9]{6}$/.test(name.slice(prefix.length)))continue;let path2=(0,import_node_path3.join)((0,import_node_fs5.realpathSync)(
root),name),{dev,ino,uid,mode}=(0,import_node_fs5.lstatSync)(path2,{bigint:!0}),made=Number(uid)===process.getuid?.()&&[0o700n,BigInt(PASSABLE)].includes(mode&0o777n);
if(process.platform!=="win32"&&!made||!(0,import_node_fs5.lstatSync)(path2).isDirectory())continue;let lease=readLease(leasePathOf({path:path2}));wipe(root,{path:path2,
device:String(dev),inode:String(ino)})==="wiped"&&folders++,lease&&leases.push(lease)}return{folders,leases}},namesIn=root=>{try{return(0,import_node_fs5.readdirSync)(
root)}catch{return[]}},isOurs=(root,{path:path2})=>{try{return(0,import_node_path3.basename)(path2).startsWith(FOLDER_PREFIX)&&(0,import_node_path3.dirname)(path2)===
(0,import_node_fs5.realpathSync)(root)}catch{return!1}},refused2=()=>new EggError("wipe_refused","The folder that the state names is not the one that this actio\
n made; nothing was removed.","An earlier step replaced it: look at what runs in this job.");var NAME_SEGMENTS={min:2,max:8};var LEASE_END_MS=5e3;var LEASE_MAX=24*3600,LEASE_DEFAULT=6*3600;var PROPOSAL_URL_LENGTH=6e3,PROPOSAL_LENGTH=16384;var EXPIRES_SOON=720*3600;var REKEY_DAILY=24*3600;var BUNDLE_LIFETIME=2208*3600,BUNDLE_LIFETIME_DEFAULT=720*3600;var import_fs=require("fs"),import_os=require("os"),Context=class{constructor(){var e2,s6,r5;if(this.payload={},process.env.GITHUB_EVENT_PATH)if((0,import_fs.existsSync)(
process.env.GITHUB_EVENT_PATH))this.payload=JSON.parse((0,import_fs.readFileSync)(process.env.GITHUB_EVENT_PATH,{encoding:"utf8"}));else{let o4=process.env.GITHUB_EVENT_PATH;
process.stdout.write(`GITHUB_EVENT_PATH ${o4} does not exist${import_os.EOL}`)}this.eventName=process.env.GITHUB_EVENT_NAME,this.sha=process.env.GITHUB_SHA,this.
ref=process.env.GITHUB_REF,this.workflow=process.env.GITHUB_WORKFLOW,this.action=process.env.GITHUB_ACTION,this.actor=process.env.GITHUB_ACTOR,this.job=process.
env.GITHUB_JOB,this.runAttempt=parseInt(process.env.GITHUB_RUN_ATTEMPT,10),this.runNumber=parseInt(process.env.GITHUB_RUN_NUMBER,10),this.runId=parseInt(process.
env.GITHUB_RUN_ID,10),this.apiUrl=(e2=process.env.GITHUB_API_URL)!==null&&e2!==void 0?e2:"https://api.github.com",this.serverUrl=(s6=process.env.GITHUB_SERVER_URL)!==
null&&s6!==void 0?s6:"https://github.com",this.graphqlUrl=(r5=process.env.GITHUB_GRAPHQL_URL)!==null&&r5!==void 0?r5:"https://api.github.com/graphql"}get issue(){
let e2=this.payload;return Object.assign(Object.assign({},this.repo),{number:(e2.issue||e2.pull_request||e2).number})}get repo(){if(process.env.GITHUB_REPOSITORY){
let[e2,s6]=process.env.GITHUB_REPOSITORY.split("/");return{owner:e2,repo:s6}}if(this.payload.repository)return{owner:this.payload.repository.owner.login,repo:this.
payload.repository.name};throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'")}};var context=new Context;var nameOf=side=>{let{repo}=side??{};return repo?.full_name},runContext=()=>{let{eventName,actor,payload}=context,pull=payload.pull_request,isFork=!!pull&&nameOf(
pull?.head)!==nameOf(pull?.base);return{eventName,actor,isFork}};var dotenvText=pairs=>pairs.map(([name,value])=>`${name}=${quoted(name,value)}
`).join(""),quoted=(name,value)=>{if(/^[\w@%+=:,./-]+$/.test(value))return value;if(!/[\0\r]/.test(value)){if(!value.includes("'"))return`'${value}'`;if(!/["$`]|\\[n\\\n]|\\$/.
test(value))return`"${value}"`}throw new EggError("value_not_dotenv",`The value of ${name} cannot be written so that sh and Node read the same.`,"Take the forma\
t `files` or `json` for it.")},dockerText=pairs=>pairs.map(([name,value])=>{let line=`${name}=${value}`;if(!/[\0\r\n]|^(['"]).*\1$/.test(value)&&Buffer.byteLength(
line)<65536)return`${line}
`;throw new EggError("value_not_docker",`The value of ${name} cannot be written so that every docker reads it: line ends, quotes around it, or its length.`,"Tak\
e the format `files`, and mount the file.")}).join("");var textValue=(value,output,nul=!1)=>{let text2;try{text2=textOf(value.expose())}catch{text2="\0",nul=!1}if(nul||!text2.includes("\0"))return text2;throw new EggError(
"value_not_text",`The value of ${output} is not text, so it cannot be a variable or part of a document.`,`Use the format \`files\` and read the file at $${output}\
_FILE.`)};var RESERVED=/^(PATH|PATHEXT|HOME|SHELL|ENV|IFS|PS4|CDPATH|BASH_ENV|BASH_FUNC_.*|PROMPT_COMMAND|NODE_.*|NPM_CONFIG_.*|PYTHON.*|PERL.*|RUBY.*|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|DOTNET_STARTUP_HOOKS|GIT_.*|SSH_.*|LD_.*|DYLD_.*|HTTPS?_PROXY|ALL_PROXY|NO_PROXY|SSL_CERT_.*|CI|GITHUB_.*|RUNNER_.*|ACTIONS_.*|INPUT_.*|STATE_.*)$/i,
isReserved=name=>RESERVED.test(name),DEVICE=/^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\..*)?$/i,isDevice=name=>DEVICE.test(name);var FILE_MODE=256,DOCUMENTS={dotenv:"secrets.env",docker:"docker.env",json:"secrets.json"},parseOptions=(words,fail2)=>{let[optional,file,mode]=[!1,void 0,FILE_MODE];
for(let word of words){let[,name,value=""]=/^(file|mode)=(.*)$/.exec(word)??[];if(word==="optional")optional=!0;else if(name==="file")file=checkedFile(value,fail2);else if(name===
"mode")mode=checkedMode(value,fail2);else throw fail2("input_malformed","after the secret come `optional`, `file=name` and `mode=0440`, and nothing else.","Exam\
ple: TLS_KEY = payments/tls/key file=server.key mode=0440")}return{optional,file,mode}},checkedFile=(name,fail2)=>{let known=Object.values(DOCUMENTS).includes(name.
toLowerCase());if(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/.test(name)&&!/\.$/.test(name)&&!isDevice(name)&&!known)return name;throw fail2("file_name_invalid","what \
stands after `file=` cannot be a file in the folder of secrets.","Letters, digits, `_`, `-` and `.`, at most 64; no folder, none of egg\u2019s own files.")},checkedMode=(text2,fail2)=>{
let mode=/^0?[0-7]{3}$/.test(text2)?Number.parseInt(text2,8):0;if(mode&256&&!(mode&91))return mode;throw fail2("input_malformed","what stands after `mode=` is n\
ot a mode for a file of secrets.","One of 0400, 0440, 0444, 0600, 0640, 0644; 0400 is what it has without.")};var FORMATS=["files","dotenv","docker","json"],parseFormats=text2=>{let words=text2.split(/[\s,]+/).filter(Boolean),formats=FORMATS.filter(format=>words.includes(
format));if(words.length&&new Set(words).size===formats.length)return formats;if(!words.length)return["files"];throw new EggError("input_malformed","The input `\
format` is not a list of files, dotenv, docker and json.","Example: format: files, dotenv")},documentsOf=(formats,secrets)=>formats.flatMap(format=>format==="fi\
les"?[]:[{file:DOCUMENTS[format],content:secret(utf8(textIn(format,secrets)))}]),textIn=(format,secrets)=>{let pairs=secrets.map(({wanted:{output},value})=>[output,
textValue(value,output,format==="json")]);return format==="json"?`${JSON.stringify(Object.fromEntries(pairs),null,2)}
`:format==="docker"?dockerText(pairs):dotenvText(pairs)};var segment=/^[a-z0-9][a-z0-9._-]{0,62}$/,isSegment=text2=>segment.test(text2),isSecretName=text2=>{if(text2.length>256)return!1;let segments=text2.split("/");return segments.
length>=NAME_SEGMENTS.min&&segments.length<=NAME_SEGMENTS.max&&segments.every(isSegment)},patternSegment=/^(\*\*|(?!.*\*\*)[a-z0-9*][a-z0-9._*-]{0,62})$/,isSecretPattern=text2=>{
if(!text2.includes("*")||text2.length>256)return!1;let[vault="",...rest]=text2.split("/");return isSegment(vault)&&rest.length>=NAME_SEGMENTS.min-1&&rest.length<=
NAME_SEGMENTS.max-1&&rest.every(text3=>patternSegment.test(text3))},vaultOf=name=>name.slice(0,name.indexOf("/"));var native=JSON,parseExact=text2=>native.parse(text2,(_5,value,{source})=>typeof value=="number"&&source!==void 0?native.rawJSON(source):value),numberOf=value=>native.
isRawJSON(value)?value.rawJSON:null;var parseJsonPath=text2=>{if(!text2||text2.length>256||new RegExp("\\p{Cc}","u").test(text2))return null;let parts=(text2.match(/(?:\\.|[^.\\])*(?:\.|$)/g)??[]).
slice(0,text2.endsWith(".")&&!text2.endsWith("\\.")?void 0:-1).map(part=>part.replace(/(?<!\\)\.$/,"").replaceAll(/\\(.)/g,"$1"));return parts.length&&parts.every(
Boolean)&&!/\\$/.test(text2.replaceAll("\\\\",""))?parts:null},memberOf=(value,path2,output)=>{let at;try{at=parseExact(textOf(value.expose()))}catch{throw new EggError(
"json_malformed",`The secret for ${output} is not a JSON document, so it has no members.`,"Leave `#\u2026` out, or store a JSON document.")}for(let name of path2){
if(!(typeof at=="object"&&at!==null&&numberOf(at)===null)||!Object.hasOwn(at,name)||Array.isArray(at)&&name==="length")throw missing(output);at=at[name]}if(at===
null)throw missing(output);return secret(utf8(typeof at=="string"?at:JSON.stringify(at)))},missing=output=>new EggError("json_key_missing",`The secret for ${output}\
 has no such member, or it is null.`,"Check what stands after `#`: names with dots between them, upper and lower case as stored.");var LINES=200,parseWanted=(text2,uses)=>{let wanted=[];for(let[i7,raw]of text2.split(`
`).entries()){let line=raw.replace(/(^|\s)#.*$/,"").trim(),fail2=(code,sentence,next)=>new EggError(code,`\`secrets\`, line ${i7+1}: ${sentence}`,next);line&&wanted.
push(parseLine(line,uses,fail2))}if(!wanted.length)throw new EggError("input_missing","The input `secrets` names no secret.","Write one `NAME = vault/path` a li\
ne.");if(distinct(wanted).length>50||wanted.length>LINES)throw new EggError("input_malformed",`The input \`secrets\` names more than ${50} secrets, or has more \
than ${LINES} lines.`);if(distinct(wanted).filter(({name})=>isSecretPattern(name)).length>5)throw new EggError("input_malformed",`\`secrets\` has more than ${5}\
 patterns.`);return refuseClashes(wanted,uses),wanted},distinct=wanted=>{let asked=new Map;for(let{secret:secret2,optional}of wanted)asked.set(secret2,optional&&
(asked.get(secret2)??!0));return[...asked].map(([name,optional])=>({name,optional}))},WORD=/(?:"[^"]*"|'[^']*'|[^\s"'])+/g,parseLine=(line,uses,fail2)=>{let[,quotedName="",
rest=""]=/^("[^"]*"|'[^']*'|[^\s"'=]+)\s*=\s*(\S.*)$/.exec(line)??[],words=(rest.match(WORD)??[]).map(withoutQuotes),[reference,...options]=words;if(!quotedName||
!reference||/["']/.test(rest.replaceAll(/"[^"]*"|'[^']*'/g,"")))throw fail2("input_malformed","not `NAME = vault/path`.","Example: DB_URL = payments/db/url");let output=withoutQuotes(
quotedName),chosen2=parseOptions(options,fail2),[name="",...key]=reference.split("#");if(output.endsWith("*")||isSecretPattern(name))return patternOf(output,reference,
chosen2,fail2);if(checkOutput(output,uses,fail2),!isSecretName(name))throw fail2("secret_name_invalid",`what stands after \`=\` for ${output} is not a secret's \
name.`,"A secret is vault/path/name in lower case; `egg list` shows them.");let path2=key.length?parseJsonPath(key.join("#")):null;if(key.length&&!path2)throw fail2(
"input_malformed",`what stands after \`#\` for ${output} names no member of a JSON document.`,"Names with dots between them: payments/db#primary.password");let{
optional,file=output,mode}=chosen2;return{output,secret:name,key:path2,optional,file,mode}},patternOf=(output,secret2,{optional,file,mode},fail2)=>{if(/^[A-Za-z_][A-Za-z0-9_]{0,62}\*$/.
test(output)&&file===void 0&&isSecretPattern(secret2))return{output,secret:secret2,key:null,optional,file:output,mode};throw fail2("input_malformed","a line wit\
h `*` takes a prefix and a pattern, and neither `#` nor `file=`.","Example: STRIPE_* = payments/stripe/*")},withoutQuotes=word=>word.replaceAll(/"([^"]*)"|'([^']*)'/g,
(_5,double,single)=>double??single),checkOutput=(output,{variables},fail2)=>{if(!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(output)||isDevice(output))throw fail2("out\
put_name_invalid","the name before `=` cannot be an output, a file and a variable.","Use letters, digits and underscore, at most 64, not beginning with a digit.");
if(isReserved(`${output}_FILE`)||variables&&isReserved(output))throw fail2("output_name_reserved",`${output} would set a variable that steers later steps or the\
 runner.`,"Choose another name, and set that variable in the step that needs it.")},refuseClashes=(wanted,uses)=>{let taken=new Set(uses.taken),files=new Set;for(let{
output,file}of wanted){let names=[output,`${output}_FILE`].map(name=>name.toLowerCase());if(names.some(name=>taken.has(name)))throw new EggError("output_name_du\
plicate",`The name ${output} clashes with another output, ignoring case and \`_FILE\`.`,"Give every secret a name of its own.");for(let name of names)taken.add(
name);if(files.has(file.toLowerCase()))throw new EggError("file_name_duplicate",`The file of ${output} has the name of another one, ignoring case.`,"Give every \
`file=` a name of its own.");files.add(file.toLowerCase())}};var UNITS={s:1,m:60,h:3600},parseDuration=text2=>{let[,count,unit]=/^([1-9][0-9]{0,4})([smh])$/.exec(text2)??[],seconds2=Number(count)*UNITS[unit];return seconds2>=
60&&seconds2<=LEASE_MAX?seconds2:null};var parsePublicJwk=(value,crv)=>{if(typeof value!="object"||value===null)return null;let{kty,crv:curve,x:x2,...rest}=value;return kty!=="OKP"||curve!==crv||typeof x2!=
"string"||Object.keys(rest).length?null:fromBase64url(x2)?.length===32?{kty,crv,x:x2}:null},thumbprint=async({crv,kty,x:x2})=>toBase64url(await sha256(utf8(JSON.
stringify({crv,kty,x:x2}))));var parseBroker=text2=>{let[url="",...fragments]=text2.trim().split("#"),origin=parseOrigin(url),pins=fragments.length?(fragments[0]??"").split(","):[],known=pins.
map(pin=>/^sha256-([A-Za-z0-9_-]{43})$/.exec(pin)?.[1]).filter(pin=>pin!==void 0);if(!origin||fragments.length>1||known.length!==pins.length)throw new EggError(
"broker_malformed",origin?"The pin in `broker` is not `#sha256-` and 43 characters of base64url.":"`broker` is not an origin: https://host, lower case, without \
a path or trailing slash.","Copy the `broker` line that `egg keys new` (or `egg dev`) printed.");return{origin,pins:known}};var FIXED_OUTPUTS=["directory","record","available","expires-at","expires_at"],parseWipe=get=>parseBoolean("wipe",get("wipe")),parseInputs=get=>{let exportEnv=parseBoolean(
"export-env",get("export-env")),formats=parseFormats(get("format")),uses={variables:exportEnv||formats.includes("dotenv")||formats.includes("docker"),taken:FIXED_OUTPUTS};
return{broker:parseBrokerInput(get("broker")),wanted:parseWanted(get("secrets"),uses),uses,formats,exportEnv,storage:parseOneOf("storage",get("storage"),["runne\
r-temp","memory"]),skip:parseOneOf("when-unavailable",get("when-unavailable"),["fail","skip"])==="skip",uid:parseUid(get("uid")),ca:get("ca-certificate").trim()||
null,lease:parseLease(get("lease").trim()),timeout:parseTimeout(get("timeout").trim())}};var parseBrokerInput=text2=>{let broker=text2.trim();if(broker)return parseBroker(broker);throw new EggError("input_missing","The input `broker` is empty.","Giv\
e the line that your operators gave you: https://\u2026#sha256-\u2026")},parseBoolean=(input,text2)=>{let value=text2.trim().toLowerCase();if(value==="true")return!0;
if(value==="false"||value==="")return!1;throw new EggError("input_malformed",`The input \`${input}\` is not true or false.`)},parseOneOf=(input,text2,words)=>{let found=words.
find(word=>word===(text2.trim()||words[0]));if(found)return found;throw new EggError("input_malformed",`The input \`${input}\` is not ${words.join(" or ")}.`)},
parseLease=text2=>{if(!text2)return null;let seconds2=parseDuration(text2);if(seconds2!==null)return seconds2;throw new EggError("input_malformed","The input `l\
ease` is not a duration between 1m and 24h.","Write 90s, 30m or 6h.")},parseTimeout=text2=>{if(!text2)return 3e4;let seconds2=Number(text2);if(/^[0-9]{1,3}$/.test(
text2)&&seconds2>=1&&seconds2<=300)return seconds2*1e3;throw new EggError("input_malformed","The input `timeout` is not 1 to 300 (seconds).")};var REASONS={no_grant:"no grant of this repository names it",owner:"its vault's owners do not include this repository's owner",conditions:""},explain=({explanations,
proposal})=>[...explanations.flatMap(({secret:secret2,reason,misses})=>[...reason==="conditions"?[]:[`  ${secret2}: ${REASONS[reason]}`],...misses.flatMap(({policy,
grant,checks})=>[`  ${secret2}: grant ${grant} in ${policy} does not fit this run:`,...checks.map(({field,expected,actual})=>{let is=actual===null?"absent":`"${actual}\
"`;return`    ${field} is ${is}${expected?`, must be ${expected.map(text2=>`"${text2}"`).join(" or ")}`:""}`})])]),...proposal?proposalLines(proposal):[]],proposalLines=({
url,kind,file,text:text2})=>[`  Ask for it by a pull request: ${kind==="new"?"the new file":"at the end of"} ${file},`,...text2.trimEnd().split(`
`).map(line=>`    ${line}`),`  ${url}`];var A5,Fs={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};function j2(r5){return!r5&&!A5?Fs:{lang:r5?.lang??A5?.lang,message:r5?.message,abortEarly:r5?.abortEarly??A5?.abortEarly,abortPipeEarly:r5?.abortPipeEarly??A5?.
abortPipeEarly}}var O3;function oe(r5){return O3?.get(r5)}var q;function ce2(r5){return q?.get(r5)}var D2;function fe(r5,n6){return D2?.get(r5)?.get(n6)}function m6(r5){let n6=typeof r5;return n6==="string"?`"${r5}"`:n6==="number"||n6==="bigint"||n6==="boolean"?`${r5}`:n6==="object"||n6==="function"?(r5&&Object.
getPrototypeOf(r5)?.constructor?.name)??"null":n6}function c4(r5,n6,e2,i7,s6){let t3=s6&&"input"in s6?s6.input:e2.value,u5=s6?.expected??r5.expects??null,o4=s6?.
received??m6(t3),l5={kind:r5.kind,type:r5.type,input:t3,expected:u5,received:o4,message:`Invalid ${n6}: ${u5?`Expected ${u5} but r`:"R"}eceived ${o4}`,requirement:r5.
requirement,path:s6?.path,issues:s6?.issues,lang:i7.lang,abortEarly:i7.abortEarly,abortPipeEarly:i7.abortPipeEarly},f2=r5.kind==="schema",p7=s6?.message??r5.message??
fe(r5.reference,l5.lang)??(f2?ce2(l5.lang):null)??i7.message??oe(l5.lang);p7!==void 0&&(l5.message=typeof p7=="function"?p7(l5):p7),f2&&(e2.typed=!1),e2.issues?
e2.issues.push(l5):e2.issues=[l5]}function G(r5,n6){return r5===n6||Number.isNaN(r5)&&Number.isNaN(n6)}function g8(r5,n6){let e2=[...new Set(r5)];return e2.length>1?`(${e2.join(` ${n6} `)})`:e2[0]??"never"}function a7(r5){return r5["~standard"]={version:1,vendor:"\
valibot",validate:n6=>r5["~run"]({value:n6},j2())},r5}var _4=class extends Error{constructor(r5){super(r5[0].message),this.name="ValiError",this.issues=r5}};var de=new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3\
?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_\
Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$","u");function He(r5,n6){return{kind:"validation",type:"check",reference:He,async:!1,expects:null,requirement:r5,message:n6,"~run"(e2,i7){return e2.typed&&!this.requirement(
e2.value)&&c4(this,"input",e2,i7),e2}}}function er(r5,n6){return{kind:"validation",type:"max_length",reference:er,async:!1,expects:`<=${r5}`,requirement:r5,message:n6,"~run"(e2,i7){return e2.typed&&e2.
value.length>this.requirement&&c4(this,"length",e2,i7,{received:`${e2.value.length}`}),e2}}}function rr(r5,n6){return{kind:"validation",type:"max_value",reference:rr,async:!1,expects:`<=${r5 instanceof Date?r5.toJSON():m6(r5)}`,requirement:r5,message:n6,
"~run"(e2,i7){return e2.typed&&!(e2.value<=this.requirement)&&c4(this,"value",e2,i7,{received:e2.value instanceof Date?e2.value.toJSON():m6(e2.value)}),e2}}}function yr(r5,n6){return{kind:"validation",type:"min_value",reference:yr,async:!1,expects:`>=${r5 instanceof Date?r5.toJSON():m6(r5)}`,requirement:r5,message:n6,
"~run"(e2,i7){return e2.typed&&!(e2.value>=this.requirement)&&c4(this,"value",e2,i7,{received:e2.value instanceof Date?e2.value.toJSON():m6(e2.value)}),e2}}}function Tr(r5,n6){return{kind:"validation",type:"regex",reference:Tr,async:!1,expects:`${r5}`,requirement:r5,message:n6,"~run"(e2,i7){return e2.typed&&!this.requirement.
test(e2.value)&&c4(this,"format",e2,i7),e2}}}function Jr(r5){return{kind:"validation",type:"safe_integer",reference:Jr,async:!1,expects:null,requirement:Number.isSafeInteger,message:r5,"~run"(n6,e2){return n6.
typed&&!this.requirement(n6.value)&&c4(this,"safe integer",n6,e2),n6}}}function yi(r5){return{kind:"transformation",type:"transform",reference:yi,async:!1,operation:r5,"~run"(n6){return n6.value=this.operation(n6.value),n6}}}function x(r5,n6,e2){return typeof r5.fallback=="function"?r5.fallback(n6,e2):r5.fallback}function ct2(r5,n6){return a7({...r5,fallback:n6,"~run"(e2,i7){let s6=r5["\
~run"](e2,i7);return s6.issues?{typed:!0,value:x(this,s6,i7)}:s6}})}function b6(r5,n6,e2){return typeof r5.default=="function"?r5.default(n6,e2):r5.default}function Ai(r5,n6){return a7({kind:"schema",type:"array",reference:Ai,expects:"Array",async:!1,item:r5,message:n6,"~run"(e2,i7){let s6=e2.value;if(Array.isArray(
s6)){e2.typed=!0,e2.value=[];for(let t3=0;t3<s6.length;t3++){let u5=s6[t3],o4=this.item["~run"]({value:u5},i7);if(o4.issues){let l5={type:"array",origin:"value",
input:s6,key:t3,value:u5};for(let f2 of o4.issues)f2.path?f2.path.unshift(l5):f2.path=[l5],e2.issues?.push(f2);if(e2.issues||(e2.issues=o4.issues),i7.abortEarly){
e2.typed=!1;break}}o4.typed||(e2.typed=!1),e2.value.push(o4.value)}}else c4(this,"type",e2,i7);return e2}})}function Oi(r5){return a7({kind:"schema",type:"boolean",reference:Oi,expects:"boolean",async:!1,message:r5,"~run"(n6,e2){return typeof n6.value=="boolean"?n6.typed=
!0:c4(this,"type",n6,e2),n6}})}function qi(r5,n6){return a7({kind:"schema",type:"custom",reference:qi,expects:"unknown",async:!1,check:r5,message:n6,"~run"(e2,i7){
return this.check(e2.value)?e2.typed=!0:c4(this,"type",e2,i7),e2}})}function Ti(r5,n6){return a7({kind:"schema",type:"literal",reference:Ti,expects:m6(r5),async:!1,literal:r5,message:n6,"~run"(e2,i7){return G(e2.value,this.literal)?
e2.typed=!0:c4(this,"type",e2,i7),e2}})}function es(r5,n6){return a7({kind:"schema",type:"nullable",reference:es,expects:`(${r5.expects} | null)`,async:!1,wrapped:r5,default:n6,"~run"(e2,i7){return e2.
value===null&&(this.default!==void 0&&(e2.value=b6(this,e2,i7)),e2.value===null)?(e2.typed=!0,e2):this.wrapped["~run"](e2,i7)}})}function rs(r5,n6){return a7({kind:"schema",type:"nullish",reference:rs,expects:`(${r5.expects} | null | undefined)`,async:!1,wrapped:r5,default:n6,"~run"(e2,i7){
return(e2.value===null||e2.value===void 0)&&(this.default!==void 0&&(e2.value=b6(this,e2,i7)),e2.value===null||e2.value===void 0)?(e2.typed=!0,e2):this.wrapped["\
~run"](e2,i7)}})}function ss(r5){return a7({kind:"schema",type:"number",reference:ss,expects:"number",async:!1,message:r5,"~run"(n6,e2){return typeof n6.value=="number"&&!isNaN(
n6.value)?n6.typed=!0:c4(this,"type",n6,e2),n6}})}function ts(r5,n6){return a7({kind:"schema",type:"object",reference:ts,expects:"Object",async:!1,entries:r5,message:n6,
"~run"(e2,i7){let s6=e2.value;if(s6&&typeof s6=="object"){e2.typed=!0,e2.value={};for(let t3 in this.entries){let u5=this.entries[t3];if(t3 in s6||(u5.type==="e\
xact_optional"||u5.type==="optional"||u5.type==="nullish")&&u5.default!==void 0){let o4=t3 in s6?s6[t3]:b6(u5),l5=u5["~run"]({value:o4},i7);if(l5.issues){let f2={
type:"object",origin:"value",input:s6,key:t3,value:o4};for(let p7 of l5.issues)p7.path?p7.path.unshift(f2):p7.path=[f2],e2.issues?.push(p7);if(e2.issues||(e2.issues=
l5.issues),i7.abortEarly){e2.typed=!1;break}}l5.typed||(e2.typed=!1),e2.value[t3]=l5.value}else if(u5.fallback!==void 0)e2.value[t3]=x(u5);else if(u5.type!=="ex\
act_optional"&&u5.type!=="optional"&&u5.type!=="nullish"&&(c4(this,"key",e2,i7,{input:void 0,expected:`"${t3}"`,path:[{type:"object",origin:"key",input:s6,key:t3,
value:s6[t3]}]}),i7.abortEarly))break}}else c4(this,"type",e2,i7);return e2}})}function ie(r5,n6){return a7({kind:"schema",type:"optional",reference:ie,expects:`(${r5.expects} | undefined)`,async:!1,wrapped:r5,default:n6,"~run"(e2,i7){return e2.
value===void 0&&(this.default!==void 0&&(e2.value=b6(this,e2,i7)),e2.value===void 0)?(e2.typed=!0,e2):this.wrapped["~run"](e2,i7)}})}function te(r5,n6){return a7({kind:"schema",type:"picklist",reference:te,expects:g8(r5.map(m6),"|"),async:!1,options:r5,message:n6,"~run"(e2,i7){return this.options.
includes(e2.value)?e2.typed=!0:c4(this,"type",e2,i7),e2}})}function hs(r5,n6){return a7({kind:"schema",type:"strict_object",reference:hs,expects:"Object",async:!1,entries:r5,message:n6,"~run"(e2,i7){let s6=e2.value;if(s6&&
typeof s6=="object"){e2.typed=!0,e2.value={};for(let t3 in this.entries){let u5=this.entries[t3];if(t3 in s6||(u5.type==="exact_optional"||u5.type==="optional"||
u5.type==="nullish")&&u5.default!==void 0){let o4=t3 in s6?s6[t3]:b6(u5),l5=u5["~run"]({value:o4},i7);if(l5.issues){let f2={type:"object",origin:"value",input:s6,
key:t3,value:o4};for(let p7 of l5.issues)p7.path?p7.path.unshift(f2):p7.path=[f2],e2.issues?.push(p7);if(e2.issues||(e2.issues=l5.issues),i7.abortEarly){e2.typed=
!1;break}}l5.typed||(e2.typed=!1),e2.value[t3]=l5.value}else if(u5.fallback!==void 0)e2.value[t3]=x(u5);else if(u5.type!=="exact_optional"&&u5.type!=="optional"&&
u5.type!=="nullish"&&(c4(this,"key",e2,i7,{input:void 0,expected:`"${t3}"`,path:[{type:"object",origin:"key",input:s6,key:t3,value:s6[t3]}]}),i7.abortEarly))break}
if(!e2.issues||!i7.abortEarly){for(let t3 in s6)if(!Object.prototype.hasOwnProperty.call(this.entries,t3)){c4(this,"key",e2,i7,{input:t3,expected:"never",path:[
{type:"object",origin:"key",input:s6,key:t3,value:s6[t3]}]});break}}}else c4(this,"type",e2,i7);return e2}})}function bs(r5){return a7({kind:"schema",type:"string",reference:bs,expects:"string",async:!1,message:r5,"~run"(n6,e2){return typeof n6.value=="string"?n6.typed=
!0:c4(this,"type",n6,e2),n6}})}function Ps(r5,n6,e2){let i7=r5["~run"]({value:n6},j2(e2));if(i7.issues)throw new _4(i7.issues);return i7.value}function It(...r5){return a7({...r5[0],pipe:r5,"~run"(n6,e2){for(let i7 of r5)if(i7.kind!=="metadata"){if(n6.issues&&(i7.kind==="schema"||i7.kind==="transformat\
ion")){n6.typed=!1;break}(!n6.issues||!e2.abortEarly&&!e2.abortPipeEarly)&&(n6=i7["~run"](n6,e2))}return n6}})}function Ss(r5,n6,e2){let i7=r5["~run"]({value:n6},j2(e2));return{typed:i7.typed,success:!i7.issues,output:i7.value,issues:i7.issues}}var shown2=text2=>text2.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu,"\uFFFD"),printable=yi(shown2),plain=It(bs(),er(2e3),printable),detail=It(bs(),er(2e3+50*258),printable),
explanationSchema=ts({secret:plain,reason:te(["no_grant","conditions","owner"]),misses:It(Ai(ts({policy:plain,grant:plain,checks:It(Ai(ts({field:plain,met:Oi(),
expected:es(It(Ai(plain),er(50))),actual:es(plain)})),er(50))})),er(50))}),proposalSchema=ts({url:It(bs(),er(PROPOSAL_URL_LENGTH),Tr(/^https:\/\/[a-z0-9.-]+(:\d{1,5})?\/[A-Za-z0-9._/?=&%-]+$/)),
kind:te(["new","edit"]),file:plain,text:It(bs(),er(PROPOSAL_LENGTH),yi(text2=>text2.split(`
`).map(shown2).join(`
`)))}),problemSchema=ts({code:It(bs(),Tr(/^[a-z_]{1,64}$/)),status:ss(),detail,next:plain,request_id:It(bs(),Tr(/^[A-Za-z0-9-]{1,64}$/)),explanations:ie(It(Ai(explanationSchema),
er(50)),[]),proposal:ct2(rs(proposalSchema,null),null)}),parseProblem=body=>{try{let parsed=Ss(problemSchema,JSON.parse(textOf(body)));return parsed.success?parsed.
output:null}catch{return null}};var BrokerRefusal=class extends EggError{status;requestId;explanations;proposal;constructor(problem){super(problem.code,problem.detail,problem.next),this.status=
problem.status,this.requestId=problem.request_id,this.explanations=problem.explanations,this.proposal=problem.proposal}},refusalOf=(status,body,{origin})=>{let problem=parseProblem(
body);return problem?new BrokerRefusal(problem):status>=500||status===429?new EggError("broker_down",`${origin} answered HTTP ${status}, without a word from the\
 broker.`,"Run the job again; if it lasts, tell the operators."):notABroker(status,origin)},notABroker=(status,origin)=>new EggError("not_a_broker",`${origin} a\
nswered HTTP ${status}, and not as an egg broker does.`,"Check the `broker` input: copy the line that your operators gave you.");var REPORT_LENGTH=16384,reportOf=error2=>{if(!(error2 instanceof EggError))return"egg: something failed that nobody foresaw. [internal]";let lines=[`egg: ${error2.
message} [${error2.code}]`];return error2 instanceof BrokerRefusal&&lines.push(...explain(error2)),error2.next&&lines.push(`Next: ${error2.next}`),error2 instanceof
BrokerRefusal&&lines.push(`Request: ${error2.requestId}`),lines.join(`
`).slice(0,REPORT_LENGTH)},warningText=code=>WARNINGS.get(code)??`The broker warns: ${code}.`,WARNINGS=new Map([["repository_renamed","The repository was rename\
d since its policy was written: update `repository` there."],["rotation_due","A secret of this step was opened by break-glass and is not rotated yet: ask its ow\
ners to."]]);var import_node_crypto2=require("node:crypto"),import_node_fs6=require("node:fs"),import_node_path4=require("node:path");var readAuthorities=(given,folder2)=>{try{let found=(given.includes("-----BEGIN")?given:(0,import_node_fs6.readFileSync)((0,import_node_path4.resolve)(folder2,given),
"utf8")).match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g)??[];for(let pem of found)new import_node_crypto2.X509Certificate(pem);if(found.length)
return found.join(`
`)}catch{}throw new EggError("ca_certificate_malformed","`ca-certificate` is neither a PEM certificate nor a file of them.","Give -----BEGIN CERTIFICATE-----\u2026, \
or the path of such a file below the workspace.")};var WRAPS=[76,64],formsOf=bytes=>{let bare=withoutLineEnd(bytes),text2=bare.toString("utf8");return[...textForms(text2),...byteForms(bare),bytes.toString("base6\
4"),bytes.toString("base64url"),...text2.split(/[\r\n]+/).flatMap(shellForms)]},wrappedForms=bytes=>WRAPS.flatMap(width=>{let[text2,inside]=[bytes.toString("bas\
e64"),inner(bytes,0)];if(text2.length<=width)return[];let lines=text2.match(new RegExp(`.{1,${width}}`,"g"))??[];return[...lines,inside.slice((lines.length-1)*width)]}),
byteForms=bytes=>{let hex=bytes.toString("hex"),phases=[0,1,2].map(phase=>inner(bytes,phase));return[bytes.toString("base64"),bytes.toString("base64url"),hex,hex.
toUpperCase(),...phases,...phases.map(form=>form.replaceAll("+","-").replaceAll("/","_"))]},inner=(bytes,phase)=>Buffer.concat([Buffer.alloc(phase),bytes]).toString(
"base64").slice(Math.ceil(8*phase/6),Math.floor(8*(phase+bytes.length)/6)),textForms=text2=>{let[json,...rest]=jsonForms(text2);return[json,...urlForms(text2),...rest]},
jsonForms=text2=>{let json=unquoted(text2);return[json,unquoted(json),json.replaceAll("/","\\/"),json.replaceAll(/[<>&\u2028\u2029]/g,escaped),json.replaceAll(/[^ -~]/g,
escaped),json.replaceAll('\\"','"'),json.replaceAll('\\"','"').replaceAll("'","\\'")]},unquoted=text2=>JSON.stringify(text2).slice(1,-1),escaped=unit=>`\\u${unit.
charCodeAt(0).toString(16).padStart(4,"0")}`,urlForms=text2=>{let url=encodeURIComponent(text2.toWellFormed()),strict=url.replaceAll(/[!'()*]/g,c5=>`%${c5.charCodeAt(
0).toString(16).toUpperCase()}`),forms=[url,strict,strict.replaceAll("%2F","/"),strict.replaceAll("%20","+").replaceAll("%2A","*"),strict.replaceAll("%20","+").
replaceAll("~","%7E")],lower=form=>form.replaceAll(/%../g,code=>code.toLowerCase());return[...forms,...forms.map(lower)]},shellForms=line=>{let text2=line.trim();
return[text2.replaceAll("'","'\\''"),text2.replaceAll(/["$`\\]/g,"\\$&"),text2.replaceAll(/[^\w@%+=:,./-]/g,c5=>c5>"~"?c5:`\\${c5}`)]},withoutLineEnd=bytes=>{let end=bytes.
length;for(;end>0&&(bytes[end-1]===10||bytes[end-1]===13);)end--;return bytes.subarray(0,end)};var DEPTH=16,LEAVES=200,leavesOf=text2=>{let leaves=[],walk=(name,value,depth)=>{if(leaves.length>=LEAVES||depth>DEPTH)return;let scalar=typeof value=="string"?
value:numberOf(value);if(scalar!==null)leaves.push({name,text:scalar});else if(Array.isArray(value))for(let item of value)walk(name,item,depth+1);else if(typeof value==
"object"&&value!==null)for(let[key,member]of Object.entries(value))walk(key,member,depth+1)};try{let value=parseExact(text2);typeof value=="object"&&numberOf(value)===
null&&walk("",value,0)}catch{}return leaves},SECRET_NAME=/pass|pwd|secret|token|key|cred|auth|private|signature|pin|salt|cookie|session/i,isTelling=({name,text:text2})=>SECRET_NAME.
test(name)?!isAddress(text2):text2.length>=8&&!isAddress(text2)&&!isWord(text2),isAddress=text2=>{if(/^([a-z0-9-]+\.)+[a-z]{2,}(:[0-9]{1,5})?$/.test(text2))return!0;
let url=/^https?:\/\//.test(text2)?URL.parse(text2):null;return url!==null&&!url.username&&!url.password&&!url.search&&!url.hash},isWord=text2=>/^[A-Za-z]{1,20}([ _.-]([A-Za-z]{1,20}|[0-9]{1,4}))*$/.
test(text2)&&!/[a-z][A-Z].*[a-z][A-Z]/.test(text2);var MASK_LENGTH=4,MASK_DIGITS=9,MASK_LINES=1e3,MASK_FORMS=200,MASK_TEXT=1048576,COMMON=new Set("true false null none undefined nil yes no on off default admin a\
dministrator user username root guest public private password passwd secret token test localhost production staging development master main latest postgres post\
gresql mysql redis mongodb http https info debug warning error begin".split(" ")),masksOf=value=>{let bytes=Buffer.from(value.expose()),lines=linesOf(bytes).filter(
isMask);if(!lines.length)return[];let parts=leavesOf(bytes.toString("utf8")).filter(isTelling).map(({text:text2})=>Buffer.from(text2)),whole=new Set([...lines,...parts.
flatMap(linesOf).filter(isMask)].slice(0,MASK_LINES)),forms=[...formsOf(bytes),...parts.flatMap(formsOf),...wrappedForms(bytes)];return[...whole,...bounded(new Set(
forms.filter(form=>isMask(form)&&!whole.has(form))))]},bounded=forms=>{let length=0;return[...forms].slice(0,MASK_FORMS).filter(form=>(length+=form.length,length<=
MASK_TEXT))},isMaskable=value=>{let lines=linesOf(Buffer.from(value.expose())).filter(isMask);return lines.length>0&&lines.length<=MASK_LINES},linesOf=bytes=>[...new Set(
bytes.toString("utf8").split(/[\r\n]+/).map(line=>line.trim()))],isMask=text2=>text2.length>=MASK_LENGTH&&!/^([\s()[\]{}<>"',;:=]+|(.)\2*)$/u.test(text2)&&!(text2.
length<MASK_DIGITS&&/^[0-9.,:+-]+$/.test(text2))&&!COMMON.has(text2.toLowerCase());var isPattern=text2=>text2.includes("*");var matches=(pattern,text2)=>isPattern(pattern)?/^[\x20-\x7e]+$/.test(text2)?align(pattern.split("/"),text2.split("/"),within):!1:pattern===text2;var literalStart=pattern=>pattern.split("*",1)[0],align=(pattern,text2,fits2)=>{let[p7,t3,star,mark]=[0,0,-1,0];for(;t3<text2.length;){if(text2[t3]==="")return!1;
if(pattern[p7]==="**")star=p7++,mark=++t3;else if(p7<pattern.length&&fits2(pattern[p7],text2[t3]))p7++,t3++;else if(star>=0){if(p7=star+1,t3=++mark,text2[t3-1]===
"")return!1}else return!1}return p7===pattern.length},within=(pattern,text2)=>{let[p7,t3,star,mark]=[0,0,-1,0];for(;t3<text2.length;)if(pattern.charCodeAt(p7)===
42)star=p7++,mark=++t3;else if(pattern.charCodeAt(p7)===text2.charCodeAt(t3))p7++,t3++;else if(star>=0)p7=star+1,t3=++mark;else return!1;return p7===pattern.length};var import_promises3=require("node:timers/promises");var FORMAT=1,SALT=32,COMMITMENT=32,TAG=16,HEADER=1+SALT+COMMITMENT;var COMMITMENT_LABEL="egg/v1 envelope commitment",envelopeLength=length=>HEADER+length+TAG,NONCE=new Uint8Array(12),derive=async(dek,salt,label)=>{let key=await crypto.
subtle.importKey("raw",dek.expose(),"HKDF",!1,["deriveBits"]),info2=utf8(label);return new Uint8Array(await crypto.subtle.deriveBits({name:"HKDF",hash:"SHA-256",
salt,info:info2},key,256))},keysOf=async(dek,salt,usage)=>{let[raw,commitment]=await Promise.all([derive(dek,salt,"egg/v1 envelope key"),derive(dek,salt,COMMITMENT_LABEL)]);
return{key:await crypto.subtle.importKey("raw",raw,"AES-GCM",!1,[usage]),commitment}},aesGcm=name=>({name:"AES-GCM",iv:NONCE,additionalData:lengthPrefixed(utf8(
vaultOf(name)),utf8(name))});var open2=async(name,envelope,dek)=>{if(!isEnvelope(envelope))throw new EggError("envelope_format",`The envelope of ${name} is of no format known here.`);let salt=envelope.
slice(1,1+SALT),{key,commitment}=await keysOf(dek,salt,"decrypt");if(!equal(commitment,envelope.slice(1+SALT,HEADER)))throw new EggError("envelope_key",`The env\
elope of ${name} was sealed under another key.`);try{let plaintext=await crypto.subtle.decrypt(aesGcm(name),key,envelope.slice(HEADER));return secret(new Uint8Array(
plaintext))}catch{throw new EggError("envelope_ciphertext",`The envelope of ${name} was changed.`)}};var isEnvelope=bytes=>bytes[0]===FORMAT&&bytes.length>=envelopeLength(0)&&bytes.length<=envelopeLength(65536),envelopeHash=envelope=>sha256(envelope);var TYP="egg-promise+jws";var verifyPromise=async(jws,key)=>{try{let verified=await i6(jws,await K3({...key},"EdDSA"),{algorithms:["EdDSA"]}),{record,hash,time,...rest}=JSON.parse(textOf(
verified.payload));if(verified.protectedHeader.typ!==TYP||typeof record!="string"||typeof hash!="string"||!Number.isSafeInteger(time)||Object.keys(rest).length)
throw new TypeError("not a promise");return{record,hash,time}}catch{throw new EggError("promise_invalid","The promise is not the broker's.")}};var verify=async(typ,jws,{pins})=>{let unsigned=new EggError("release_unsigned","The answer is not signed by the broker's key.","Something between here and the \
broker changed it: check proxies and `broker`.");try{let{alg,typ:actualTyp,kid,jwk,...rest}=n4(jws),key=parsePublicJwk(jwk,"Ed25519");if(!key||alg!=="EdDSA"||actualTyp!==
typ||Object.keys(rest).length)throw unsigned;let actual=await thumbprint(key);if(kid!==actual)throw unsigned;if(pins.length&&!pins.includes(actual))throw new EggError(
"release_unpinned",`The answer is signed by a key that \`broker\` does not pin: sha256-${actual}.`,"If the operators rotated the release key, take their new `br\
oker` line; else tell them.");let publicKey=await K3({...key},"EdDSA"),{payload}=await i6(jws,publicKey,{algorithms:["EdDSA"]});return{payload,key,kid:actual}}catch(error2){
throw error2 instanceof EggError?error2:unsigned}};var TYP2="egg-release+jws",ALG="ECDH-ES",ENC="A256GCM",base64urlOf32=It(bs(),He(text2=>fromBase64url(text2)?.length===32)),seconds=It(ss(),Jr(),yr(0)),releaseSchema=hs(
{v:Ti(1),origin:bs(),T:base64urlOf32,record:It(bs(),Tr(/^[a-z0-9]{2,8}#[0-9TZ:-]{8,32}#[0-9]\/[A-Za-z0-9_-]{43}$/)),record_hash:base64urlOf32,iat:seconds,exp:seconds,
lease:It(seconds,yr(1),rr(LEASE_MAX)),warnings:Ai(It(bs(),Tr(/^[a-z_]{1,64}$/))),secrets:It(Ai(hs({asked:bs(),vault:bs(),name:qi(name=>typeof name=="string"&&isSecretName(
name)),version:It(ss(),Jr(),yr(1)),dek:base64urlOf32,envelope:base64urlOf32,mask:Ti("auto")})),er(100))}),sealedSchema=hs({release:bs(),promise:bs(),envelopes:Ai(
bs())});var fail=(code,sentence,next)=>new EggError(code,sentence,next),unpack=(schema,bytes)=>{try{return Ps(schema,JSON.parse(textOf(new Uint8Array(bytes))))}catch{throw fail(
"release_malformed","The broker's answer is not a release.","Update egg; if it is current, the broker is newer or broken: tell the operators.")}},openRelease=async(jwe,expected)=>{
let sealed=unpack(sealedSchema,await unseal(jwe,expected)),{payload,key,kid}=await verify(TYP2,sealed.release,expected.broker),release=unpack(releaseSchema,payload);
check(release,expected);let promise=await verifyPromise(sealed.promise,key);if(promise.record!==release.record||promise.hash!==release.record_hash)throw fail("p\
romise_invalid","The promise is for another record than the release's.");if(sealed.envelopes.length!==release.secrets.length)throw fail("release_malformed","The\
 release has envelopes missing or to spare.");return{secrets:await Promise.all(release.secrets.map(async({asked,name,version,dek,envelope:hash},i7)=>{let envelope=fromBase64url(
sealed.envelopes[i7]);if(!envelope||toBase64url(await envelopeHash(envelope))!==hash)throw fail("release_malformed",`The envelope of ${name} is not the one that\
 was signed.`);let value=await open2(name,envelope,secret(fromBase64url(dek)));return{asked,name,version,value}})),record:release.record,recordHash:release.record_hash,
lease:release.lease,warnings:release.warnings,promise:{jws:sealed.promise,claims:promise},signedBy:kid}},unseal=async(jwe,{broker,transcript,privateKey})=>{let foreign=fail(
"release_not_for_us","The broker's answer is not sealed for this request.","Something between the job and the broker changed it: check proxies and `broker`.");if(jwe.
length>25e5)throw foreign;try{let header=n4(jwe),{alg,enc,epk,apu,apv,...rest}=header;if(!(alg===ALG&&enc===ENC&&parsePublicJwk(epk,"X25519")&&apu===toBase64url(
utf8(broker.origin))&&apv===toBase64url(transcript)&&!Object.keys(rest).length))throw foreign;let{plaintext}=await o2(jwe,privateKey,{keyManagementAlgorithms:[ALG],
contentEncryptionAlgorithms:[ENC]});return plaintext}catch{throw foreign}},check=(release,expected)=>{let{broker,transcript,asked,lease,now}=expected;if(!((lease===
null||release.lease<=lease)&&release.origin===broker.origin&&equal(fromBase64url(release.T),transcript)&&release.secrets.every(({name,vault,asked:asked2})=>vaultOf(
name)===vault&&fits(asked2,name))&&new Set(release.secrets.map(({name})=>name)).size===release.secrets.length&&sameOrder(release,asked)))throw fail("release_not\
_for_us","The release answers another request.");if(!(release.exp-release.iat<=60&&release.iat<=now+60&&now<=release.exp+60))throw fail("release_expired","The r\
elease is too old, or from the future.","Check the runner's clock.")},fits=(asked,name)=>isSecretPattern(asked)?matches(asked,name):asked===name,sameOrder=({secrets},asked)=>{
let at=0;for(let{name,optional}of asked){let found=at;for(;secrets[at]?.asked===name&&(isSecretPattern(name)||at===found);)at++;if(at===found&&!optional&&!secrets.
some(secret2=>fits(name,secret2.name)))return!1}return at===secrets.length};var exchangeBody=({key,asked,lease,handleHash})=>utf8(JSON.stringify({v:1,key:{kty:key.kty,crv:key.crv,x:key.x},secrets:asked.map(({name,optional})=>optional?{name,
optional}:name),...lease!==null&&{lease},handle_hash:handleHash}));var EXCHANGE_ROUTE="POST /v1/exchange";var transcriptOf=(origin,route,body)=>sha256(lengthPrefixed(utf8("egg/v1"),utf8(origin),utf8(route),body)),AUDIENCE_PREFIX="egg:v1:",committedAudience=(origin,transcript)=>`${AUDIENCE_PREFIX}${hostOf(
origin)}:${toBase64url(transcript)}`;var ATTEMPTS2=3,PAUSE=500,ATTEMPT_MS2=15e3,TRANSIENT=new Set(["network","timeout","unavailable","issuer_unavailable","broker_down"]),redeem=async options=>{let{
signal,pause=PAUSE}=options,began=performance.now();for(let attempt=1;;attempt++){let asked=0,failed2=await redeemOnce(options,ms=>{asked=ms}).catch(error2=>new Failed(
error2));if(!(failed2 instanceof Failed))return failed2;let given=()=>reasonOf(failed2.error,attempt,began),isTransient=TRANSIENT.has(codeOf(failed2.error));if(attempt===
ATTEMPTS2||signal.aborted||!isTransient)throw given();let wait=Math.max(asked,pause*2**(attempt-1)*(.5+Math.random()));await(0,import_promises3.setTimeout)(wait,
void 0,{signal}).catch(()=>{throw isTimeOver(signal)?given():signal.reason})}},Failed=class{error;constructor(error2){this.error=error2}},reasonOf=(error2,attempts2,began)=>error2 instanceof
EggError&&!(error2 instanceof BrokerRefusal)&&TRANSIENT.has(error2.code)?withEffort(error2,attempts2,began):error2,redeemOnce=async(options,onRetryAfter)=>{let{
broker,asked,lease,connections,signal,now}=options,{key,privateKey}=await newRunnerKey(),handle=secret(randomBytes(32)),handleHash=toBase64url(await sha256(handle.
expose())),body=exchangeBody({key,asked,lease,handleHash}),transcript=await transcriptOf(broker.origin,EXCHANGE_ROUTE,body),headers=options.token(committedAudience(
broker.origin,transcript)).then(token=>({authorization:`Bearer ${token.expose()}`,"content-type":"application/json"})),reply=await request({method:"POST",url:`${broker.
origin}/v1/exchange`,headers,body,timeout:ATTEMPT_MS2,signal,maxBytes:25e5,connections});if(onRetryAfter(retryAfter(reply)),reply.status!==200)throw refusalOf(reply.
status,reply.body,broker);let jwe=asText(reply.body,broker);return{...await openRelease(jwe,{broker,transcript,asked,lease,privateKey,now:now()}),handle}},newRunnerKey=async()=>{
let{publicKey,privateKey}=await crypto.subtle.generateKey({name:"X25519"},!1,["deriveBits"]);return{key:{kty:"OKP",crv:"X25519",x:toBase64url(new Uint8Array(await crypto.
subtle.exportKey("raw",publicKey)))},privateKey}},asText=(body,{origin})=>{try{let text2=textOf(body);if(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/.test(text2))
return text2}catch{}throw notABroker(200,origin)};var wantedAmong=(wanted,names,uses)=>{if(!wanted.some(({secret:secret2})=>isSecretPattern(secret2)))return[...wanted];let found=wanted.flatMap(each=>{let{secret:pattern}=each;
return isSecretPattern(pattern)?names.filter(name=>matches(pattern,name)).map(name=>named(each,outputOf(each.output,pattern,name),name,uses)):each});return refuseClashes(
found,uses),found},named=(each,output,secret2,uses)=>(checkOutput(output,uses,(code,sentence,next)=>new EggError(code,`\`secrets\`, ${each.output}, for ${secret2}\
: ${sentence}`,next)),{...each,output,secret:secret2,file:output}),outputOf=(output,pattern,name)=>{let start=literalStart(pattern),rest=name.slice(start.lastIndexOf(
"/")+1);return`${output.slice(0,-1)}${rest.replaceAll(/[^A-Za-z0-9]/g,"_").toUpperCase()}`};var obtain=async options=>{let{broker,wanted,uses,lease,ca,env,context:context2,tokens,signal,onToken}=options,connections=openConnections({env,...ca!==null&&{ca}}),
local=broker.origin.startsWith("http://127.0.0.1");try{let redeemed=await redeem({broker,asked:distinct(wanted),lease,token:async audience=>{let token=tokens?tokens():
await requestIdToken({env,audience,connections,signal,context:context2,local});return onToken(token),token},connections,signal,now:()=>Math.floor(Date.now()/1e3)});
return{...redeemed,...chosen(wanted,uses,redeemed)}}finally{connections.close()}},chosen=(wanted,uses,{secrets})=>{let values=new Map(secrets.map(secret2=>[secret2.
name,secret2])),found=[];for(let each of wantedAmong(wanted,secrets.map(({name})=>name),uses)){let secret2=values.get(each.secret);if(!secret2)continue;let{name,
version,value:whole}=secret2,value=each.key?memberOf(whole,each.key,each.output):whole;found.push({wanted:each,name,version,value,whole})}let isThere2=({secret:secret2})=>values.
has(secret2)||isSecretPattern(secret2)&&secrets.some(({name})=>matches(secret2,name));return{secrets:found,left:wanted.filter(each=>!isThere2(each))}};var import_node_fs7=require("node:fs"),import_node_path5=require("node:path"),processOf=pid=>pid>1&&isThere(pid)?{pid,started:statOf(pid)?.started??null}:null;var WORKER="Runner.Worker",ANCESTORS=8,workerOf=pid=>{if(process.platform!=="linux")return processOf(pid);let each=pid;for(let i7=0;i7<ANCESTORS&&each!==null&&each>
1;i7++){if(isWorker(each))return processOf(each);each=statOf(each)?.parent??null}return null},isWorker=pid=>{try{let[path2=""]=(0,import_node_fs7.readFileSync)(
`/proc/${pid}/cmdline`,"utf8").split("\0");return(0,import_node_path5.basename)(path2)===WORKER}catch{return!1}},isThere=pid=>{try{return process.kill(pid,0),!0}catch(error2){
return error2 instanceof Error&&"code"in error2&&error2.code!=="ESRCH"}},statOf=pid=>{try{let text2=(0,import_node_fs7.readFileSync)(`/proc/${pid}/stat`,"latin1"),
fields=text2.slice(text2.lastIndexOf(")")+2).split(" "),[state,parent,started]=[fields[0],Number(fields[1]),fields[19]];return state&&started?{state,parent,started}:
null}catch{return null}};var instant=seconds2=>`${new Date(seconds2*1e3).toISOString().slice(0,19)}Z`;var run=async(inputs,runner)=>{let{env}=runner,signal=AbortSignal.timeout(inputs.timeout);for(let{sentence}of proxyWarnings(env))runner.warn(sentence);let place=placeOf(
inputs.storage,env),owner=ownerOf(inputs.uid,{platform:process.platform,own:process.getuid?.()}),ca=inputs.ca===null?null:readAuthorities(inputs.ca,env.GITHUB_WORKSPACE??
"."),{secrets,left,handle,...release}=await obtain({...inputs,ca,env,context:runner.context,tokens:null,signal,onToken:token=>runner.mask([token.expose()])});hide(
secrets,runner);let documents=documentsOf(inputs.formats,secrets),environment=inputs.exportEnv?secrets.map(toVariable):[],folder2=makeFolder(place.root,place.prefix);
runner.saveFolder(folder2);let{record,promise,warnings,lease}=release,until=promise.claims.time+lease;try{let{origin}=inputs.broker,worker=workerOf(process.ppid),
held={folder:folder2,root:place.root,origin,record,handle,until,worker,ca};runner.watch(keepLease({...held,handle:secret(toBase64url(handle.expose()))})),owner!==
null&&letPass(folder2);for(let{wanted,value}of inputs.formats.includes("files")?secrets:[]){let path2=await writeValue(folder2,wanted.file,value,{mode:wanted.mode,
owner});runner.setOutput(wanted.output,path2),runner.exportVariable(`${wanted.output}_FILE`,path2)}for(let{file,content}of documents)await writeValue(folder2,file,
content,{owner})}catch(error2){throw wipe(place.root,folder2),error2}for(let{name,value}of environment)runner.exportVariable(name,value.expose());return runner.
setOutput("directory",folder2.path),runner.setOutput("record",record),runner.setOutput("expires-at",instant(until)),runner.setOutput("available","true"),{folder:folder2,
record,promise,warnings,lease,secrets:secrets.map(({wanted,name,version})=>({output:wanted.output,name,version})),left:left.map(({output})=>output)}},hide=(secrets,{
mask,warn})=>{let masks=new Set(secrets.flatMap(({whole,value})=>[...masksOf(whole),...masksOf(value)]));mask([...masks]);for(let{wanted,value}of secrets)isMaskable(
value)||warn(`${wanted.output} cannot be masked in logs: too short, too common, or too many lines.`)},toVariable=({wanted:{output},value})=>{let text2=textValue(
value,output);if(!isMaskable(value))throw new EggError("value_not_maskable",`The value of ${output} is too short, too common or of too many lines to be masked i\
n logs.`,`Leave export-env out and read the file at $${output}_FILE, or use a longer value.`);return{name:output,value:secret(text2)}};var STATE="folder",folderText=folder2=>JSON.stringify(folder2);var import_promises4=require("node:fs/promises"),summarize=async text2=>{let file=process.env.GITHUB_STEP_SUMMARY;file&&text2!==null&&await(0,import_promises4.appendFile)(
file,text2)};var ACTIVE=/[\p{C}\p{Zl}\p{Zp}]/gu,printable2=text2=>text2.replace(ACTIVE,"\uFFFD");var block=lines=>{let shown3=lines.map(printable2),fence="`".repeat(Math.max(3,longestRun(shown3.join(`
`))+1));return[`${fence}text`,...shown3,fence].join(`
`)};var longestRun=text2=>Math.max(0,...[...text2.matchAll(/`+/g)].map(([run2])=>run2.length));var summaryOf=({secrets,record,promise})=>`### egg

| Output | Secret | Version |
| --- | --- | --- |
${secrets.map(({output,name,version})=>`| ${output} | \`${name}\` | ${version} |`).join(`
`)}

Record \`${record}\`

<details><summary>Promise: this record will be in the log</summary>

\`${promise.jws}\`

</details>

`;var refusalSummaryOf=error2=>{let proposal=error2 instanceof BrokerRefusal?error2.proposal:null;if(!proposal)return null;let{url,file,text:text2}=proposal;return`\
### egg: refused

**[Ask for it by a pull request](${url})**:

${block([`# ${file}`,...text2.trimEnd().split(`
`)])}

`};var WATCHDOG=(0,import_node_path6.join)(__dirname,"watch.cjs"),folder;for(let signal of["SIGINT","SIGTERM"])process.once(signal,()=>{try{folder&&wipe(rootOf(folder.
path,process.env),folder)}finally{process.exit(1)}});var FILE_COMMANDS=["GITHUB_ENV","GITHUB_OUTPUT","GITHUB_STATE"],unwatched=()=>warning("egg: the watchdog co\
uld not be started; if the job is killed, its files stay."),setSecrets=texts=>{process.stdout.cork();for(let text2 of texts)setSecret(text2);process.stdout.uncork()},
main=async()=>{if(FILE_COMMANDS.some(name=>!process.env[name]))throw new EggError("runner_unsupported","This runner has no file commands, so values cannot be ha\
nded on safely.","Update the runner.");if(parseWipe(getInput))return wipeEarly();if(eventError)throw eventError;let inputs=parseInputs(getInput),context2=runContext();
if(inputs.skip&&cannotHaveToken(process.env,context2))return setOutput("available","false"),info("egg: this run cannot have an ID token, so there are no secrets\
; skipped.");let delivered=await run(inputs,{env:process.env,context:context2,mask:setSecrets,saveFolder:made=>{folder=made,saveState(STATE,folderText(made))},watch:leasePath=>startWatchdog(
WATCHDOG,leasePath,process.env,unwatched),setOutput,exportVariable,warn:warning});for(let code of delivered.warnings)warning(warningText(code));let{secrets,left,
record}=delivered,names=secrets.map(({output})=>output).join(", ")||"nothing";info(`egg: delivered ${names}; removed when the job ends.`),left.length&&info(`Opt\
ional, and not given: ${left.join(", ")}.`),info(`Record: ${record}`),await summarize(summaryOf(delivered)).catch(()=>{warning("egg: the job summary could not b\
e written; the secrets were delivered.")})},wipeEarly=async()=>{let wiped=["runner-temp","memory"].flatMap(storage=>{try{let{root,prefix}=placeOf(storage,process.
env);return wipeAll(root,prefix)}catch(error2){if(!(error2 instanceof EggError)||error2.code!=="memory_unavailable")throw error2;return[]}}),folders=wiped.reduce(
(total,each)=>total+each.folders,0);info(`egg: removed ${folders} ${folders===1?"folder":"folders"} of secrets.`);let signal=AbortSignal.timeout(LEASE_END_MS),leases=wiped.
flatMap(each=>each.leases);await Promise.all(leases.map(lease=>endLease(lease,process.env,signal)))};main().catch(async error2=>{setFailed(reportOf(error2)),await summarize(
refusalSummaryOf(error2)).catch(()=>{})}).finally(()=>process.stdout.write("",()=>process.exit()));
