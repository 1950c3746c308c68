"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&
key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.
__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod));var import_node_fs=require("node:fs");var EggError=class extends Error{name="EggError";code;next;constructor(code,sentence,next){super(sentence),this.code=code,
this.next=next}},codeOf=(error2,fallback="internal")=>error2 instanceof EggError?error2.code:fallback;var path=process.env.GITHUB_EVENT_PATH??"",isDocument=()=>{try{let event=JSON.parse((0,import_node_fs.readFileSync)(path,
"utf8"));return typeof event=="object"&&event!==null&&!Array.isArray(event)}catch{return!1}},eventError=path&&!isDocument()?
new EggError("event_malformed","GITHUB_EVENT_PATH does not name a JSON document with the event that started this run.","\
An earlier step changed that file, or the runner is broken: look for what writes to it."):null;eventError&&delete process.
env.GITHUB_EVENT_PATH;var import_node_fs3=require("node:fs"),import_promises2=require("node:fs/promises"),import_node_path2=require("node:path");var os=__toESM(require("os"));function toCommandValue(input){return input==null?"":typeof input=="string"||input instanceof String?input:JSON.stringify(
input)}function toCommandProperties(annotationProperties){return Object.keys(annotationProperties).length?{title:annotationProperties.
title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.
startColumn,endColumn:annotationProperties.endColumn}:{}}function issueCommand(command,properties,message2){let cmd=new Command(command,properties,message2);process.stdout.write(
cmd.toString()+os.EOL)}var CMD_STRING="::",Command=class{constructor(command,properties,message2){command||(command="missing.command"),this.command=
command,this.properties=properties,this.message=message2}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&
Object.keys(this.properties).length>0){cmdStr+=" ";let first=!0;for(let key in this.properties)if(this.properties.hasOwnProperty(
key)){let val=this.properties[key];val&&(first?first=!1:cmdStr+=",",cmdStr+=`${key}=${escapeProperty(val)}`)}}return cmdStr+=
`${CMD_STRING}${escapeData(this.message)}`,cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,"%25").
replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(
/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}var crypto2=__toESM(require("crypto")),fs=__toESM(require("fs")),os2=__toESM(require("os"));function issueFileCommand(command,message2){let filePath=process.env[`GITHUB_${command}`];if(!filePath)throw new Error(`\
Unable to find environment variable for file command ${command}`);if(!fs.existsSync(filePath))throw new Error(`Missing f\
ile at path: ${filePath}`);fs.appendFileSync(filePath,`${toCommandValue(message2)}${os2.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){
let delimiter=`ghadelimiter_${crypto2.randomUUID()}`,convertedValue=toCommandValue(value);if(key.includes(delimiter))throw new Error(
`Unexpected input: name should not contain the delimiter "${delimiter}"`);if(convertedValue.includes(delimiter))throw new Error(
`Unexpected input: value should not contain the delimiter "${delimiter}"`);return`${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`}var os3=__toESM(require("os"));var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2.Success=0]="Success",ExitCode2[ExitCode2.Failure=1]="Failure"})(ExitCode||
(ExitCode={}));function setSecret(secret2){issueCommand("add-mask",{},secret2)}function getInput(name,options){let val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.
required&&!val)throw new Error(`Input required and not supplied: ${name}`);return options&&options.trimWhitespace===!1?val:
val.trim()}function setOutput(name,value){if(process.env.GITHUB_OUTPUT||"")return issueFileCommand("OUTPUT",prepareKeyValueMessage(
name,value));process.stdout.write(os3.EOL),issueCommand("set-output",{name},toCommandValue(value))}function setFailed(message2){process.exitCode=ExitCode.Failure,error(message2)}function error(message2,properties={}){issueCommand("error",toCommandProperties(properties),message2 instanceof Error?message2.
toString():message2)}function warning(message2,properties={}){issueCommand("warning",toCommandProperties(properties),message2 instanceof
Error?message2.toString():message2)}function info(message2){process.stdout.write(message2+os3.EOL)}var import_node_crypto=require("node:crypto"),import_node_fs2=require("node:fs"),import_node_path=require("node:path");var readAuthorities=(given,folder)=>{try{let found=(given.includes("-----BEGIN")?given:(0,import_node_fs2.readFileSync)(
(0,import_node_path.resolve)(folder,given),"utf8")).match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g)??
[];for(let pem of found)new import_node_crypto.X509Certificate(pem);if(found.length)return found.join(`
`)}catch{}throw new EggError("ca_certificate_malformed","`ca-certificate` is neither a PEM certificate nor a file of the\
m.","Give -----BEGIN CERTIFICATE-----\u2026, or the path of such a file below the workspace.")};var import_node_http=require("node:http"),import_node_https=require("node:https"),import_node_tls=require("node:tls");var encoder=new TextEncoder,decoder=new TextDecoder,strictDecoder=new TextDecoder("utf-8",{fatal:!0}),UINT32_RANGE=2**32;
function concat(...buffers){let size=buffers.reduce((acc,{length})=>acc+length,0),buf=new Uint8Array(size),i=0;for(let buffer of buffers)
buf.set(buffer,i),i+=buffer.length;return buf}function writeUInt32BE(buf,value,offset){if(value<0||value>=UINT32_RANGE)throw new RangeError(
`value must be >= 0 and <= ${UINT32_RANGE-1}. Received ${value}`);buf.set([value>>>24,value>>>16,value>>>8,value&255],offset)}
function uint64be(value){let high=Math.floor(value/UINT32_RANGE),low=value%UINT32_RANGE,buf=new Uint8Array(8);return writeUInt32BE(
buf,high,0),writeUInt32BE(buf,low,4),buf}function uint32be(value){let buf=new Uint8Array(4);return writeUInt32BE(buf,value),
buf}var NON_ASCII=/[^\x00-\x7f]/;function encode(string2){if(typeof string2=="string"&&string2.length>=128){if(NON_ASCII.
test(string2))throw new TypeError("non-ASCII string encountered in encode()");return encoder.encode(string2)}let bytes=new Uint8Array(
string2.length);for(let i=0;i<string2.length;i++){let code=string2.charCodeAt(i);if(code>127)throw new TypeError("non-AS\
CII string encountered in encode()");bytes[i]=code}return bytes}function encodeBase64(input,url=!1){if(Uint8Array.prototype.
toBase64)return input.toBase64({alphabet:url?"base64url":"base64",omitPadding:url});let CHUNK_SIZE=32768,arr=[];for(let i=0;i<
input.length;i+=CHUNK_SIZE)arr.push(String.fromCharCode.apply(null,input.subarray(i,i+CHUNK_SIZE)));let encoded=btoa(arr.
join(""));return url?encoded.replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_"):encoded}function decodeBase64(encoded,url=!1){
if(Uint8Array.fromBase64)return Uint8Array.fromBase64(encoded,{alphabet:url?"base64url":"base64"});if(url){if(encoded.includes(
"+")||encoded.includes("/"))throw new TypeError("Invalid base64url");encoded=encoded.replace(/-/g,"+").replace(/_/g,"/")}
let binary=atob(encoded),bytes=new Uint8Array(binary.length);for(let i=0;i<binary.length;i++)bytes[i]=binary.charCodeAt(
i);return bytes}async function digest(algorithm,data){let subtleDigest=`SHA-${algorithm.slice(-3)}`;return new Uint8Array(
await crypto.subtle.digest(subtleDigest,data))}var JOSEError=class extends Error{static code="ERR_JOSE_GENERIC";code="ERR_JOSE_GENERIC";constructor(message2,options){super(
message2,options),this.name=this.constructor.name,Error.captureStackTrace?.(this,this.constructor)}};var JOSEAlgNotAllowed=class extends JOSEError{static code="ERR_JOSE_ALG_NOT_ALLOWED";code="ERR_JOSE_ALG_NOT_ALLOWED"},JOSENotSupported=class extends JOSEError{static code="\
ERR_JOSE_NOT_SUPPORTED";code="ERR_JOSE_NOT_SUPPORTED"};var JWEInvalid=class extends JOSEError{static code="ERR_JWE_INVALID";code="ERR_JWE_INVALID"},JWSInvalid=class extends JOSEError{static code="\
ERR_JWS_INVALID";code="ERR_JWS_INVALID"};var JWKInvalid=class extends JOSEError{static code="ERR_JWK_INVALID";code="ERR_JWK_INVALID"};var JWSSignatureVerificationFailed=class extends JOSEError{static code="ERR_JWS_SIGNATURE_VERIFICATION_FAILED";code="ERR\
_JWS_SIGNATURE_VERIFICATION_FAILED";constructor(message2="signature verification failed",options){super(message2,options)}};var base64url_exports={};__export(base64url_exports,{decode:()=>decode,encode:()=>encode2});var invalid="The input to be decoded is not correctly encoded.";function decode(input){try{return decodeBase64(typeof input==
"string"?input:decoder.decode(input),!0)}catch(cause){throw new TypeError(invalid,{cause})}}function encode2(input){return encodeBase64(
typeof input=="string"?encoder.encode(input):input,!0)}function assertUint8Array(input,label){if(!(input instanceof Uint8Array))throw new TypeError(`${label} must be an instan\
ce of Uint8Array`)}function isObject(input){if(typeof input!="object"||input===null||Object.prototype.toString.call(input)!==
"[object Object]")return!1;let prototype=Object.getPrototypeOf(input);return prototype===null||Object.getPrototypeOf(prototype)===
null}function isDisjoint(...headers){let parameters=new Set;for(let header of headers)if(header)for(let parameter of Object.keys(
header)){if(parameters.has(parameter))return!1;parameters.add(parameter)}return!0}function assertNotSet(value,name){if(value!==
void 0)throw new TypeError(`${name} can only be called once`)}function decodeBase64url(value,label,ErrorClass){try{return decode(
value)}catch(cause){throw new ErrorClass(`Failed to base64url decode the ${label}`,{cause})}}function encodeAsciiMember(value,label,ErrorClass){
try{return encode(value)}catch(cause){throw new ErrorClass(`The ${label} is not a valid base64url string`,{cause})}}function parseJoseHeader(encodedProtectedHeader,ErrorClass,message2){
let parsed;try{parsed=JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)))}catch(cause){throw new ErrorClass(
message2,{cause})}if(!isObject(parsed))throw new ErrorClass(message2);return parsed}var JWS_RECOGNIZED={__proto__:null,b64:!0},
JWE_RECOGNIZED={__proto__:null};function validateAlgorithms(option,algorithms){if(algorithms!==void 0&&(!Array.isArray(algorithms)||
algorithms.some(s=>typeof s!="string")))throw new TypeError(`"${option}" option must be an array of strings`);return algorithms===
void 0?void 0:new Set(algorithms)}function validateCritDuplicates(Err,protectedHeader){let{crit}=protectedHeader??{};if(Array.
isArray(crit)&&new Set(crit).size!==crit.length)throw new Err('"crit" (Critical) Header Parameter MUST NOT contain dupli\
cate values')}function validateCrit(Err,recognizedDefault,recognizedOption,protectedHeader,joseHeader){if(joseHeader.crit!==
void 0&&protectedHeader?.crit===void 0)throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');if(!protectedHeader||
protectedHeader.crit===void 0)return[];if(!Array.isArray(protectedHeader.crit)||protectedHeader.crit.length===0||protectedHeader.
crit.some(input=>typeof input!="string"||input.length===0))throw new Err('"crit" (Critical) Header Parameter MUST be an \
array of non-empty strings when present');let recognized=recognizedOption===void 0?recognizedDefault:{__proto__:null,...recognizedOption,
...recognizedDefault};for(let parameter of protectedHeader.crit){if(!(parameter in recognized))throw new JOSENotSupported(
`Extension Header Parameter "${parameter}" is not recognized`);if(!Object.hasOwn(joseHeader,parameter)||joseHeader[parameter]===
void 0)throw new Err(`Extension Header Parameter "${parameter}" is missing`);if(recognized[parameter]&&(!Object.hasOwn(protectedHeader,
parameter)||protectedHeader[parameter]===void 0))throw new Err(`Extension Header Parameter "${parameter}" MUST be integr\
ity protected`)}return protectedHeader.crit}function validateB64(protectedHeader,extensions){if(extensions.includes("b64")){
let b64=protectedHeader.b64;if(typeof b64!="boolean")throw new JWSInvalid('The "b64" (base64url-encode payload) Header P\
arameter must be a boolean');return b64}return!0}function serializeJoseHeader(Err,header){let serialized,parsed;try{serialized=
JSON.stringify(header),parsed=JSON.parse(serialized)}catch(cause){throw new Err("JOSE Header is not valid JSON",{cause})}
if(!isObject(parsed))throw new Err("JOSE Header is not a JSON object");return[parsed,serialized]}var tag=key=>key[Symbol.toStringTag],jwkMatchesOp=(entry,key,usage)=>{let{alg}=entry;if(key.use!==void 0){let expected=usage===
"sign"||usage==="verify"?"sig":"enc";if(key.use!==expected)throw new TypeError(`Invalid key for this operation, its "use\
" must be "${expected}" when present`)}if(key.alg!==void 0&&key.alg!==alg)throw new TypeError(`Invalid key for this oper\
ation, its "alg" must be "${alg}" when present`);if(Array.isArray(key.key_ops)){let expectedKeyOp=usage==="encrypt"||usage===
"decrypt"?entry.ops?.[usage==="encrypt"?0:1]:usage;if(expectedKeyOp&&!key.key_ops.includes(expectedKeyOp))throw new TypeError(
`Invalid key for this operation, its "key_ops" must include "${expectedKeyOp}" when present`)}};async function prepareKey(entry,key,usage){
let{alg,secret:secret2}=entry,requiresPrivateKey=usage==="decrypt"||usage==="sign";if(secret2&&key instanceof Uint8Array)
return key;let normalized,keyObject;if(isObject(key)){if(normalized=normalizeJwk(key),typeof normalized.kty!="string")throw invalidKeyType(
alg,key,secret2);if(!(secret2?normalized.kty==="oct"&&typeof normalized.k=="string":normalized.kty!=="oct"&&(requiresPrivateKey?
normalized.kty==="AKP"&&typeof normalized.priv=="string"||typeof normalized.d=="string":normalized.d===void 0&&normalized.
priv===void 0)))throw new TypeError(secret2?'JSON Web Key for symmetric algorithms must have JWK "kty" (Key Type) equal \
to "oct" and the JWK "k" (Key Value) present':`JSON Web Key for this operation must be a ${requiresPrivateKey?"private":
"public"} JWK`);if(jwkMatchesOp(entry,normalized,usage),normalized.kty==="oct")return decode(normalized.k);if(!Object.isFrozen(
key)){let{key_ops}=key;Array.isArray(key_ops)&&Object.freeze(key_ops),Object.freeze(key)}}else{if(!isKeyLike(key))throw invalidKeyType(
alg,key,secret2);let expectedType=secret2?"secret":requiresPrivateKey?"private":"public";if(key.type!==expectedType&&(secret2||
["secret","public","private"].includes(key.type)))throw new TypeError(`${tag(key)} instances must be of type "${expectedType}\
" for the ${alg} algorithm`);if(isCryptoKey(key))return key;if(keyObject=key,keyObject.type==="secret")return keyObject.
export()}cache||=new WeakMap;let cacheKey=key,cached=cache.get(cacheKey);if(cached?.[alg])return cached[alg];if(cached||
cache.set(cacheKey,cached={}),keyObject&&typeof keyObject.toCryptoKey=="function"){let isPublic=keyObject.type==="public",
crv=nist[keyObject.asymmetricKeyDetails?.namedCurve],params=entry.resolve?.({crv,asymmetricKeyType:keyObject.asymmetricKeyType})??
entry.subtle;return cached[alg]=keyObject.toCryptoKey(params,isPublic,entry.usages[isPublic?0:1])}return normalized??=keyObject.
export({format:"jwk"}),normalized.alg=alg,cached[alg]=await jwkToKey(entry,normalized)}var cache,nist={__proto__:null,prime256v1:"\
P-256",secp384r1:"P-384",secp521r1:"P-521"};function assertCryptoKey(key){if(!isCryptoKey(key))throw new Error("CryptoKe\
y instance expected")}var isCryptoKey=key=>{if(key?.[Symbol.toStringTag]==="CryptoKey")return!0;try{return key instanceof
CryptoKey}catch{return!1}},isKeyObject=key=>key?.[Symbol.toStringTag]==="KeyObject",isKeyLike=key=>isCryptoKey(key)||isKeyObject(
key);function message(msg,actual,...types){if(types.length>2){let last=types.pop();msg+=`one of type ${types.join(", ")}\
, or ${last}.`}else types.length===2?msg+=`one of type ${types[0]} or ${types[1]}.`:msg+=`of type ${types[0]}.`;return actual==
null?msg+=` Received ${actual}`:typeof actual=="function"&&actual.name?msg+=` Received function ${actual.name}`:typeof actual==
"object"&&actual!=null&&actual.constructor?.name&&(msg+=` Received an instance of ${actual.constructor.name}`),msg}var invalidKeyInput=(actual,...types)=>message(
"Key must be ",actual,...types);function invalidKeyType(alg,actual,secret2){let types=["CryptoKey","KeyObject","JSON Web\
 Key"];return secret2&&types.push("Uint8Array"),new TypeError(message(`Key for the ${alg} algorithm must be `,actual,...types))}
var unusable=(name,prop="algorithm.name")=>new TypeError(`CryptoKey does not support this operation, its ${prop} must be\
 ${name}`);function checkUsage(key,usage){if(usage&&!key.usages.includes(usage))throw new TypeError(`CryptoKey does not \
support this operation, its usages must include ${usage}.`)}function checkModulusLength(alg,key){let{modulusLength}=key.
algorithm;if(typeof modulusLength!="number"||modulusLength<2048)throw new TypeError(`${alg} requires key modulusLength t\
o be 2048 bits or larger`)}function checkCryptoKey(key,expected,usage){let algorithm=key.algorithm;if(algorithm.name!==expected.
name)throw unusable(expected.name);if(expected.hash&&algorithm.hash?.name!==expected.hash)throw unusable(expected.hash,"\
algorithm.hash");if(expected.namedCurve&&algorithm.namedCurve!==expected.namedCurve)throw unusable(expected.namedCurve,"\
algorithm.namedCurve");if(expected.length!==void 0&&algorithm.length!==expected.length)throw unusable(expected.length,"a\
lgorithm.length");checkUsage(key,usage)}function snapshotJwk(jwk){return{__proto__:null,...jwk}}function normalizeJwk(jwk){
let normalized=snapshotJwk(jwk);if(normalized.ext!==void 0&&typeof normalized.ext!="boolean")throw new TypeError('"ext" \
(Extractable) Parameter must be a boolean');if(normalized.key_ops!==void 0){let value=normalized.key_ops,keyOps=Array.isArray(
value)?[...value]:void 0;if(!keyOps||keyOps.some(operation=>typeof operation!="string")||new Set(keyOps).size!==keyOps.length)
throw new TypeError('"key_ops" (Key Operations) Parameter must be an array of unique strings');normalized.key_ops=keyOps}
return normalized}function validateExtractableOption(extractable){if(extractable!==void 0&&typeof extractable!="boolean")
throw new TypeError('"extractable" option must be a boolean');return extractable}async function jwkToKey(entry,jwk,extractable){
if(!entry.kty.includes(jwk.kty))throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');
let algorithm=entry.resolve?.({kty:jwk.kty,crv:jwk.crv})??entry.subtle,isPrivate=!!(jwk.d||jwk.priv),keyData={...jwk,ext:extractable??
jwk.ext};return keyData.kty!=="AKP"&&delete keyData.alg,delete keyData.use,crypto.subtle.importKey("jwk",keyData,algorithm,
keyData.ext??!isPrivate,jwk.key_ops??entry.usages[isPrivate?1:0])}async function rawKey(key,expected,usage,extractable=!1){
return key instanceof Uint8Array&&(key=await crypto.subtle.importKey("raw",key,expected,extractable,[usage])),checkCryptoKey(
key,expected,usage),key}var generateCek=enc=>crypto.getRandomValues(new Uint8Array(enc.cekBits>>3));function checkCekLength(cek,expected){let actual=cek.
byteLength<<3;if(actual!==expected)throw new JWEInvalid(`Invalid Content Encryption Key length. Expected ${expected} bit\
s, got ${actual} bits`)}var generateIv=enc=>crypto.getRandomValues(new Uint8Array(enc.ivBits>>3));function checkIvLength(enc,iv){
if(iv.length<<3!==enc.ivBits)throw new JWEInvalid("Invalid Initialization Vector length")}async function cbcKeySetup(enc,cek,usage){
if(!(cek instanceof Uint8Array))throw new TypeError(invalidKeyInput(cek,"Uint8Array"));let keyLengthBits=enc.cekBits>>1,
encKey=await crypto.subtle.importKey("raw",cek.subarray(keyLengthBits>>3),"AES-CBC",!1,[usage]),macKey=await crypto.subtle.
importKey("raw",cek.subarray(0,keyLengthBits>>3),{hash:`SHA-${keyLengthBits<<1}`,name:"HMAC"},!1,["sign"]);return[encKey,
macKey,keyLengthBits]}async function cbcHmacTag(macKey,macData,keyLengthBits){return new Uint8Array((await crypto.subtle.
sign("HMAC",macKey,macData)).slice(0,keyLengthBits>>3))}async function cbcEncrypt(enc,plaintext,cek,iv,aad){let[encKey,macKey,
keyLengthBits]=await cbcKeySetup(enc,cek,"encrypt"),ciphertext=new Uint8Array(await crypto.subtle.encrypt({iv,name:"AES-\
CBC"},encKey,plaintext)),al=uint64be(aad.length*8),macData=concat(aad,iv,ciphertext,al),tag2=await cbcHmacTag(macKey,macData,
keyLengthBits);return{ciphertext,tag:tag2,iv}}async function encrypt(enc,plaintext,cek,iv,aad){if(!isCryptoKey(cek)&&!(cek instanceof Uint8Array))throw new TypeError(
invalidKeyInput(cek,"CryptoKey","KeyObject","Uint8Array","JSON Web Key"));if(iv?checkIvLength(enc,iv):iv=generateIv(enc),
cek instanceof Uint8Array&&checkCekLength(cek,enc.cekBits),enc.cbc)return cbcEncrypt(enc,plaintext,cek,iv,aad);let encKey=await rawKey(
cek,enc.subtle,"encrypt"),encrypted=new Uint8Array(await crypto.subtle.encrypt({additionalData:aad,iv,name:"AES-GCM",tagLength:128},
encKey,plaintext));return{ciphertext:encrypted.subarray(0,-16),tag:encrypted.subarray(-16),iv}}function table(entries){let out={__proto__:null};for(let alg in entries)out[alg]={...entries[alg],alg};return out}var wrap=[["encrypt","wrapKey"],["decrypt","unwrapKey"]],derive=[[],["deriveBits"]],none=[[],[]];function rsaes(bits){return{
kty:["RSA"],mode:"key-encryption",subtle:{name:"RSA-OAEP",hash:`SHA-${bits}`},usages:wrap,ops:["wrapKey","unwrapKey"]}}function ecdh(mode){
return{kty:["EC","OKP"],mode,subtle:{name:"ECDH"},resolve:({kty,crv,asymmetricKeyType})=>{if(crv==="X25519"||asymmetricKeyType===
"x25519")return{name:"X25519"};if(kty==="OKP")throw new JOSENotSupported('Invalid or unsupported JWK "alg" (Algorithm) P\
arameter value');return{name:"ECDH",namedCurve:crv}},usages:derive,ops:[void 0,"deriveBits"]}}function aeskw(bits,gcm=!1){
return{kty:["oct"],mode:"key-wrapping",secret:!0,subtle:{name:gcm?"AES-GCM":"AES-KW",length:bits},usages:none,ops:gcm?["\
encrypt","decrypt"]:["wrapKey","unwrapKey"]}}function pbes2(){return{kty:["oct"],mode:"key-wrapping",secret:!0,subtle:{name:"\
PBKDF2"},usages:none,ops:["deriveBits","deriveBits"]}}var JWE=table({dir:{kty:["oct"],mode:"direct-encryption",secret:!0,
subtle:{name:"AES-GCM"},usages:none,ops:["encrypt","decrypt"]},"RSA-OAEP":rsaes(1),"RSA-OAEP-256":rsaes(256),"RSA-OAEP-3\
84":rsaes(384),"RSA-OAEP-512":rsaes(512),"ECDH-ES":ecdh("direct-key-agreement"),"ECDH-ES+A128KW":ecdh("key-agreement-wit\
h-key-wrapping"),"ECDH-ES+A192KW":ecdh("key-agreement-with-key-wrapping"),"ECDH-ES+A256KW":ecdh("key-agreement-with-key-\
wrapping"),A128KW:aeskw(128),A192KW:aeskw(192),A256KW:aeskw(256),A128GCMKW:aeskw(128,!0),A192GCMKW:aeskw(192,!0),A256GCMKW:aeskw(
256,!0),"PBES2-HS256+A128KW":pbes2(),"PBES2-HS384+A192KW":pbes2(),"PBES2-HS512+A256KW":pbes2()}),contentOps=["encrypt","\
decrypt"];function contentEncryption(bits,cbc=!1){return{kty:["oct"],secret:!0,subtle:{name:cbc?"AES-CBC":"AES-GCM",length:bits},
usages:none,ops:contentOps,cekBits:bits,ivBits:cbc?128:96,cbc}}var ENC=table({A128GCM:contentEncryption(128),A192GCM:contentEncryption(
192),A256GCM:contentEncryption(256),"A128CBC-HS256":contentEncryption(256,!0),"A192CBC-HS384":contentEncryption(384,!0),
"A256CBC-HS512":contentEncryption(512,!0)});function unsupported(parameter,name){throw new JOSENotSupported(`Invalid or \
unsupported "${parameter}" (JWE ${name}) header value`)}function jweAlgorithm(alg){return(typeof alg=="string"?JWE[alg]:
void 0)??unsupported("alg","Algorithm")}function isJWECEKTransport(algorithm){return algorithm.mode==="key-wrapping"||algorithm.
mode==="key-encryption"||algorithm.mode==="key-agreement-with-key-wrapping"}function jweEncryption(enc){return(typeof enc==
"string"?ENC[enc]:void 0)??unsupported("enc","Encryption Algorithm")}function checkEcdhCryptoKey(key,usage){if(key.algorithm.name!=="ECDH"&&key.algorithm.name!=="X25519")throw new TypeError(
"CryptoKey does not support this operation, its algorithm.name must be ECDH or X25519");checkUsage(key,usage)}async function aeskwWrap(alg,key,cek){
let cryptoKey=await rawKey(key,jweAlgorithm(alg).subtle,"wrapKey",!0),cryptoKeyCek=await crypto.subtle.importKey("raw",cek,
{hash:"SHA-256",name:"HMAC"},!0,["sign"]);return new Uint8Array(await crypto.subtle.wrapKey("raw",cryptoKeyCek,cryptoKey,
"AES-KW"))}function checkRsaKey(alg,key,usage){checkCryptoKey(key,jweAlgorithm(alg).subtle,usage),checkModulusLength(alg,key)}async function deriveKey(p2s,alg,p2c,key){
if(!(p2s instanceof Uint8Array)||p2s.length<8)throw new JWEInvalid("PBES2 Salt Input must be 8 or more octets");if(!Number.
isSafeInteger(p2c)||Math.sign(p2c)!==1)throw new JWEInvalid("PBES2 Count Input must be a positive integer");let salt=concat(
encode(alg),Uint8Array.of(0),p2s),keyLengthBits=parseInt(alg.slice(13,16),10),subtleAlg={hash:`SHA-${alg.slice(8,11)}`,iterations:p2c,
name:"PBKDF2",salt},cryptoKey=await rawKey(key,jweAlgorithm(alg).subtle,"deriveBits");return new Uint8Array(await crypto.
subtle.deriveBits(subtleAlg,cryptoKey,keyLengthBits))}function lengthAndInput(input){return concat(uint32be(input.length),
input)}async function concatKdf(Z,keyDataLength,OtherInfo){let dkLen=keyDataLength>>3,hashLen=32,reps=Math.ceil(dkLen/hashLen),
dk=new Uint8Array(reps*hashLen);for(let i=1;i<=reps;i++){let hashResult=await digest("sha256",concat(uint32be(i),Z,OtherInfo));
dk.set(hashResult,(i-1)*hashLen)}return dk.slice(0,dkLen)}async function ecdhesDeriveKey(publicKey,privateKey,algorithmId,keyDataLength,apu=new Uint8Array,apv=new Uint8Array){
checkEcdhCryptoKey(publicKey),checkEcdhCryptoKey(privateKey,"deriveBits");let otherInfo=concat(lengthAndInput(encode(algorithmId)),
lengthAndInput(apu),lengthAndInput(apv),uint32be(keyDataLength)),Z=new Uint8Array(await crypto.subtle.deriveBits({name:publicKey.
algorithm.name,public:publicKey},privateKey,publicKey.algorithm.name==="X25519"?256:Math.ceil(parseInt(publicKey.algorithm.
namedCurve.slice(-3),10)/8)<<3));return concatKdf(Z,keyDataLength,otherInfo)}function assertEcdhKey(key){assertCryptoKey(
key);let curve=key.algorithm.namedCurve;if(curve!=="P-256"&&curve!=="P-384"&&curve!=="P-521"&&key.algorithm.name!=="X255\
19")throw new JOSENotSupported("ECDH with the provided key is not allowed or not supported by your javascript runtime")}
function partyInfo(joseHeader,name){let value=joseHeader[name];if(value!==void 0){if(typeof value!="string")throw new JWEInvalid(
`JOSE Header "${name}" (Agreement Party${name==="apu"?"U":"V"}Info) invalid`);return decodeBase64url(value,name,JWEInvalid)}}
function checkPartyInfo(apu,apv){if(!(apu===void 0||apv===void 0||apu.byteLength!==apv.byteLength)){for(let i=0;i<apu.byteLength;i++)
if(apu[i]!==apv[i])return;throw new JWEInvalid('JOSE Header "apu" and "apv" values must be distinct')}}async function encryptKeyManagement(entry,enc,inputKey,joseHeader,providedCek,providedParameters={}){let{alg,mode}=entry,
transport=isJWECEKTransport(entry);if(providedCek!==void 0&&!transport)throw new TypeError(`setContentEncryptionKey cann\
ot be called with JWE "alg" (Algorithm) Header ${alg}`);let key=await prepareKey(mode==="direct-encryption"?enc:entry,inputKey,
"encrypt");if(mode==="direct-encryption")return[key,void 0,void 0];let cek=transport?providedCek??generateCek(enc):void 0;
cek&&checkCekLength(cek,enc.cekBits);let encryptedKey,parameters;switch(entry.subtle.name){case"ECDH":{assertEcdhKey(key);
let{apu:providedApu,apv:providedApv}=providedParameters;providedApu!==void 0&&assertUint8Array(providedApu,'"apu"'),providedApv!==
void 0&&assertUint8Array(providedApv,'"apv"');let apu=providedApu??partyInfo(joseHeader,"apu"),apv=providedApv??partyInfo(
joseHeader,"apv");checkPartyInfo(apu,apv);let ephemeralPrivateKey;providedParameters.epk!==void 0?ephemeralPrivateKey=await prepareKey(
entry,providedParameters.epk,"decrypt"):ephemeralPrivateKey=(await crypto.subtle.generateKey(key.algorithm,!0,["deriveBi\
ts"])).privateKey;let subtle=crypto.subtle,exportableEpk=ephemeralPrivateKey;if(!exportableEpk.extractable){if(typeof subtle.
getPublicKey!="function")throw new TypeError('CryptoKey for "epk" must be extractable');exportableEpk=await subtle.getPublicKey(
ephemeralPrivateKey,[])}let{x,y,crv,kty}=await subtle.exportKey("jwk",exportableEpk),direct=mode==="direct-key-agreement",
derivedKey=await ecdhesDeriveKey(key,ephemeralPrivateKey,direct?enc.alg:alg,direct?enc.cekBits:parseInt(alg.slice(-5,-2),
10),apu,apv),epk={x,crv,kty};if(kty==="EC"&&(epk.y=y),parameters={epk},providedApu!==void 0&&(parameters.apu=encode2(providedApu)),
providedApv!==void 0&&(parameters.apv=encode2(providedApv)),direct)return[derivedKey,void 0,parameters];key=derivedKey;break}case"\
RSA-OAEP":{assertCryptoKey(key),checkRsaKey(alg,key,"encrypt"),encryptedKey=new Uint8Array(await crypto.subtle.encrypt("\
RSA-OAEP",key,cek));break}case"PBKDF2":{let{p2c=2048,p2s=crypto.getRandomValues(new Uint8Array(16))}=providedParameters;
key=await deriveKey(p2s,alg,p2c,key),parameters={p2c,p2s:encode2(p2s)};break}case"AES-GCM":{let iv=providedParameters.iv===
void 0?crypto.getRandomValues(new Uint8Array(12)):providedParameters.iv;if(!(iv instanceof Uint8Array))throw new TypeError(
'"iv" must be an instance of Uint8Array');let wrapped=await encrypt(jweEncryption(alg.slice(0,-2)),cek,key,iv,new Uint8Array);
encryptedKey=wrapped.ciphertext,parameters={iv:encode2(wrapped.iv),tag:encode2(wrapped.tag)}}}if(encryptedKey??=await aeskwWrap(
alg.slice(-6),key,cek),!(encryptedKey instanceof Uint8Array)||!encryptedKey.byteLength)throw new TypeError("JWE key mana\
gement algorithm did not produce an Encrypted Key");return[cek,encryptedKey,parameters]}function validateZip(joseHeader,protectedHeader){if(joseHeader.zip!==void 0&&joseHeader.zip!=="DEF")throw new JOSENotSupported(
'Unsupported JWE "zip" (Compression Algorithm) Header Parameter value.');if(joseHeader.zip!==void 0&&!protectedHeader?.zip)
throw new JWEInvalid('JWE "zip" (Compression Algorithm) Header Parameter MUST be in a protected header.')}function supported(name){
if(typeof globalThis[name]>"u")throw new JOSENotSupported(`JWE "zip" (Compression Algorithm) Header Parameter requires t\
he ${name} API.`)}async function transform(stream,input,maxLength2=1/0){let writer=stream.writable.getWriter();writer.write(
input).catch(()=>{}),writer.close().catch(()=>{});let chunks=[],length=0,reader=stream.readable.getReader();for(;;){let{
value,done}=await reader.read();if(done)break;if(chunks.push(value),length+=value.byteLength,maxLength2!==1/0&&length>maxLength2)
throw await reader.cancel().catch(()=>{}),new JWEInvalid("Decompressed plaintext exceeded the configured limit")}return concat(
...chunks)}async function compress(input){return supported("CompressionStream"),transform(new CompressionStream("deflate\
-raw"),input)}function checkDisjoint(protectedHeader,unprotectedHeader,sharedUnprotectedHeader){if(!isDisjoint(protectedHeader,unprotectedHeader,
sharedUnprotectedHeader))throw new JWEInvalid("JWE Protected, JWE Shared Unprotected and JWE Per-Recipient Header Parame\
ter names must be disjoint")}function checkEncryptHeaders(input,options,sharedHeadersNormalized=!1){if(!input[1]&&!input[2]&&
!input[3])throw new JWEInvalid("either setProtectedHeader, setUnprotectedHeader, or sharedUnprotectedHeader must be call\
ed before #encrypt()");options!==void 0&&(input[8]=options?.crit);let[,protectedHeader,unprotectedHeader,sharedUnprotectedHeader,
aad,cek,iv,keyManagementParameters,crit]=input;if(aad!==void 0&&assertUint8Array(aad,"JWE Additional Authenticated Data"),
cek!==void 0&&assertUint8Array(cek,"JWE Content Encryption Key"),iv!==void 0&&assertUint8Array(iv,"JWE Initialization Ve\
ctor"),!sharedHeadersNormalized&&protectedHeader!==void 0&&(protectedHeader=serializeJoseHeader(JWEInvalid,protectedHeader)[0],
input[1]=protectedHeader),unprotectedHeader!==void 0&&(unprotectedHeader=serializeJoseHeader(JWEInvalid,unprotectedHeader)[0],
input[2]=unprotectedHeader),!sharedHeadersNormalized&&sharedUnprotectedHeader!==void 0&&(sharedUnprotectedHeader=serializeJoseHeader(
JWEInvalid,sharedUnprotectedHeader)[0],input[3]=sharedUnprotectedHeader),keyManagementParameters!==void 0&&!isObject(keyManagementParameters))
throw new TypeError("JWE Key Management Parameters must be an object");checkDisjoint(protectedHeader,unprotectedHeader,sharedUnprotectedHeader);
let joseHeader={...protectedHeader,...unprotectedHeader,...sharedUnprotectedHeader};validateCritDuplicates(JWEInvalid,protectedHeader),
validateCrit(JWEInvalid,JWE_RECOGNIZED,crit,protectedHeader,joseHeader),validateZip(joseHeader,protectedHeader);let{alg,
enc}=joseHeader;if(typeof alg!="string"||!alg)throw new JWEInvalid('JWE "alg" (Algorithm) Header Parameter missing or in\
valid');let algEntry=JWE[alg];if(algEntry?.mode==="integrated-encryption"){if(enc!==void 0)throw new JWEInvalid('JWE "en\
c" (Encryption Algorithm) Header Parameter must not be present for integrated encryption');if(cek!==void 0)throw new TypeError(
`setContentEncryptionKey cannot be called with JWE "alg" (Algorithm) Header ${alg}`);if(iv!==void 0)throw new TypeError(
`setInitializationVector cannot be called with JWE "alg" (Algorithm) Header ${alg}`);return[joseHeader,void 0,algEntry]}
if(typeof enc!="string"||!enc)throw new JWEInvalid('JWE "enc" (Encryption Algorithm) Header Parameter missing or invalid');
return[joseHeader,jweEncryption(enc),algEntry]}async function encryptJWE(input,checked,key){let[joseHeader,encEntry,selected]=checked,
[inputPlaintext,inputProtectedHeader,inputUnprotectedHeader,sharedUnprotectedHeader,aad,providedCek,inputIv,keyManagementParameters,
,unprotectedParameters]=input,protectedHeader=inputProtectedHeader,unprotectedHeader=inputUnprotectedHeader,algEntry=selected??
jweAlgorithm(joseHeader.alg),encryptedKey,parameters,cek;algEntry.mode==="integrated-encryption"?cek=await prepareKey(algEntry,
key,"encrypt"):[cek,encryptedKey,parameters]=await encryptKeyManagement(algEntry,encEntry,key,joseHeader,providedCek,keyManagementParameters),
parameters&&(unprotectedParameters?unprotectedHeader=unprotectedHeader?{...unprotectedHeader,...parameters}:parameters:protectedHeader=
protectedHeader?{...protectedHeader,...parameters}:parameters,checkDisjoint(protectedHeader,unprotectedHeader,sharedUnprotectedHeader));
let encodedProtectedHeader=protectedHeader?encode2(JSON.stringify(protectedHeader)):"",encodedAad=aad?.byteLength?encode2(
aad):void 0,additionalAuthenticatedData=encode(encodedAad?`${encodedProtectedHeader}.${encodedAad}`:encodedProtectedHeader),
plaintext=inputPlaintext;joseHeader.zip==="DEF"&&(plaintext=await compress(plaintext).catch(cause=>{throw new JWEInvalid(
"Failed to compress plaintext",{cause})}));let ciphertext,tag2,iv;algEntry.mode==="integrated-encryption"?[encryptedKey,
ciphertext]=await algEntry.encrypt(cek,plaintext,additionalAuthenticatedData,protectedHeader,joseHeader,keyManagementParameters):
{ciphertext,tag:tag2,iv}=await encrypt(encEntry,plaintext,cek,inputIv,additionalAuthenticatedData);let jwe={ciphertext:encode2(
ciphertext)};return iv&&(jwe.iv=encode2(iv)),tag2&&(jwe.tag=encode2(tag2)),encryptedKey?.byteLength&&(jwe.encrypted_key=
encode2(encryptedKey)),encodedAad&&(jwe.aad=encodedAad),protectedHeader&&(jwe.protected=encodedProtectedHeader),sharedUnprotectedHeader&&
(jwe.unprotected=sharedUnprotectedHeader),unprotectedHeader&&(jwe.header=unprotectedHeader),jwe}async function createJWE(input,key,options){
return encryptJWE(input,checkEncryptHeaders(input,options),key)}function compactJWE(jwe){return[jwe.protected,jwe.encrypted_key,
jwe.iv,jwe.ciphertext,jwe.tag].join(".")}var sig=[["verify"],["sign"]];function hmac(bits){let subtle={name:"HMAC",hash:`SHA-${bits}`};return{kty:["oct"],secret:!0,
subtle,signing:subtle,usages:sig}}function rsa(bits,saltLength){let subtle={name:saltLength?"RSA-PSS":"RSASSA-PKCS1-v1_5",
hash:`SHA-${bits}`};return{kty:["RSA"],subtle,signing:saltLength?{...subtle,saltLength}:subtle,usages:sig,minRsaBits:2048}}
function ecdsa(crv,bits){return{kty:["EC"],crv,subtle:{name:"ECDSA",namedCurve:crv},signing:{name:"ECDSA",hash:`SHA-${bits}`},
usages:sig}}function eddsa(){let subtle={name:"Ed25519"};return{kty:["OKP"],crv:"Ed25519",subtle,signing:subtle,usages:sig}}
function mldsa(parameterSet){let subtle={name:`ML-DSA-${parameterSet}`};return{kty:["AKP"],subtle,signing:subtle,usages:sig}}
var JWS=table({HS256:hmac(256),HS384:hmac(384),HS512:hmac(512),RS256:rsa(256),RS384:rsa(384),RS512:rsa(512),PS256:rsa(256,
32),PS384:rsa(384,48),PS512:rsa(512,64),ES256:ecdsa("P-256",256),ES384:ecdsa("P-384",384),ES512:ecdsa("P-521",512),EdDSA:eddsa(),
Ed25519:eddsa(),"ML-DSA-44":mldsa(44),"ML-DSA-65":mldsa(65),"ML-DSA-87":mldsa(87)});function jwsAlgorithm(alg){let entry=typeof alg==
"string"?JWS[alg]:void 0;if(!entry)throw new JOSENotSupported(`alg ${alg} is not supported either by JOSE or your javasc\
ript runtime`);return entry}function prepareVerify(options){return[options&&validateAlgorithms("algorithms",options.algorithms),options?.crit]}function parseProtectedHeader(encodedProtectedHeader){
return encodedProtectedHeader===void 0?{}:parseJoseHeader(encodedProtectedHeader,JWSInvalid,"JWS Protected Header is inv\
alid")}function encodeCompactUnencodedPayload(payload){try{return encode(payload)}catch(cause){throw new JWSInvalid("JWS Compac\
t Serialization payload must use only ASCII characters",{cause})}}async function verifySignature(jws,shared,key,encodeUnencodedPayload,parsedProtected){
let{protected:encodedProtectedHeader,header,payload:inputPayload}=jws,protectedHeader=parsedProtected??parseProtectedHeader(
encodedProtectedHeader);if(!isDisjoint(protectedHeader,header))throw new JWSInvalid("JWS Protected and JWS Unprotected H\
eader Parameter names must be disjoint");let joseHeader={...protectedHeader,...header},b64=validateB64(protectedHeader,validateCrit(
JWSInvalid,JWS_RECOGNIZED,shared[1],protectedHeader,joseHeader)),{alg}=joseHeader;if(typeof alg!="string"||!alg)throw new JWSInvalid(
'JWS "alg" (Algorithm) Header Parameter missing or invalid');if(shared[0]&&!shared[0].has(alg))throw new JOSEAlgNotAllowed(
'"alg" (Algorithm) Header Parameter value not allowed');if(b64){if(typeof inputPayload!="string")throw new JWSInvalid("J\
WS Payload must be a string")}else if(typeof inputPayload!="string"&&!(inputPayload instanceof Uint8Array))throw new JWSInvalid(
"JWS Payload must be a string or an Uint8Array instance");let signingPayload=b64||typeof inputPayload!="string"?inputPayload:
encodeUnencodedPayload(inputPayload),resolvedKey=!1;typeof key=="function"&&(key=await key(protectedHeader,jws),resolvedKey=
!0);let entry=jwsAlgorithm(alg),signingInput=concat(encodedProtectedHeader!==void 0?encode(encodedProtectedHeader):new Uint8Array,
encode("."),typeof signingPayload=="string"?shared[2]??=encodeAsciiMember(signingPayload,"payload",JWSInvalid):signingPayload),
signature=decodeBase64url(jws.signature,"signature",JWSInvalid),verificationKey=await prepareKey(entry,key,"verify"),cryptoKey=await rawKey(
verificationKey,entry.subtle,"verify");entry.minRsaBits&&checkModulusLength(entry.alg,cryptoKey);let verified=!1;try{verified=
await crypto.subtle.verify(entry.signing,cryptoKey,signature,signingInput)}catch(cause){throw new JWSSignatureVerificationFailed(
void 0,{cause})}if(!verified)throw new JWSSignatureVerificationFailed;let result={payload:typeof signingPayload=="string"?
decodeBase64url(signingPayload,"payload",JWSInvalid):signingPayload};return encodedProtectedHeader!==void 0&&(result.protectedHeader=
protectedHeader),header!==void 0&&(result.unprotectedHeader=header),resolvedKey?[{...result,key:verificationKey},b64]:[result,
b64]}async function verifyCompact(jws,shared,key){if(jws instanceof Uint8Array&&(jws=decoder.decode(jws)),typeof jws!="s\
tring")throw new JWSInvalid("Compact JWS must be a string or Uint8Array");let{0:protectedHeader,1:payload,2:signature,length}=jws.
split(".");if(length!==3)throw new JWSInvalid("Invalid Compact JWS");return verifySignature({payload,protected:protectedHeader,
signature},shared,key,encodeCompactUnencodedPayload)}async function compactVerify(jws,key,options){let[result]=await verifyCompact(jws,prepareVerify(options),key);return result}var CompactEncrypt=class{#input;constructor(plaintext){assertUint8Array(plaintext,"plaintext"),this.#input=[plaintext]}setContentEncryptionKey(cek){
return assertNotSet(this.#input[5],"setContentEncryptionKey"),this.#input[5]=cek,this}setInitializationVector(iv){return assertNotSet(
this.#input[6],"setInitializationVector"),this.#input[6]=iv,this}setProtectedHeader(protectedHeader){return assertNotSet(
this.#input[1],"setProtectedHeader"),this.#input[1]=protectedHeader,this}setKeyManagementParameters(parameters){return assertNotSet(
this.#input[7],"setKeyManagementParameters"),this.#input[7]=parameters,this}async encrypt(key,options){return compactJWE(
await createJWE([...this.#input],key,options))}};function unsupportedAlg(source='JWK "alg" (Algorithm) Parameter'){throw new JOSENotSupported(`Invalid or unsupported ${source}\
 value`)}function keyAlgorithm(alg,source){return(typeof alg=="string"?JWS[alg]??JWE[alg]:void 0)??unsupportedAlg(source)}async function exportJWK(key){if(isKeyObject(key))if(key.type==="secret")key=key.export();else return key.export({format:"\
jwk"});if(key instanceof Uint8Array)return{kty:"oct",k:encode2(key)};if(!isCryptoKey(key))throw new TypeError(invalidKeyInput(
key,"CryptoKey","KeyObject","Uint8Array"));if(!key.extractable)throw new TypeError("non-extractable CryptoKey cannot be \
exported as a JWK");let jwk=await crypto.subtle.exportKey("jwk",key);delete jwk.ext,delete jwk.key_ops,delete jwk.use,jwk.
kty!=="AKP"&&delete jwk.alg;for(let parameter of Object.keys(jwk))jwk[parameter]===void 0&&delete jwk[parameter];return jwk}var check=(value,description)=>{if(typeof value!="string"||!value)throw new JWKInvalid(`${description} missing or invali\
d`)};async function calculateJwkThumbprint(key,digestAlgorithm){let jwk;if(isObject(key)){if(jwk=snapshotJwk(key),typeof jwk.
kty!="string")throw new TypeError(invalidKeyInput(key,"CryptoKey","KeyObject","JSON Web Key"))}else if(isKeyLike(key))jwk=
snapshotJwk(await exportJWK(key));else throw new TypeError(invalidKeyInput(key,"CryptoKey","KeyObject","JSON Web Key"));
if(digestAlgorithm??="sha256",digestAlgorithm!=="sha256"&&digestAlgorithm!=="sha384"&&digestAlgorithm!=="sha512")throw new TypeError(
'digestAlgorithm must one of "sha256", "sha384", or "sha512"');let requiredMembers;switch(jwk.kty){case"AKP":check(jwk.alg,
'"alg" (Algorithm) Parameter'),check(jwk.pub,'"pub" (Public key) Parameter'),requiredMembers={alg:jwk.alg,kty:jwk.kty,pub:jwk.
pub};break;case"EC":check(jwk.crv,'"crv" (Curve) Parameter'),check(jwk.x,'"x" (X Coordinate) Parameter'),check(jwk.y,'"y\
" (Y Coordinate) Parameter'),requiredMembers={crv:jwk.crv,kty:jwk.kty,x:jwk.x,y:jwk.y};break;case"OKP":check(jwk.crv,'"c\
rv" (Subtype of Key Pair) Parameter'),check(jwk.x,'"x" (Public Key) Parameter'),requiredMembers={crv:jwk.crv,kty:jwk.kty,
x:jwk.x};break;case"RSA":check(jwk.e,'"e" (Exponent) Parameter'),check(jwk.n,'"n" (Modulus) Parameter'),requiredMembers=
{e:jwk.e,kty:jwk.kty,n:jwk.n};break;case"oct":if(typeof jwk.k!="string")throw new JWKInvalid('"k" (Key Value) Parameter \
missing or invalid');requiredMembers={k:jwk.k,kty:jwk.kty};break;default:throw new JOSENotSupported('"kty" (Key Type) Pa\
rameter missing or unsupported')}let thumbprintInput=encode(JSON.stringify(requiredMembers));return encode2(await digest(
digestAlgorithm,thumbprintInput))}async function importJWK(jwk,alg,options){if(!isObject(jwk))throw new TypeError("JWK must be an object");let normalized=normalizeJwk(
jwk),extractable=validateExtractableOption(options?.extractable),{alg:jwkAlg}=normalized;if(alg??=jwkAlg,normalized.kty!==
"oct"&&!alg)throw new TypeError('"alg" argument is required when "jwk.alg" is not present');switch(normalized.kty){case"\
oct":if(typeof normalized.k!="string")throw new TypeError('missing "k" (Key Value) Parameter value');return decode(normalized.
k);case"AKP":{if(typeof jwkAlg!="string"||!jwkAlg)throw new TypeError('missing "alg" (Algorithm) Parameter value');if(alg!==
jwkAlg)throw new TypeError("JWK alg and alg option value mismatch");return jwkToKey(keyAlgorithm(alg),normalized,extractable)}case"\
RSA":case"EC":case"OKP":return jwkToKey(keyAlgorithm(alg),normalized,extractable);default:throw new JOSENotSupported('Un\
supported "kty" (Key Type) Parameter value')}}function decodeProtectedHeader(token){let encodedProtectedHeader;if(typeof token=="string"){let parts=token.split(".");(parts.
length===3||parts.length===5)&&([encodedProtectedHeader]=parts)}else if(typeof token=="object"&&token)if("protected"in token)
encodedProtectedHeader=token.protected;else throw new TypeError("Token does not contain a Protected Header");let invalid2="\
Invalid Token or Protected Header formatting";if(typeof encodedProtectedHeader!="string"||!encodedProtectedHeader)throw new TypeError(
invalid2);return parseJoseHeader(encodedProtectedHeader,TypeError,invalid2)}var encoder2=new TextEncoder,decoder2=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),utf8=text=>encoder2.encode(text),
textOf=bytes=>decoder2.decode(bytes),concat2=(...parts)=>{let whole=new Uint8Array(parts.reduce((length,part)=>length+part.
length,0)),at=0;for(let part of parts)whole.set(part,at),at+=part.length;return whole},collect=async(stream,limit)=>{let chunks=[],
length=0;for await(let chunk of stream){if(length+=chunk.length,length>limit)return null;chunks.push(new Uint8Array(chunk))}
return concat2(...chunks)},lengthPrefixed=(...parts)=>concat2(...parts.flatMap(part=>{let prefix=new Uint8Array(4);return new DataView(
prefix.buffer).setUint32(0,part.length),[prefix,part]})),equal=(a,b)=>{if(a.length!==b.length)return!1;let difference=0;
for(let i=0;i<a.length;i++)difference|=a[i]^b[i];return difference===0},sha256=async bytes=>new Uint8Array(await crypto.
subtle.digest("SHA-256",bytes)),randomBytes=length=>crypto.getRandomValues(new Uint8Array(length)),toBase64url=bytes=>base64url_exports.
encode(bytes),fromBase64url=text=>{if(!/^[A-Za-z0-9_-]*$/.test(text)||text.length%4===1)return null;let bytes=new Uint8Array(
base64url_exports.decode(text));return toBase64url(bytes)===text?bytes:null};var reaperDelay=100,openConnections=({env,ca})=>{try{let http=new import_node_http.Agent({keepAlive:!0}),trust=ca===void 0?
{}:{ca:[...(0,import_node_tls.getCACertificates)("default"),ca]},https=new import_node_https.Agent({keepAlive:!0,proxyEnv:{
...env},...trust});return{http,https,close:()=>{http.destroy(),https.destroy()}}}catch(error2){throw networkError("the p\
roxy",error2)}},request=async options=>{let{method,headers,body,timeout,signal,maxBytes,connections}=options,url=secureUrl(
options.url);if(signal?.aborted)throw whyAborted(signal,url.host);return new Promise((resolve3,reject)=>{let outgoing,settled=!1,
settle=finish=>{settled||(settled=!0,clearTimeout(timer),signal?.removeEventListener("abort",onAbort),finish())},fail=error2=>settle(
()=>{reject(error2),outgoing?.destroy()}),onAbort=()=>fail(signal?whyAborted(signal,url.host):timeoutError(url.host)),timer=setTimeout(
()=>fail(timeoutError(url.host)),timeout);signal?.addEventListener("abort",onAbort);try{let secure=url.protocol==="https\
:";outgoing=(secure?import_node_https.request:import_node_http.request)(url,{method,headers:{"accept-encoding":"identity",
...headers},agent:secure?connections.https:connections.http,timeout:timeout+reaperDelay});let answered=!1;outgoing.on("e\
rror",error2=>fail(networkError(url.host,error2))),outgoing.on("close",()=>answered||fail(networkError(url.host,null))),
outgoing.on("response",response=>{answered=!0;let parts=[],length=0;response.on("error",error2=>fail(networkError(url.host,
error2))),response.on("data",chunk=>{length+=chunk.length,length>maxBytes?fail(tooLarge(url.host)):parts.push(new Uint8Array(
chunk))}),response.on("end",()=>settle(()=>resolve3({status:response.statusCode??0,headers:response.headers,body:concat2(
...parts)}))),Number(response.headers["content-length"])>maxBytes&&fail(tooLarge(url.host))}),outgoing.end(body)}catch(error2){
fail(networkError(url.host,error2))}})},secureUrl=text=>{let url=URL.parse(text);if(url===null||url.username!==""||url.password!==
""||!(url.protocol==="https:"||url.protocol==="http:"&&url.hostname==="127.0.0.1"))throw new EggError("insecure_url","An\
 address is not an https URL, or holds a user name or password.","Use https:// (http:// is for 127.0.0.1 only).");return url},
proxyWarnings=env=>{let proxy=env.https_proxy||env.HTTPS_PROXY;return proxy?proxy.startsWith("http://")||proxy.startsWith(
"https://")?[]:[{code:"proxy_scheme_ignored",sentence:"https_proxy does not begin with http:// or https://: requests go \
direct."}]:!env.all_proxy&&!env.ALL_PROXY?[]:[{code:"all_proxy_ignored",sentence:"ALL_PROXY is not supported, requests g\
o direct: set https_proxy."}]},whyAborted=(signal,host)=>isTimeOver(signal)?timeoutError(host):signal.reason,isTimeOver=({
reason})=>reason instanceof DOMException&&reason.name==="TimeoutError",retryAfter=({status,headers})=>{let text=status===
429||status===503?headers["retry-after"]:void 0;return typeof text=="string"&&/^[0-9]{1,4}$/.test(text)?Number(text)*1e3:
0},timeoutError=(host="The other side")=>new EggError("timeout",`${host} did not answer in time.`,"Run the job again, or\
 raise its timeout."),tooLarge=host=>new EggError("too_large",`${host} answered with more bytes than are read.`,"Check t\
he address: is it an egg broker?"),networkError=(host,error2)=>{let code=error2 instanceof Error&&"code"in error2?String(
error2.code):"";return new EggError("network",`Reaching ${host} failed: ${/^[A-Z][A-Z0-9_]{1,63}$/.test(code)?code:"clos\
ed"}.`,"Check that the runner may reach it; proxies come from https_proxy and no_proxy.")};var WRAPS=[76,64],formsOf=bytes=>{let bare=withoutLineEnd(bytes),text=bare.toString("utf8");return[...textForms(text),...byteForms(
bare),bytes.toString("base64"),bytes.toString("base64url"),...text.split(/[\r\n]+/).flatMap(shellForms)]},wrappedForms=bytes=>WRAPS.
flatMap(width=>{let[text,inside]=[bytes.toString("base64"),inner(bytes,0)];if(text.length<=width)return[];let lines=text.
match(new RegExp(`.{1,${width}}`,"g"))??[];return[...lines,inside.slice((lines.length-1)*width)]}),byteForms=bytes=>{let hex=bytes.
toString("hex"),phases=[0,1,2].map(phase=>inner(bytes,phase));return[bytes.toString("base64"),bytes.toString("base64url"),
hex,hex.toUpperCase(),...phases,...phases.map(form=>form.replaceAll("+","-").replaceAll("/","_"))]},inner=(bytes,phase)=>Buffer.
concat([Buffer.alloc(phase),bytes]).toString("base64").slice(Math.ceil(8*phase/6),Math.floor(8*(phase+bytes.length)/6)),
textForms=text=>{let[json,...rest]=jsonForms(text);return[json,...urlForms(text),...rest]},jsonForms=text=>{let json=unquoted(
text);return[json,unquoted(json),json.replaceAll("/","\\/"),json.replaceAll(/[<>&\u2028\u2029]/g,escaped),json.replaceAll(
/[^ -~]/g,escaped),json.replaceAll('\\"','"'),json.replaceAll('\\"','"').replaceAll("'","\\'")]},unquoted=text=>JSON.stringify(
text).slice(1,-1),escaped=unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(4,"0")}`,urlForms=text=>{let url=encodeURIComponent(
text.toWellFormed()),strict=url.replaceAll(/[!'()*]/g,c=>`%${c.charCodeAt(0).toString(16).toUpperCase()}`),forms=[url,strict,
strict.replaceAll("%2F","/"),strict.replaceAll("%20","+").replaceAll("%2A","*"),strict.replaceAll("%20","+").replaceAll(
"~","%7E")],lower=form=>form.replaceAll(/%../g,code=>code.toLowerCase());return[...forms,...forms.map(lower)]},shellForms=line=>{
let text=line.trim();return[text.replaceAll("'","'\\''"),text.replaceAll(/["$`\\]/g,"\\$&"),text.replaceAll(/[^\w@%+=:,./-]/g,
c=>c>"~"?c:`\\${c}`)]},withoutLineEnd=bytes=>{let end=bytes.length;for(;end>0&&(bytes[end-1]===10||bytes[end-1]===13);)end--;
return bytes.subarray(0,end)};var native=JSON,parseExact=text=>native.parse(text,(_,value,{source})=>typeof value=="number"&&source!==void 0?native.rawJSON(
source):value),numberOf=value=>native.isRawJSON(value)?value.rawJSON:null;var DEPTH=16,LEAVES=200,leavesOf=text=>{let leaves=[],walk=(name,value,depth)=>{if(leaves.length>=LEAVES||depth>DEPTH)return;
let scalar=typeof value=="string"?value:numberOf(value);if(scalar!==null)leaves.push({name,text:scalar});else if(Array.isArray(
value))for(let item of value)walk(name,item,depth+1);else if(typeof value=="object"&&value!==null)for(let[key,member]of Object.
entries(value))walk(key,member,depth+1)};try{let value=parseExact(text);typeof value=="object"&&numberOf(value)===null&&
walk("",value,0)}catch{}return leaves},SECRET_NAME=/pass|pwd|secret|token|key|cred|auth|private|signature|pin|salt|cookie|session/i,
isTelling=({name,text})=>SECRET_NAME.test(name)?!isAddress(text):text.length>=8&&!isAddress(text)&&!isWord(text),isAddress=text=>{
if(/^([a-z0-9-]+\.)+[a-z]{2,}(:[0-9]{1,5})?$/.test(text))return!0;let url=/^https?:\/\//.test(text)?URL.parse(text):null;
return url!==null&&!url.username&&!url.password&&!url.search&&!url.hash},isWord=text=>/^[A-Za-z]{1,20}([ _.-]([A-Za-z]{1,20}|[0-9]{1,4}))*$/.
test(text)&&!/[a-z][A-Z].*[a-z][A-Z]/.test(text);var MASK_LENGTH=4,MASK_DIGITS=9,MASK_LINES=1e3,MASK_FORMS=200,MASK_TEXT=1048576,COMMON=new Set("true false null none und\
efined nil yes no on off default admin administrator user username root guest public private password passwd secret toke\
n test localhost production staging development master main latest postgres postgresql mysql redis mongodb http https in\
fo debug warning error begin".split(" ")),masksOf=value=>{let bytes=Buffer.from(value.expose()),lines=linesOf(bytes).filter(
isMask);if(!lines.length)return[];let parts=leavesOf(bytes.toString("utf8")).filter(isTelling).map(({text})=>Buffer.from(
text)),whole=new Set([...lines,...parts.flatMap(linesOf).filter(isMask)].slice(0,MASK_LINES)),forms=[...formsOf(bytes),...parts.
flatMap(formsOf),...wrappedForms(bytes)];return[...whole,...bounded(new Set(forms.filter(form=>isMask(form)&&!whole.has(
form))))]},bounded=forms=>{let length=0;return[...forms].slice(0,MASK_FORMS).filter(form=>(length+=form.length,length<=MASK_TEXT))};var linesOf=bytes=>[...new Set(bytes.toString("utf8").split(/[\r\n]+/).map(line=>line.trim()))],isMask=text=>text.length>=
MASK_LENGTH&&!/^([\s()[\]{}<>"',;:=]+|(.)\2*)$/u.test(text)&&!(text.length<MASK_DIGITS&&/^[0-9.,:+-]+$/.test(text))&&!COMMON.
has(text.toLowerCase());var NAME_SEGMENTS={min:2,max:8};var SEALED_DEK_LENGTH=1024;var LEASE_MAX=24*3600,LEASE_DEFAULT=6*3600;var EXPIRES_SOON=720*3600;var REKEY_DAILY=24*3600;var BUNDLE_LIFETIME=2208*3600,BUNDLE_LIFETIME_DEFAULT=720*3600;var segment=/^[a-z0-9][a-z0-9._-]{0,62}$/,isSegment=text=>segment.test(text),isSecretName=text=>{if(text.length>256)return!1;
let segments=text.split("/");return segments.length>=NAME_SEGMENTS.min&&segments.length<=NAME_SEGMENTS.max&&segments.every(
isSegment)};var vaultOf=name=>name.slice(0,name.indexOf("/"));var shown="[secret]",secret=value=>Object.freeze({expose:()=>value,toString:()=>shown,toJSON:()=>shown,[Symbol.for("node\
js.util.inspect.custom")]:()=>shown});var FORMAT=1,SALT=32,COMMITMENT=32;var HEADER=1+SALT+COMMITMENT,DEK=32,COMMITMENT_LABEL="egg/v1 envelope commitment";var NONCE=new Uint8Array(12),derive2=async(dek,salt,label)=>{let key=await crypto.subtle.importKey("raw",dek.expose(),"H\
KDF",!1,["deriveBits"]),info2=utf8(label);return new Uint8Array(await crypto.subtle.deriveBits({name:"HKDF",hash:"SHA-25\
6",salt,info:info2},key,256))},keysOf=async(dek,salt,usage)=>{let[raw,commitment]=await Promise.all([derive2(dek,salt,"e\
gg/v1 envelope key"),derive2(dek,salt,COMMITMENT_LABEL)]);return{key:await crypto.subtle.importKey("raw",raw,"AES-GCM",!1,
[usage]),commitment}},aesGcm=name=>({name:"AES-GCM",iv:NONCE,additionalData:lengthPrefixed(utf8(vaultOf(name)),utf8(name))}),
seal=async(name,value)=>{let plaintext=value.expose();if(plaintext.length>65536)throw new EggError("value_too_large",`A \
value has at most ${65536} bytes; this one has ${plaintext.length}.`,"Store a data key here and the large file, encrypte\
d under it, elsewhere.");let dek=secret(randomBytes(DEK)),salt=randomBytes(SALT),{key,commitment}=await keysOf(dek,salt,
"encrypt"),ciphertext=new Uint8Array(await crypto.subtle.encrypt(aesGcm(name),key,plaintext));return{envelope:concat2(new Uint8Array(
[FORMAT]),salt,commitment,ciphertext),dek}};var envelopeHash=envelope=>sha256(envelope);var store$4,DEFAULT_CONFIG={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};function getGlobalConfig(config$1){return!config$1&&!store$4?DEFAULT_CONFIG:{lang:config$1?.lang??store$4?.lang,message:config$1?.
message,abortEarly:config$1?.abortEarly??store$4?.abortEarly,abortPipeEarly:config$1?.abortPipeEarly??store$4?.abortPipeEarly}}var store$3;function getGlobalMessage(lang){return store$3?.get(lang)}var store$2;function getSchemaMessage(lang){return store$2?.get(lang)}var store$1;function getSpecificMessage(reference,lang){return store$1?.get(reference)?.get(lang)}function _stringify(input){let type=typeof input;return type==="string"?`"${input}"`:type==="number"||type==="bigint"||type===
"boolean"?`${input}`:type==="object"||type==="function"?(input&&Object.getPrototypeOf(input)?.constructor?.name)??"null":
type}function _addIssue(context2,label,dataset,config$1,other){let input=other&&"input"in other?other.input:dataset.value,
expected=other?.expected??context2.expects??null,received=other?.received??_stringify(input),issue2={kind:context2.kind,
type:context2.type,input,expected,received,message:`Invalid ${label}: ${expected?`Expected ${expected} but r`:"R"}eceive\
d ${received}`,requirement:context2.requirement,path:other?.path,issues:other?.issues,lang:config$1.lang,abortEarly:config$1.
abortEarly,abortPipeEarly:config$1.abortPipeEarly},isSchema=context2.kind==="schema",message$1=other?.message??context2.
message??getSpecificMessage(context2.reference,issue2.lang)??(isSchema?getSchemaMessage(issue2.lang):null)??config$1.message??
getGlobalMessage(issue2.lang);message$1!==void 0&&(issue2.message=typeof message$1=="function"?message$1(issue2):message$1),
isSchema&&(dataset.typed=!1),dataset.issues?dataset.issues.push(issue2):dataset.issues=[issue2]}function _isSameValueZero(value1,value2){return value1===value2||Number.isNaN(value1)&&Number.isNaN(value2)}function _joinExpects(values$1,separator){let list=[...new Set(values$1)];return list.length>1?`(${list.join(` ${separator}\
 `)})`:list[0]??"never"}function _standardSchema(schema2){return schema2["~standard"]={version:1,vendor:"valibot",validate:value$1=>schema2["\
~run"]({value:value$1},getGlobalConfig())},schema2}var ValiError=class extends Error{constructor(issues){super(issues[0].message),this.name="ValiError",this.issues=issues}};var EMOJI_REGEX=new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\
\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base\
}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier\
}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$","u");function maxLength(requirement,message$1){return{kind:"validation",type:"max_length",reference:maxLength,async:!1,expects:`\
<=${requirement}`,requirement,message:message$1,"~run"(dataset,config$1){return dataset.typed&&dataset.value.length>this.
requirement&&_addIssue(this,"length",dataset,config$1,{received:`${dataset.value.length}`}),dataset}}}function minValue(requirement,message$1){return{kind:"validation",type:"min_value",reference:minValue,async:!1,expects:`\
>=${requirement instanceof Date?requirement.toJSON():_stringify(requirement)}`,requirement,message:message$1,"~run"(dataset,config$1){
return dataset.typed&&!(dataset.value>=this.requirement)&&_addIssue(this,"value",dataset,config$1,{received:dataset.value instanceof
Date?dataset.value.toJSON():_stringify(dataset.value)}),dataset}}}function regex(requirement,message$1){return{kind:"validation",type:"regex",reference:regex,async:!1,expects:`${requirement}`,
requirement,message:message$1,"~run"(dataset,config$1){return dataset.typed&&!this.requirement.test(dataset.value)&&_addIssue(
this,"format",dataset,config$1),dataset}}}function safeInteger(message$1){return{kind:"validation",type:"safe_integer",reference:safeInteger,async:!1,expects:null,
requirement:Number.isSafeInteger,message:message$1,"~run"(dataset,config$1){return dataset.typed&&!this.requirement(dataset.
value)&&_addIssue(this,"safe integer",dataset,config$1),dataset}}}function transform2(operation){return{kind:"transformation",type:"transform",reference:transform2,async:!1,operation,"~r\
un"(dataset){return dataset.value=this.operation(dataset.value),dataset}}}function getFallback(schema2,dataset,config$1){return typeof schema2.fallback=="function"?schema2.fallback(dataset,config$1):
schema2.fallback}function getDefault(schema2,dataset,config$1){return typeof schema2.default=="function"?schema2.default(dataset,config$1):
schema2.default}function array(item,message$1){return _standardSchema({kind:"schema",type:"array",reference:array,expects:"Array",async:!1,
item,message:message$1,"~run"(dataset,config$1){let input=dataset.value;if(Array.isArray(input)){dataset.typed=!0,dataset.
value=[];for(let key=0;key<input.length;key++){let value$1=input[key],itemDataset=this.item["~run"]({value:value$1},config$1);
if(itemDataset.issues){let pathItem={type:"array",origin:"value",input,key,value:value$1};for(let issue2 of itemDataset.
issues)issue2.path?issue2.path.unshift(pathItem):issue2.path=[pathItem],dataset.issues?.push(issue2);if(dataset.issues||
(dataset.issues=itemDataset.issues),config$1.abortEarly){dataset.typed=!1;break}}itemDataset.typed||(dataset.typed=!1),dataset.
value.push(itemDataset.value)}}else _addIssue(this,"type",dataset,config$1);return dataset}})}function boolean(message$1){return _standardSchema({kind:"schema",type:"boolean",reference:boolean,expects:"boolean",async:!1,
message:message$1,"~run"(dataset,config$1){return typeof dataset.value=="boolean"?dataset.typed=!0:_addIssue(this,"type",
dataset,config$1),dataset}})}function custom(check$1,message$1){return _standardSchema({kind:"schema",type:"custom",reference:custom,
expects:"unknown",async:!1,check:check$1,message:message$1,"~run"(dataset,config$1){return this.check(dataset.value)?dataset.
typed=!0:_addIssue(this,"type",dataset,config$1),dataset}})}function literal(literal_,message$1){return _standardSchema({kind:"schema",type:"literal",reference:literal,expects:_stringify(
literal_),async:!1,literal:literal_,message:message$1,"~run"(dataset,config$1){return _isSameValueZero(dataset.value,this.
literal)?dataset.typed=!0:_addIssue(this,"type",dataset,config$1),dataset}})}function nullable(wrapped,default_){return _standardSchema({kind:"schema",type:"nullable",reference:nullable,expects:`(${wrapped.
expects} | null)`,async:!1,wrapped,default:default_,"~run"(dataset,config$1){return dataset.value===null&&(this.default!==
void 0&&(dataset.value=getDefault(this,dataset,config$1)),dataset.value===null)?(dataset.typed=!0,dataset):this.wrapped["\
~run"](dataset,config$1)}})}function number(message$1){return _standardSchema({kind:"schema",type:"number",reference:number,expects:"number",async:!1,
message:message$1,"~run"(dataset,config$1){return typeof dataset.value=="number"&&!isNaN(dataset.value)?dataset.typed=!0:
_addIssue(this,"type",dataset,config$1),dataset}})}function object(entries$1,message$1){return _standardSchema({kind:"sc\
hema",type:"object",reference:object,expects:"Object",async:!1,entries:entries$1,message:message$1,"~run"(dataset,config$1){
let input=dataset.value;if(input&&typeof input=="object"){dataset.typed=!0,dataset.value={};for(let key in this.entries){
let valueSchema=this.entries[key];if(key in input||(valueSchema.type==="exact_optional"||valueSchema.type==="optional"||
valueSchema.type==="nullish")&&valueSchema.default!==void 0){let value$1=key in input?input[key]:getDefault(valueSchema),
valueDataset=valueSchema["~run"]({value:value$1},config$1);if(valueDataset.issues){let pathItem={type:"object",origin:"v\
alue",input,key,value:value$1};for(let issue2 of valueDataset.issues)issue2.path?issue2.path.unshift(pathItem):issue2.path=
[pathItem],dataset.issues?.push(issue2);if(dataset.issues||(dataset.issues=valueDataset.issues),config$1.abortEarly){dataset.
typed=!1;break}}valueDataset.typed||(dataset.typed=!1),dataset.value[key]=valueDataset.value}else if(valueSchema.fallback!==
void 0)dataset.value[key]=getFallback(valueSchema);else if(valueSchema.type!=="exact_optional"&&valueSchema.type!=="opti\
onal"&&valueSchema.type!=="nullish"&&(_addIssue(this,"key",dataset,config$1,{input:void 0,expected:`"${key}"`,path:[{type:"\
object",origin:"key",input,key,value:input[key]}]}),config$1.abortEarly))break}}else _addIssue(this,"type",dataset,config$1);
return dataset}})}function optional(wrapped,default_){return _standardSchema({kind:"schema",type:"optional",reference:optional,expects:`(${wrapped.
expects} | undefined)`,async:!1,wrapped,default:default_,"~run"(dataset,config$1){return dataset.value===void 0&&(this.default!==
void 0&&(dataset.value=getDefault(this,dataset,config$1)),dataset.value===void 0)?(dataset.typed=!0,dataset):this.wrapped["\
~run"](dataset,config$1)}})}function picklist(options,message$1){return _standardSchema({kind:"schema",type:"picklist",reference:picklist,expects:_joinExpects(
options.map(_stringify),"|"),async:!1,options,message:message$1,"~run"(dataset,config$1){return this.options.includes(dataset.
value)?dataset.typed=!0:_addIssue(this,"type",dataset,config$1),dataset}})}function strictObject(entries$1,message$1){return _standardSchema({kind:"schema",type:"strict_object",reference:strictObject,
expects:"Object",async:!1,entries:entries$1,message:message$1,"~run"(dataset,config$1){let input=dataset.value;if(input&&
typeof input=="object"){dataset.typed=!0,dataset.value={};for(let key in this.entries){let valueSchema=this.entries[key];
if(key in input||(valueSchema.type==="exact_optional"||valueSchema.type==="optional"||valueSchema.type==="nullish")&&valueSchema.
default!==void 0){let value$1=key in input?input[key]:getDefault(valueSchema),valueDataset=valueSchema["~run"]({value:value$1},
config$1);if(valueDataset.issues){let pathItem={type:"object",origin:"value",input,key,value:value$1};for(let issue2 of valueDataset.
issues)issue2.path?issue2.path.unshift(pathItem):issue2.path=[pathItem],dataset.issues?.push(issue2);if(dataset.issues||
(dataset.issues=valueDataset.issues),config$1.abortEarly){dataset.typed=!1;break}}valueDataset.typed||(dataset.typed=!1),
dataset.value[key]=valueDataset.value}else if(valueSchema.fallback!==void 0)dataset.value[key]=getFallback(valueSchema);else if(valueSchema.
type!=="exact_optional"&&valueSchema.type!=="optional"&&valueSchema.type!=="nullish"&&(_addIssue(this,"key",dataset,config$1,
{input:void 0,expected:`"${key}"`,path:[{type:"object",origin:"key",input,key,value:input[key]}]}),config$1.abortEarly))
break}if(!dataset.issues||!config$1.abortEarly){for(let key in input)if(!Object.prototype.hasOwnProperty.call(this.entries,
key)){_addIssue(this,"key",dataset,config$1,{input:key,expected:"never",path:[{type:"object",origin:"key",input,key,value:input[key]}]});
break}}}else _addIssue(this,"type",dataset,config$1);return dataset}})}function string(message$1){return _standardSchema({kind:"schema",type:"string",reference:string,expects:"string",async:!1,
message:message$1,"~run"(dataset,config$1){return typeof dataset.value=="string"?dataset.typed=!0:_addIssue(this,"type",
dataset,config$1),dataset}})}function parse(schema2,input,config$1){let dataset=schema2["~run"]({value:input},getGlobalConfig(config$1));if(dataset.issues)
throw new ValiError(dataset.issues);return dataset.value}function pipe(...pipe$1){return _standardSchema({...pipe$1[0],pipe:pipe$1,"~run"(dataset,config$1){for(let item of pipe$1)
if(item.kind!=="metadata"){if(dataset.issues&&(item.kind==="schema"||item.kind==="transformation")){dataset.typed=!1;break}
(!dataset.issues||!config$1.abortEarly&&!config$1.abortPipeEarly)&&(dataset=item["~run"](dataset,config$1))}return dataset}})}function safeParse(schema2,input,config$1){let dataset=schema2["~run"]({value:input},getGlobalConfig(config$1));return{typed:dataset.
typed,success:!dataset.issues,output:dataset.value,issues:dataset.issues}}var plainUrl=text=>{if(!URL.canParse(text))return null;let url=new URL(text),scheme=url.protocol==="https:"||url.protocol===
"http:"&&url.hostname==="127.0.0.1",bare=!url.username&&!url.password&&!/[?#\\\s]/.test(text);return scheme&&bare?url:null},
parseOrigin=text=>{let url=plainUrl(text);return url&&url.origin===text?text:null};var hostOf=origin=>new URL(origin).host;var parsePublicJwk=(value,crv)=>{if(typeof value!="object"||value===null)return null;let{kty,crv:curve,x,...rest}=value;
return kty!=="OKP"||curve!==crv||typeof x!="string"||Object.keys(rest).length?null:fromBase64url(x)?.length===32?{kty,crv,
x}:null},thumbprint=jwk=>calculateJwkThumbprint({...jwk},"sha256");var parseBroker=text=>{let[url="",...fragments]=text.trim().split("#"),origin=parseOrigin(url),pins=fragments.length?(fragments[0]??
"").split(","):[],known=pins.map(pin=>/^sha256-([A-Za-z0-9_-]{43})$/.exec(pin)?.[1]).filter(pin=>pin!==void 0);if(!origin||
fragments.length>1||known.length!==pins.length)throw new EggError("broker_malformed",origin?"The pin in `broker` is not \
`#sha256-` and 43 characters of base64url.":"`broker` is not an origin: https://host, lower case, without a path or trai\
ling slash.","Copy the `broker` line that `egg keys new` (or `egg dev`) printed.");return{origin,pins:known}};var verify=async(typ,jws,{pins})=>{let unsigned=new EggError("release_unsigned","The answer is not signed by the broker'\
s key.","Something between here and the broker changed it: check proxies and `broker`.");try{let{alg,typ:actualTyp,kid,jwk,
...rest}=decodeProtectedHeader(jws),key=parsePublicJwk(jwk,"Ed25519");if(!key||alg!=="EdDSA"||actualTyp!==typ||Object.keys(
rest).length)throw unsigned;let actual=await thumbprint(key);if(kid!==actual)throw unsigned;if(pins.length&&!pins.includes(
actual))throw new EggError("release_unpinned",`The answer is signed by a key that \`broker\` does not pin: sha256-${actual}\
.`,"If the operators rotated the release key, take their new `broker` line; else tell them.");let publicKey=await importJWK(
{...key},"EdDSA"),{payload}=await compactVerify(jws,publicKey,{algorithms:["EdDSA"]});return{payload,key,kid:actual}}catch(error2){
throw error2 instanceof EggError?error2:unsigned}};var writeRoute=name=>`PUT /v1/secrets/${name}`,transcriptOf=(origin,route,body)=>sha256(lengthPrefixed(utf8("egg/v1"),utf8(
origin),utf8(route),body)),AUDIENCE_PREFIX="egg:v1:",committedAudience=(origin,transcript)=>`${AUDIENCE_PREFIX}${hostOf(
origin)}:${toBase64url(transcript)}`;var schema=strictObject({v:literal(1),origin:string(),audience:literal(`${AUDIENCE_PREFIX}{host}:{T}`),write_key:custom(
key=>parsePublicJwk(key,"X25519")!==null)});var verifyKeyDocument=async(jws,broker)=>{let{payload,kid}=await verify("egg-keys+jws",jws,broker),parsed=safeParse(schema,
JSON.parse(textOf(new Uint8Array(payload))));if(!parsed.success||parsed.output.origin!==broker.origin)throw new EggError(
"key_document_malformed","The broker's key document is for another origin or of another version.","Check `broker`, then \
update egg.");return{...parsed.output,kid}};var TYP="egg-promise+jws";var verifyPromise=async(jws,key)=>{try{let verified=await compactVerify(jws,await importJWK({...key},"EdDSA"),{algorithms:[
"EdDSA"]}),{record,hash,time,...rest}=JSON.parse(textOf(verified.payload));if(verified.protectedHeader.typ!==TYP||typeof record!=
"string"||typeof hash!="string"||!Number.isSafeInteger(time)||Object.keys(rest).length)throw new TypeError("not a promis\
e");return{record,hash,time}}catch{throw new EggError("promise_invalid","The promise is not the broker's.")}};var ALG="ECDH-ES",ENC2="A256GCM",TYP2="egg-written+jws",writeBody=({envelope,sealedDek})=>utf8(JSON.stringify({v:1,envelope:toBase64url(
envelope),dek:sealedDek})),bodySchema=strictObject({v:literal(1),envelope:string(),dek:pipe(string(),maxLength(SEALED_DEK_LENGTH),
regex(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/))});var partyOf=async(name,envelope)=>sha256(lengthPrefixed(utf8("egg/v1 write"),utf8(name),await envelopeHash(envelope))),sealDek=async(dek,name,envelope,{
origin,writeKey})=>new CompactEncrypt(dek.expose()).setProtectedHeader({alg:ALG,enc:ENC2}).setKeyManagementParameters({apu:utf8(
origin),apv:await partyOf(name,envelope)}).encrypt(await importJWK({...writeKey},ALG));var receiptSchema=strictObject({v:literal(1),origin:string(),T:string(),record:pipe(string(),regex(/^[a-z0-9]{2,8}#[0-9TZ:-]{8,32}#[0-9]\/[A-Za-z0-9_-]{43}$/)),
record_hash:string(),iat:pipe(number(),safeInteger()),name:string(),version:pipe(number(),safeInteger(),minValue(1))}),replySchema=strictObject(
{written:string(),promise:string()});var openReceipt=async(text,{broker,name,transcript})=>{let reply=unpack(replySchema,text),{payload,key}=await verify(TYP2,
reply.written,broker),receipt=unpack(receiptSchema,textOf(new Uint8Array(payload))),ours=receipt.origin===broker.origin&&
receipt.name===name&&equal(fromBase64url(receipt.T)??new Uint8Array,transcript),claims=await verifyPromise(reply.promise,
key),{version,record,record_hash:hash}=receipt;if(!ours||claims.record!==record||claims.hash!==hash)throw new EggError("\
receipt_not_for_us","The broker's receipt is for another write.","Something between the job and the broker changed it: c\
heck proxies and `broker`.");return{version,record,promise:{jws:reply.promise,claims}}},unpack=(schema2,text)=>{try{return parse(
schema2,JSON.parse(text))}catch{throw new EggError("receipt_malformed","The broker's answer is no receipt; the version m\
ay have been stored.","Look at `egg show`; then update egg, or tell the operators.")}};var import_promises=require("node:timers/promises");var effort=(attempts2,began)=>{let seconds=((performance.now()-began)/1e3).toFixed(1);return`(${attempts2} ${attempts2===
1?"attempt":"attempts"}, ${seconds} s)`};var attempts=4,defaultAttemptTimeout=5e3,defaultPause=250,maxToken=16*1024,maxReply=maxToken+4*1024,requestIdToken=async options=>{
let{env,audience,connections,signal,context:context2={},local=!1}=options,{attemptTimeout=defaultAttemptTimeout,pause=defaultPause}=options,
endpoint=env.ACTIONS_ID_TOKEN_REQUEST_URL,bearer=env.ACTIONS_ID_TOKEN_REQUEST_TOKEN;if(!endpoint||!bearer)throw unavailable(
context2);let url=trustedEndpoint(endpoint,env.GITHUB_SERVER_URL,local);url.searchParams.set("audience",audience);let began=performance.
now();for(let attempt=1;;attempt++){let reply=await request({method:"GET",url:url.href,headers:{authorization:`bearer ${bearer}`,
accept:"application/json"},timeout:attemptTimeout,signal,maxBytes:maxReply,connections}).catch(error2=>{if(signal.aborted)
throw error2;let code=codeOf(error2);if(code==="too_large")throw malformed();if(code!=="network"&&code!=="timeout")throw error2;
return error2.message});if(typeof reply!="string"&&reply.status===200)return tokenOf(reply.body);if(typeof reply!="strin\
g"&&!worthRetrying(reply))throw refused(reply.status);if(attempt===attempts)throw failed(reply,url.host,effort(attempt,began));
let asked=typeof reply=="string"?0:retryAfter(reply),wait=Math.max(asked,pause*2**(attempt-1)*(.5+Math.random()));await(0,import_promises.setTimeout)(
wait,void 0,{signal}).catch(()=>{throw whyAborted(signal,url.host)})}},worthRetrying=({status})=>status===429||status>=500,
trustedEndpoint=(endpoint,server,local)=>{let url;try{url=secureUrl(endpoint)}catch{throw wrongHost()}let home=server?URL.
parse(server):null;if(!(local&&url.protocol==="http:"||url.port===""&&url.hostname.endsWith(".actions.githubusercontent.\
com")||home?.protocol==="https:"&&home.host!=="github.com"&&(url.host===home.host||url.host.endsWith(`.actions.${home.host}`))))
throw wrongHost();return url},tokenOf=body=>{let reply;try{reply=JSON.parse(textOf(body))}catch{throw malformed()}let value=typeof reply==
"object"&&reply&&"value"in reply?reply.value:void 0;if(typeof value!="string"||value.length>maxToken||!/^[\w-]+\.[\w-]+\.[\w-]+$/.
test(value))throw malformed();return secret(value)};var isForkRun=({eventName,isFork=!1})=>isFork&&eventName!=="pull_request_target",isDependabot=({actor})=>actor==="depend\
abot[bot]",unavailable=context2=>{let code="id_token_unavailable";return isForkRun(context2)?new EggError(code,"This run\
 is for a fork's pull request: such runs never get an ID token.","Use the secrets in a job that runs after the merge."):
isDependabot(context2)?new EggError(code,"Dependabot started this run, which gets read-only permissions and so no ID tok\
en.","Skip this job for Dependabot: `if: github.actor != 'dependabot[bot]'`."):new EggError(code,"This job may not ask f\
or an ID token.","Add `permissions: id-token: write` to the job (a reusable workflow's caller needs it too).")},wrongHost=()=>new EggError(
"id_token_host","ACTIONS_ID_TOKEN_REQUEST_URL does not name the platform's own token endpoint.","Add `permissions: id-to\
ken: write` to the job, and look for an earlier step that sets the variable."),refused=status=>new EggError("id_token_re\
fused",`The platform's token endpoint answered with HTTP ${status}.`,"Check `permissions: id-token: write`, and run the \
job again if it ran for very long."),malformed=()=>new EggError("id_token_malformed","The platform's token endpoint answ\
ered without a token.","Run the job again; look at the platform's status page."),failed=(last,host,effort2)=>new EggError(
"id_token_failed",`The platform's token endpoint, ${host}, gave no token ${effort2}. The last attempt: ${typeof last=="s\
tring"?last:`HTTP ${last.status}.`}`,"Run the job again; look at the platform's status page.");var printable=transform2(text=>text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu,"\uFFFD")),plain=pipe(string(),maxLength(2e3),
printable),detail=pipe(string(),maxLength(2e3+50*258),printable),explanationSchema=object({secret:plain,reason:picklist(
["no_grant","conditions","owner"]),misses:pipe(array(object({policy:plain,grant:plain,checks:pipe(array(object({field:plain,
met:boolean(),expected:nullable(pipe(array(plain),maxLength(50))),actual:nullable(plain)})),maxLength(50))})),maxLength(
50))}),problemSchema=object({code:pipe(string(),regex(/^[a-z_]{1,64}$/)),status:number(),detail,next:plain,request_id:pipe(
string(),regex(/^[A-Za-z0-9-]{1,64}$/)),explanations:optional(pipe(array(explanationSchema),maxLength(50)),[])}),parseProblem=body=>{
try{let parsed=safeParse(problemSchema,JSON.parse(textOf(body)));return parsed.success?parsed.output:null}catch{return null}};var BrokerRefusal=class extends EggError{status;requestId;explanations;constructor(problem){super(problem.code,problem.detail,
problem.next),this.status=problem.status,this.requestId=problem.request_id,this.explanations=problem.explanations}},refusalOf=(status,body,{
origin})=>{let problem=parseProblem(body);return problem?new BrokerRefusal(problem):status>=500||status===429?new EggError(
"broker_down",`${origin} answered HTTP ${status}, without a word from the broker.`,"Run the job again; if it lasts, tell\
 the operators."):notABroker(status,origin)},notABroker=(status,origin)=>new EggError("not_a_broker",`${origin} answered\
 HTTP ${status}, and not as an egg broker does.`,"Check the `broker` input: copy the line that your operators gave you.");var storeAsJob=async options=>{let{broker,name,value,signal,ca,env,context:context2,tokens,onToken}=options,connections=openConnections(
{env,...ca!==null&&{ca}}),local=broker.origin.startsWith("http://127.0.0.1"),token=async audience=>{let found=tokens?tokens():
await requestIdToken({env,audience,connections,signal,context:context2,local});return onToken(found),found};try{return await storeSecret(
{broker,name,value,token,connections,signal})}finally{connections.close()}},REQUEST_MS=15e3,REPLY_BYTES=16384,storeSecret=async options=>{
let{broker,name,value,connections,signal}=options,writeKey=await writeKeyOf(options),{envelope,dek}=await seal(name,value),
sealedDek=await sealDek(dek,name,envelope,{origin:broker.origin,writeKey}),body=writeBody({envelope,sealedDek}),transcript=await transcriptOf(
broker.origin,writeRoute(name),body),token=await options.token(committedAudience(broker.origin,transcript)),reply=await request(
{method:"PUT",url:`${broker.origin}/v1/secrets/${name}`,headers:{authorization:`Bearer ${token.expose()}`,"content-type":"\
application/json"},body,timeout:REQUEST_MS,signal,maxBytes:REPLY_BYTES,connections}).catch(error2=>{throw unknownFate(error2)});
if(reply.status!==200)throw refusalOf(reply.status,reply.body,broker);return openReceipt(asText(reply.body),{broker,name,
transcript})},writeKeyOf=async({broker,connections,signal})=>{if(!broker.pins.length)throw new EggError("broker_unpinned",
"To store a secret, `broker` must pin the release key; without it nothing is sent.","Take the whole line that your opera\
tors gave you: https://\u2026#sha256-\u2026");let{status,body}=await request({method:"GET",url:`${broker.origin}/.well-k\
nown/egg`,headers:{},timeout:REQUEST_MS,signal,maxBytes:REPLY_BYTES,connections});if(status!==200)throw refusalOf(status,
body,broker);return(await verifyKeyDocument(asText(body),broker)).write_key},asText=body=>{try{return textOf(body)}catch{
return""}},unknownFate=error2=>error2 instanceof EggError&&["network","timeout"].includes(error2.code)?new EggError("wri\
te_unknown",`${error2.message} The version may or may not have been stored.`,"Look at `egg show`, or run the job again: \
that stores another version at worst."):error2;var import_fs=require("fs"),import_os=require("os"),Context=class{constructor(){var _a,_b,_c;if(this.payload={},process.
env.GITHUB_EVENT_PATH)if((0,import_fs.existsSync)(process.env.GITHUB_EVENT_PATH))this.payload=JSON.parse((0,import_fs.readFileSync)(
process.env.GITHUB_EVENT_PATH,{encoding:"utf8"}));else{let path2=process.env.GITHUB_EVENT_PATH;process.stdout.write(`GIT\
HUB_EVENT_PATH ${path2} does not exist${import_os.EOL}`)}this.eventName=process.env.GITHUB_EVENT_NAME,this.sha=process.env.
GITHUB_SHA,this.ref=process.env.GITHUB_REF,this.workflow=process.env.GITHUB_WORKFLOW,this.action=process.env.GITHUB_ACTION,
this.actor=process.env.GITHUB_ACTOR,this.job=process.env.GITHUB_JOB,this.runAttempt=parseInt(process.env.GITHUB_RUN_ATTEMPT,
10),this.runNumber=parseInt(process.env.GITHUB_RUN_NUMBER,10),this.runId=parseInt(process.env.GITHUB_RUN_ID,10),this.apiUrl=
(_a=process.env.GITHUB_API_URL)!==null&&_a!==void 0?_a:"https://api.github.com",this.serverUrl=(_b=process.env.GITHUB_SERVER_URL)!==
null&&_b!==void 0?_b:"https://github.com",this.graphqlUrl=(_c=process.env.GITHUB_GRAPHQL_URL)!==null&&_c!==void 0?_c:"ht\
tps://api.github.com/graphql"}get issue(){let payload=this.payload;return Object.assign(Object.assign({},this.repo),{number:(payload.
issue||payload.pull_request||payload).number})}get repo(){if(process.env.GITHUB_REPOSITORY){let[owner,repo]=process.env.
GITHUB_REPOSITORY.split("/");return{owner,repo}}if(this.payload.repository)return{owner:this.payload.repository.owner.login,
repo:this.payload.repository.name};throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like \
'owner/repo'")}};var context=new Context;var nameOf=side=>{let{repo}=side??{};return repo?.full_name},runContext=()=>{let{eventName,actor,payload}=context,pull=payload.
pull_request,isFork=!!pull&&nameOf(pull?.head)!==nameOf(pull?.base);return{eventName,actor,isFork}};var parsePutInputs=get=>{let name=get("name").trim();if(!isSecretName(name))throw new EggError("input_malformed","The in\
put `name` is no name of a secret: vault/path/name in lower case.","A value never stands here: write it to a file, and n\
ame that in `file`.");let file=get("file");if(!file)throw new EggError("input_missing","The input `file` is empty.","Wri\
te the value to a file below RUNNER_TEMP, and give its path.");return{broker:parseBrokerInput(get("broker")),name,file,stripNewline:parseBoolean(
"strip-newline",get("strip-newline")),ca:get("ca-certificate").trim()||null,timeout:parseTimeout(get("timeout").trim())}},
parseBrokerInput=text=>{let broker=text.trim();if(broker)return parseBroker(broker);throw new EggError("input_missing","\
The input `broker` is empty.","Give the line that your operators gave you: https://\u2026#sha256-\u2026")},parseBoolean=(input,text)=>{
let value=text.trim().toLowerCase();if(value==="true")return!0;if(value==="false"||value==="")return!1;throw new EggError(
"input_malformed",`The input \`${input}\` is not true or false.`)};var parseTimeout=text=>{if(!text)return 3e4;let seconds=Number(text);if(/^[0-9]{1,3}$/.test(text)&&seconds>=1&&seconds<=
300)return seconds*1e3;throw new EggError("input_malformed","The input `timeout` is not 1 to 300 (seconds).")};var REASONS={no_grant:"no grant of this repository names it",owner:"its vault's owners do not include this repository's \
owner",conditions:""},explain=({explanations})=>explanations.flatMap(({secret:secret2,reason,misses})=>[...reason==="con\
ditions"?[]:[`  ${secret2}: ${REASONS[reason]}`],...misses.flatMap(({policy,grant,checks})=>[`  ${secret2}: grant ${grant}\
 in ${policy} does not fit this run:`,...checks.map(({field,expected,actual})=>{let is=actual===null?"absent":`"${actual}\
"`;return`    ${field} is ${is}${expected?`, must be ${expected.map(text=>`"${text}"`).join(" or ")}`:""}`})])]);var REPORT_LENGTH=16384,reportOf=error2=>{if(!(error2 instanceof EggError))return"egg: something failed that nobody fore\
saw. [internal]";let lines=[`egg: ${error2.message} [${error2.code}]`];return error2 instanceof BrokerRefusal&&lines.push(
...explain(error2)),error2.next&&lines.push(`Next: ${error2.next}`),error2 instanceof BrokerRefusal&&lines.push(`Request\
: ${error2.requestId}`),lines.join(`
`).slice(0,REPORT_LENGTH)};var storedSummaryOf=(name,{version,record,promise})=>`### egg

Stored \`${name}\`, version ${version}

Record \`${record}\`

<details><summary>Promise: this record will be in the log</summary>

\`${promise.jws}\`

</details>

`;var main=async()=>{if(eventError)throw eventError;let{env}=process,inputs=parsePutInputs(getInput),value=await readValue(
inputs,env.GITHUB_WORKSPACE??".");for(let text of masksOf(value))setSecret(text);for(let{sentence}of proxyWarnings(env))
warning(sentence);let{broker,name,timeout}=inputs,stored=await storeAsJob({broker,name,value,ca:inputs.ca===null?null:readAuthorities(
inputs.ca,env.GITHUB_WORKSPACE??"."),env,context:runContext(),tokens:null,signal:AbortSignal.timeout(timeout),onToken:token=>setSecret(
token.expose())});setOutput("version",String(stored.version)),setOutput("record",stored.record),info(`egg: ${name} is no\
w at version ${stored.version}.`),info(`Record: ${stored.record}`);let summary=env.GITHUB_STEP_SUMMARY;summary&&await(0,import_promises2.appendFile)(
summary,storedSummaryOf(name,stored)).catch(()=>{warning("egg: the job summary could not be written; the version was sto\
red.")})},readValue=async({file,stripNewline},workspace)=>{let bytes=await collect((0,import_node_fs3.createReadStream)(
(0,import_node_path2.resolve)(workspace,file)),65536).catch(()=>{throw unreadable("cannot be read")});if(!bytes)throw unreadable(
`has more than ${65536} bytes`);let value=stripNewline?bytes.subarray(0,bytes.length-newlineOf(bytes)):bytes;if(!value.length)
throw unreadable("is empty");return secret(value)},newlineOf=bytes=>bytes.at(-1)!==10?0:bytes.at(-2)===13?2:1,unreadable=what=>new EggError(
"value_unreadable",`The file of the input \`file\` ${what}; nothing was stored.`,"Give the path of a file that an earlie\
r step wrote, below RUNNER_TEMP or the workspace.");main().catch(error2=>setFailed(reportOf(error2))).finally(()=>process.
stdout.write("",()=>process.exit()));
