"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&
key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.
__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod));var import_node_fs=require("node:fs");var EggError=class extends Error{name="EggError";code;next;constructor(code,sentence,next){super(sentence),this.code=code,
this.next=next}},codeOf=(error2,fallback="internal")=>error2 instanceof EggError?error2.code:fallback;var path=process.env.GITHUB_EVENT_PATH??"",isDocument=()=>{try{let event=JSON.parse((0,import_node_fs.readFileSync)(path,
"utf8"));return typeof event=="object"&&event!==null&&!Array.isArray(event)}catch{return!1}},eventError=path&&!isDocument()?
new EggError("event_malformed","GITHUB_EVENT_PATH does not name a JSON document with the event that started this run.","\
An earlier step changed that file, or the runner is broken: look for what writes to it."):null;eventError&&delete process.
env.GITHUB_EVENT_PATH;var import_promises4=require("node:fs/promises"),import_node_path5=require("node:path");var os=__toESM(require("os"));function toCommandValue(input){return input==null?"":typeof input=="string"||input instanceof String?input:JSON.stringify(
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
(ExitCode={}));function exportVariable(name,val){let convertedVal=toCommandValue(val);if(process.env[name]=convertedVal,
process.env.GITHUB_ENV||"")return issueFileCommand("ENV",prepareKeyValueMessage(name,val));issueCommand("set-env",{name},
convertedVal)}function setSecret(secret2){issueCommand("add-mask",{},secret2)}function getInput(name,options){let val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.
required&&!val)throw new Error(`Input required and not supplied: ${name}`);return options&&options.trimWhitespace===!1?val:
val.trim()}function setOutput(name,value){if(process.env.GITHUB_OUTPUT||"")return issueFileCommand("OUTPUT",prepareKeyValueMessage(
name,value));process.stdout.write(os3.EOL),issueCommand("set-output",{name},toCommandValue(value))}function setFailed(message2){process.exitCode=ExitCode.Failure,error(message2)}function error(message2,properties={}){issueCommand("error",toCommandProperties(properties),message2 instanceof Error?message2.
toString():message2)}function warning(message2,properties={}){issueCommand("warning",toCommandProperties(properties),message2 instanceof
Error?message2.toString():message2)}function info(message2){process.stdout.write(message2+os3.EOL)}function saveState(name,value){if(process.env.GITHUB_STATE||"")return issueFileCommand("STATE",prepareKeyValueMessage(name,
value));issueCommand("save-state",{name},toCommandValue(value))}var import_promises=require("node:timers/promises");var encoder=new TextEncoder,decoder=new TextDecoder,strictDecoder=new TextDecoder("utf-8",{fatal:!0}),UINT32_RANGE=2**32;
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
ERR_JOSE_NOT_SUPPORTED";code="ERR_JOSE_NOT_SUPPORTED"},JWEDecryptionFailed=class extends JOSEError{static code="ERR_JWE_\
DECRYPTION_FAILED";code="ERR_JWE_DECRYPTION_FAILED";constructor(message2="decryption operation failed",options){super(message2,
options)}},JWEInvalid=class extends JOSEError{static code="ERR_JWE_INVALID";code="ERR_JWE_INVALID"},JWSInvalid=class extends JOSEError{static code="\
ERR_JWS_INVALID";code="ERR_JWS_INVALID"};var JWKInvalid=class extends JOSEError{static code="ERR_JWK_INVALID";code="ERR_JWK_INVALID"};var JWSSignatureVerificationFailed=class extends JOSEError{static code="ERR_JWS_SIGNATURE_VERIFICATION_FAILED";code="ERR\
_JWS_SIGNATURE_VERIFICATION_FAILED";constructor(message2="signature verification failed",options){super(message2,options)}};var base64url_exports={};__export(base64url_exports,{decode:()=>decode,encode:()=>encode2});var invalid="The input to be decoded is not correctly encoded.";function decode(input){try{return decodeBase64(typeof input==
"string"?input:decoder.decode(input),!0)}catch(cause){throw new TypeError(invalid,{cause})}}function encode2(input){return encodeBase64(
typeof input=="string"?encoder.encode(input):input,!0)}function isObject(input){if(typeof input!="object"||input===null||Object.prototype.toString.call(input)!=="[object Objec\
t]")return!1;let prototype=Object.getPrototypeOf(input);return prototype===null||Object.getPrototypeOf(prototype)===null}function isDisjoint(...headers){let parameters=new Set;for(let header of headers)if(header)for(let parameter of Object.keys(
header)){if(parameters.has(parameter))return!1;parameters.add(parameter)}return!0}function decodeBase64url(value,label,ErrorClass){try{return decode(value)}catch(cause){throw new ErrorClass(`Failed to b\
ase64url decode the ${label}`,{cause})}}function encodeAsciiMember(value,label,ErrorClass){try{return encode(value)}catch(cause){
throw new ErrorClass(`The ${label} is not a valid base64url string`,{cause})}}function parseJoseHeader(encodedProtectedHeader,ErrorClass,message2){
let parsed;try{parsed=JSON.parse(strictDecoder.decode(decode(encodedProtectedHeader)))}catch(cause){throw new ErrorClass(
message2,{cause})}if(!isObject(parsed))throw new ErrorClass(message2);return parsed}var JWS_RECOGNIZED={__proto__:null,b64:!0},
JWE_RECOGNIZED={__proto__:null};function validateAlgorithms(option,algorithms){if(algorithms!==void 0&&(!Array.isArray(algorithms)||
algorithms.some(s=>typeof s!="string")))throw new TypeError(`"${option}" option must be an array of strings`);return algorithms===
void 0?void 0:new Set(algorithms)}function validateCrit(Err,recognizedDefault,recognizedOption,protectedHeader,joseHeader){if(joseHeader.crit!==void 0&&protectedHeader?.
crit===void 0)throw new Err('"crit" (Critical) Header Parameter MUST be integrity protected');if(!protectedHeader||protectedHeader.
crit===void 0)return[];if(!Array.isArray(protectedHeader.crit)||protectedHeader.crit.length===0||protectedHeader.crit.some(
input=>typeof input!="string"||input.length===0))throw new Err('"crit" (Critical) Header Parameter MUST be an array of n\
on-empty strings when present');let recognized=recognizedOption===void 0?recognizedDefault:{__proto__:null,...recognizedOption,
...recognizedDefault};for(let parameter of protectedHeader.crit){if(!(parameter in recognized))throw new JOSENotSupported(
`Extension Header Parameter "${parameter}" is not recognized`);if(!Object.hasOwn(joseHeader,parameter)||joseHeader[parameter]===
void 0)throw new Err(`Extension Header Parameter "${parameter}" is missing`);if(recognized[parameter]&&(!Object.hasOwn(protectedHeader,
parameter)||protectedHeader[parameter]===void 0))throw new Err(`Extension Header Parameter "${parameter}" MUST be integr\
ity protected`)}return protectedHeader.crit}function validateB64(protectedHeader,extensions){if(extensions.includes("b64")){
let b64=protectedHeader.b64;if(typeof b64!="boolean")throw new JWSInvalid('The "b64" (base64url-encode payload) Header P\
arameter must be a boolean');return b64}return!0}var tag=key=>key[Symbol.toStringTag],jwkMatchesOp=(entry,key,usage)=>{let{alg}=entry;if(key.use!==void 0){let expected=usage===
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
s, got ${actual} bits`)}function checkIvLength(enc,iv){if(iv.length<<3!==enc.ivBits)throw new JWEInvalid("Invalid Initialization Vector length")}
async function cbcKeySetup(enc,cek,usage){if(!(cek instanceof Uint8Array))throw new TypeError(invalidKeyInput(cek,"Uint8\
Array"));let keyLengthBits=enc.cekBits>>1,encKey=await crypto.subtle.importKey("raw",cek.subarray(keyLengthBits>>3),"AES\
-CBC",!1,[usage]),macKey=await crypto.subtle.importKey("raw",cek.subarray(0,keyLengthBits>>3),{hash:`SHA-${keyLengthBits<<
1}`,name:"HMAC"},!1,["sign"]);return[encKey,macKey,keyLengthBits]}async function cbcHmacTag(macKey,macData,keyLengthBits){
return new Uint8Array((await crypto.subtle.sign("HMAC",macKey,macData)).slice(0,keyLengthBits>>3))}async function timingSafeEqual(a,b){let algorithm={name:"HMAC",hash:"SHA-256"},key=await crypto.subtle.generateKey(algorithm,
!1,["sign","verify"]),aHmac=await crypto.subtle.sign(algorithm,key,a);return crypto.subtle.verify(algorithm,key,aHmac,b)}
async function cbcDecrypt(enc,cek,ciphertext,iv,tag2,aad){let[encKey,macKey,keyLengthBits]=await cbcKeySetup(enc,cek,"de\
crypt"),al=uint64be(aad.length*8),macData=concat(aad,iv,ciphertext,al),expectedTag=await cbcHmacTag(macKey,macData,keyLengthBits);
try{if(await timingSafeEqual(tag2,expectedTag))return new Uint8Array(await crypto.subtle.decrypt({iv,name:"AES-CBC"},encKey,
ciphertext))}catch{}throw new JWEDecryptionFailed}async function decrypt(enc,cek,ciphertext,iv,tag2,aad){if(!isCryptoKey(cek)&&!(cek instanceof Uint8Array))throw new TypeError(
invalidKeyInput(cek,"CryptoKey","KeyObject","Uint8Array","JSON Web Key"));if(!iv)throw new JWEInvalid("JWE Initializatio\
n Vector missing");if(!tag2)throw new JWEInvalid("JWE Authentication Tag missing");if(!enc.cbc&&tag2.length!==16)throw new JWEInvalid(
"Invalid Authentication Tag length");if(checkIvLength(enc,iv),cek instanceof Uint8Array&&checkCekLength(cek,enc.cekBits),
enc.cbc)return cbcDecrypt(enc,cek,ciphertext,iv,tag2,aad);let encKey=await rawKey(cek,enc.subtle,"decrypt");try{return new Uint8Array(
await crypto.subtle.decrypt({additionalData:aad,iv,name:"AES-GCM",tagLength:128},encKey,concat(ciphertext,tag2)))}catch{
throw new JWEDecryptionFailed}}function table(entries){let out={__proto__:null};for(let alg in entries)out[alg]={...entries[alg],alg};return out}var wrap=[["encrypt","wrapKey"],["decrypt","unwrapKey"]],derive=[[],["deriveBits"]],none=[[],[]];function rsaes(bits){return{
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
"CryptoKey does not support this operation, its algorithm.name must be ECDH or X25519");checkUsage(key,usage)}async function aeskwUnwrap(alg,key,encryptedKey){let cryptoKey=await rawKey(key,jweAlgorithm(alg).subtle,"unwrapKey",!0),
cryptoKeyCek=await crypto.subtle.unwrapKey("raw",encryptedKey,cryptoKey,"AES-KW",{hash:"SHA-256",name:"HMAC"},!0,["sign"]);
return new Uint8Array(await crypto.subtle.exportKey("raw",cryptoKeyCek))}function checkRsaKey(alg,key,usage){checkCryptoKey(
key,jweAlgorithm(alg).subtle,usage),checkModulusLength(alg,key)}async function deriveKey(p2s,alg,p2c,key){if(!(p2s instanceof
Uint8Array)||p2s.length<8)throw new JWEInvalid("PBES2 Salt Input must be 8 or more octets");if(!Number.isSafeInteger(p2c)||
Math.sign(p2c)!==1)throw new JWEInvalid("PBES2 Count Input must be a positive integer");let salt=concat(encode(alg),Uint8Array.
of(0),p2s),keyLengthBits=parseInt(alg.slice(13,16),10),subtleAlg={hash:`SHA-${alg.slice(8,11)}`,iterations:p2c,name:"PBK\
DF2",salt},cryptoKey=await rawKey(key,jweAlgorithm(alg).subtle,"deriveBits");return new Uint8Array(await crypto.subtle.deriveBits(
subtleAlg,cryptoKey,keyLengthBits))}function lengthAndInput(input){return concat(uint32be(input.length),input)}async function concatKdf(Z,keyDataLength,OtherInfo){
let dkLen=keyDataLength>>3,hashLen=32,reps=Math.ceil(dkLen/hashLen),dk=new Uint8Array(reps*hashLen);for(let i=1;i<=reps;i++){
let hashResult=await digest("sha256",concat(uint32be(i),Z,OtherInfo));dk.set(hashResult,(i-1)*hashLen)}return dk.slice(0,
dkLen)}async function ecdhesDeriveKey(publicKey,privateKey,algorithmId,keyDataLength,apu=new Uint8Array,apv=new Uint8Array){
checkEcdhCryptoKey(publicKey),checkEcdhCryptoKey(privateKey,"deriveBits");let otherInfo=concat(lengthAndInput(encode(algorithmId)),
lengthAndInput(apu),lengthAndInput(apv),uint32be(keyDataLength)),Z=new Uint8Array(await crypto.subtle.deriveBits({name:publicKey.
algorithm.name,public:publicKey},privateKey,publicKey.algorithm.name==="X25519"?256:Math.ceil(parseInt(publicKey.algorithm.
namedCurve.slice(-3),10)/8)<<3));return concatKdf(Z,keyDataLength,otherInfo)}function assertEcdhKey(key){assertCryptoKey(
key);let curve=key.algorithm.namedCurve;if(curve!=="P-256"&&curve!=="P-384"&&curve!=="P-521"&&key.algorithm.name!=="X255\
19")throw new JOSENotSupported("ECDH with the provided key is not allowed or not supported by your javascript runtime")}
function partyInfo(joseHeader,name){let value=joseHeader[name];if(value!==void 0){if(typeof value!="string")throw new JWEInvalid(
`JOSE Header "${name}" (Agreement Party${name==="apu"?"U":"V"}Info) invalid`);return decodeBase64url(value,name,JWEInvalid)}}
function checkPartyInfo(apu,apv){if(!(apu===void 0||apv===void 0||apu.byteLength!==apv.byteLength)){for(let i=0;i<apu.byteLength;i++)
if(apu[i]!==apv[i])return;throw new JWEInvalid('JOSE Header "apu" and "apv" values must be distinct')}}function assertEncryptedKey(encryptedKey){
if(encryptedKey===void 0)throw new JWEInvalid("JWE Encrypted Key missing")}function assertNoEncryptedKey(encryptedKey){if(encryptedKey!==
void 0)throw new JWEInvalid("Encountered unexpected JWE Encrypted Key")}function validateMaxPBES2Count(value){if(value!==
void 0&&value!==1/0&&(!Number.isSafeInteger(value)||value<1))throw new TypeError("maxPBES2Count must be a positive safe \
integer or Infinity")}async function decryptKeyManagement(entry,enc,key,encryptedKey,joseHeader,maxPBES2Count){let{alg}=entry,
mode=entry.mode;if(mode==="direct-encryption")return assertNoEncryptedKey(encryptedKey),key;let direct=mode==="direct-ke\
y-agreement";switch(direct?assertNoEncryptedKey(encryptedKey):assertEncryptedKey(encryptedKey),entry.subtle.name){case"E\
CDH":{let{epk}=joseHeader;if(!isObject(epk)||["d","k","p","q","dp","dq","qi","oth","priv"].some(parameter=>Object.hasOwn(
epk,parameter)))throw new JWEInvalid('JOSE Header "epk" (Ephemeral Public Key) missing or invalid');assertEcdhKey(key);let ephemeralPublicKey=await jwkToKey(
entry,epk),partyUInfo=partyInfo(joseHeader,"apu"),partyVInfo=partyInfo(joseHeader,"apv");checkPartyInfo(partyUInfo,partyVInfo);
let derivedKey=await ecdhesDeriveKey(ephemeralPublicKey,key,direct?enc.alg:alg,direct?enc.cekBits:parseInt(alg.slice(-5,
-2),10),partyUInfo,partyVInfo);if(direct)return derivedKey;key=derivedKey;break}case"RSA-OAEP":return assertCryptoKey(key),
checkRsaKey(alg,key,"decrypt"),new Uint8Array(await crypto.subtle.decrypt("RSA-OAEP",key,encryptedKey));case"PBKDF2":{if(typeof joseHeader.
p2c!="number")throw new JWEInvalid('JOSE Header "p2c" (PBES2 Count) missing or invalid');let p2cLimit=maxPBES2Count??1e4;
if(joseHeader.p2c>p2cLimit)throw new JWEInvalid('JOSE Header "p2c" (PBES2 Count) out is of acceptable bounds');if(typeof joseHeader.
p2s!="string")throw new JWEInvalid('JOSE Header "p2s" (PBES2 Salt) missing or invalid');let p2s=decodeBase64url(joseHeader.
p2s,"p2s",JWEInvalid);key=await deriveKey(p2s,alg,joseHeader.p2c,key);break}case"AES-GCM":{if(typeof joseHeader.iv!="str\
ing")throw new JWEInvalid('JOSE Header "iv" (Initialization Vector) missing or invalid');if(typeof joseHeader.tag!="stri\
ng")throw new JWEInvalid('JOSE Header "tag" (Authentication Tag) missing or invalid');let iv=decodeBase64url(joseHeader.
iv,"iv",JWEInvalid),tag2=decodeBase64url(joseHeader.tag,"tag",JWEInvalid);if(iv.byteLength!==12)throw new JWEInvalid("In\
valid Initialization Vector length");if(tag2.byteLength!==16)throw new JWEInvalid("Invalid Authentication Tag length");return decrypt(
jweEncryption(alg.slice(0,-2)),key,encryptedKey,iv,tag2,new Uint8Array)}}return aeskwUnwrap(alg.slice(-6),key,encryptedKey)}function validateZip(joseHeader,protectedHeader){if(joseHeader.zip!==void 0&&joseHeader.zip!=="DEF")throw new JOSENotSupported(
'Unsupported JWE "zip" (Compression Algorithm) Header Parameter value.');if(joseHeader.zip!==void 0&&!protectedHeader?.zip)
throw new JWEInvalid('JWE "zip" (Compression Algorithm) Header Parameter MUST be in a protected header.')}function supported(name){
if(typeof globalThis[name]>"u")throw new JOSENotSupported(`JWE "zip" (Compression Algorithm) Header Parameter requires t\
he ${name} API.`)}async function transform(stream,input,maxLength2=1/0){let writer=stream.writable.getWriter();writer.write(
input).catch(()=>{}),writer.close().catch(()=>{});let chunks=[],length=0,reader=stream.readable.getReader();for(;;){let{
value,done}=await reader.read();if(done)break;if(chunks.push(value),length+=value.byteLength,maxLength2!==1/0&&length>maxLength2)
throw await reader.cancel().catch(()=>{}),new JWEInvalid("Decompressed plaintext exceeded the configured limit")}return concat(
...chunks)}async function decompress(input,maxLength2){return supported("DecompressionStream"),transform(new DecompressionStream("d\
eflate-raw"),input,maxLength2)}function shareJWE(jwe){let{protected:encodedProtected,ciphertext,iv,tag:tag2,aad}=jwe,protectedHeader;return encodedProtected!==
void 0&&(protectedHeader=parseJoseHeader(encodedProtected,JWEInvalid,"JWE Protected Header is invalid")),[protectedHeader,
decodeBase64url(ciphertext,"ciphertext",JWEInvalid),iv!==void 0?decodeBase64url(iv,"iv",JWEInvalid):void 0,tag2!==void 0?
decodeBase64url(tag2,"tag",JWEInvalid):void 0,encodeAsciiMember((encodedProtected??"")+(aad!==void 0?`.${aad}`:""),"aad",
JWEInvalid)]}function prepareDecrypt(options){let keyManagementAlgorithms=options&&validateAlgorithms("keyManagementAlgo\
rithms",options.keyManagementAlgorithms),contentEncryptionAlgorithms=options&&validateAlgorithms("contentEncryptionAlgor\
ithms",options.contentEncryptionAlgorithms),{crit,maxPBES2Count,maxDecompressedLength}=options??{};validateMaxPBES2Count(
maxPBES2Count);let decompressionLimit=maxDecompressedLength??25e4;if(decompressionLimit!==0&&decompressionLimit!==1/0&&(!Number.
isSafeInteger(decompressionLimit)||decompressionLimit<1))throw new TypeError("maxDecompressedLength must be 0, a positiv\
e safe integer, or Infinity");return[keyManagementAlgorithms,contentEncryptionAlgorithms,crit,maxPBES2Count,maxDecompressedLength]}
async function decryptJWE(jwe,shared,key,token=shareJWE(jwe)){let[protectedHeader,ciphertext,iv,tag2,additionalAuthenticatedData]=token,
{header,unprotected,aad}=jwe,joseHeader;if(header!==void 0||unprotected!==void 0){if(!isDisjoint(protectedHeader,header,
unprotected))throw new JWEInvalid("JWE Protected, JWE Unprotected Header, and JWE Per-Recipient Unprotected Header Param\
eter names must be disjoint");joseHeader={...protectedHeader,...header,...unprotected}}else joseHeader=protectedHeader??
{};let[keyManagementAlgorithms,contentEncryptionAlgorithms,crit,maxPBES2Count,maxDecompressedLength]=shared,{encrypted_key:encodedKey}=jwe;
validateCrit(JWEInvalid,JWE_RECOGNIZED,crit,protectedHeader,joseHeader),validateZip(joseHeader,protectedHeader);let{alg,
enc}=joseHeader;if(typeof alg!="string"||!alg)throw new JWEInvalid("missing JWE Algorithm (alg) in JWE Header");let selected=JWE[alg];
if(encodedKey===""&&(!selected||!isJWECEKTransport(selected)))throw new JWEInvalid("JWE Encrypted Key incorrect type");let integrated=selected?.
mode==="integrated-encryption";if(!integrated&&(typeof enc!="string"||!enc))throw new JWEInvalid("missing JWE Encryption\
 Algorithm (enc) in JWE Header");if(keyManagementAlgorithms&&!keyManagementAlgorithms.has(alg)||!keyManagementAlgorithms&&
alg.startsWith("PBES2"))throw new JOSEAlgNotAllowed('"alg" (Algorithm) Header Parameter value not allowed');let encEntry;
if(integrated){if(enc!==void 0)throw new JWEInvalid('JWE "enc" (Encryption Algorithm) Header Parameter must not be prese\
nt for integrated encryption');if(iv?.byteLength)throw new JWEInvalid("JWE Initialization Vector must be empty for integ\
rated encryption");if(tag2?.byteLength)throw new JWEInvalid("JWE Authentication Tag must be empty for integrated encrypt\
ion")}else{if(contentEncryptionAlgorithms&&!contentEncryptionAlgorithms.has(enc))throw new JOSEAlgNotAllowed('"enc" (Enc\
ryption Algorithm) Header Parameter value not allowed');encEntry=jweEncryption(enc)}let encryptedKey;if(encodedKey!==void 0)
try{encryptedKey=decodeBase64url(encodedKey,"encrypted_key",JWEInvalid)}catch(error2){if(!selected||!isJWECEKTransport(selected))
throw error2;encryptedKey=new Uint8Array}let resolvedKey=!1;typeof key=="function"&&(key=await key(protectedHeader,jwe),
resolvedKey=!0);let algEntry=selected??jweAlgorithm(alg);isJWECEKTransport(algEntry)&&encryptedKey===void 0&&(encryptedKey=
new Uint8Array);let k=await prepareKey(algEntry.mode==="direct-encryption"?encEntry:algEntry,key,"decrypt"),plaintext;if(algEntry.
mode==="integrated-encryption")plaintext=await algEntry.decrypt(k,encryptedKey,ciphertext,additionalAuthenticatedData,protectedHeader,
joseHeader);else{let encryption=encEntry,cek;try{cek=await decryptKeyManagement(algEntry,encryption,k,encryptedKey,joseHeader,
maxPBES2Count),isJWECEKTransport(algEntry)&&cek instanceof Uint8Array&&cek.byteLength<<3!==encryption.cekBits&&(cek=generateCek(
encryption))}catch(err){if(err instanceof TypeError||err instanceof JWEInvalid||err instanceof JOSENotSupported)throw err;
cek=generateCek(encryption)}plaintext=await decrypt(encryption,cek,ciphertext,iv,tag2,additionalAuthenticatedData)}if(joseHeader.
zip==="DEF"){let decompressionLimit=maxDecompressedLength??25e4;if(decompressionLimit===0)throw new JOSENotSupported('JW\
E "zip" (Compression Algorithm) Header Parameter is not supported.');plaintext=await decompress(plaintext,decompressionLimit).
catch(cause=>{throw cause instanceof JWEInvalid?cause:new JWEInvalid("Failed to decompress plaintext",{cause})})}return{
plaintext,...protectedHeader&&{protectedHeader},...aad!==void 0&&{additionalAuthenticatedData:decodeBase64url(aad,"aad",
JWEInvalid)},...unprotected&&{sharedUnprotectedHeader:unprotected},...header&&{unprotectedHeader:header},...resolvedKey&&
{key:k}}}async function decryptCompact(jwe,shared,key){if(jwe instanceof Uint8Array&&(jwe=decoder.decode(jwe)),typeof jwe!=
"string")throw new JWEInvalid("Compact JWE must be a string or Uint8Array");let{0:protectedHeader,1:encryptedKey,2:iv,3:ciphertext,
4:tag2,length}=jwe.split(".");if(length!==5)throw new JWEInvalid("Invalid Compact JWE");return decryptJWE({ciphertext,iv:iv||
void 0,protected:protectedHeader,tag:tag2||void 0,encrypted_key:encryptedKey||void 0},shared,key)}async function compactDecrypt(jwe,key,options){return decryptCompact(jwe,prepareDecrypt(options),key)}var sig=[["verify"],["sign"]];function hmac(bits){let subtle={name:"HMAC",hash:`SHA-${bits}`};return{kty:["oct"],secret:!0,
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
signature},shared,key,encodeCompactUnencodedPayload)}async function compactVerify(jws,key,options){let[result]=await verifyCompact(jws,prepareVerify(options),key);return result}var algArgument='"alg" (Algorithm)';function unsupportedAlg(source='JWK "alg" (Algorithm) Parameter'){throw new JOSENotSupported(
`Invalid or unsupported ${source} value`)}function keyAlgorithm(alg,source){return(typeof alg=="string"?JWS[alg]??JWE[alg]:
void 0)??unsupportedAlg(source)}async function exportJWK(key){if(isKeyObject(key))if(key.type==="secret")key=key.export();else return key.export({format:"\
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
invalid2);return parseJoseHeader(encodedProtectedHeader,TypeError,invalid2)}function getModulusLengthOption(options){let modulusLength=options?.modulusLength??2048;if(typeof modulusLength!="number"||
!Number.isInteger(modulusLength)||modulusLength<2048)throw new JOSENotSupported("Invalid or unsupported modulusLength op\
tion provided, 2048 bits or larger keys must be used");return modulusLength}async function generateKeyPair(alg,options){
let extractable=validateExtractableOption(options?.extractable),entry=keyAlgorithm(alg,algArgument);entry.secret&&unsupportedAlg(
algArgument);let algorithm;if(entry.resolve){let crv=options?.crv??"P-256";if(!["P-256","P-384","P-521","X25519"].includes(
crv))throw new JOSENotSupported("Invalid or unsupported crv option provided, supported values are P-256, P-384, P-521, a\
nd X25519");algorithm=entry.resolve({crv})}else{if(entry.crv!==void 0&&options?.crv!==void 0&&options.crv!==entry.crv)throw new JOSENotSupported(
`Invalid or unsupported crv option provided, the only supported value for ${alg} is ${entry.crv}`);algorithm=entry.kty[0]===
"RSA"?{...entry.subtle,publicExponent:Uint8Array.of(1,0,1),modulusLength:getModulusLengthOption(options)}:entry.subtle}return crypto.
subtle.generateKey(algorithm,extractable??!1,[...entry.usages[1],...entry.usages[0]])}var encoder2=new TextEncoder,decoder2=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),utf8=text2=>encoder2.encode(text2),
textOf=bytes=>decoder2.decode(bytes),concat2=(...parts)=>{let whole=new Uint8Array(parts.reduce((length,part)=>length+part.
length,0)),at=0;for(let part of parts)whole.set(part,at),at+=part.length;return whole};var lengthPrefixed=(...parts)=>concat2(...parts.flatMap(part=>{let prefix=new Uint8Array(4);return new DataView(prefix.buffer).
setUint32(0,part.length),[prefix,part]})),equal=(a,b)=>{if(a.length!==b.length)return!1;let difference=0;for(let i=0;i<a.
length;i++)difference|=a[i]^b[i];return difference===0},sha256=async bytes=>new Uint8Array(await crypto.subtle.digest("S\
HA-256",bytes)),randomBytes=length=>crypto.getRandomValues(new Uint8Array(length)),toBase64url=bytes=>base64url_exports.
encode(bytes),fromBase64url=text2=>{if(!/^[A-Za-z0-9_-]*$/.test(text2)||text2.length%4===1)return null;let bytes=new Uint8Array(
base64url_exports.decode(text2));return toBase64url(bytes)===text2?bytes:null};var shown="[secret]",secret=value=>Object.freeze({expose:()=>value,toString:()=>shown,toJSON:()=>shown,[Symbol.for("node\
js.util.inspect.custom")]:()=>shown});var effort=(attempts2,began)=>{let seconds2=((performance.now()-began)/1e3).toFixed(1);return`(${attempts2} ${attempts2===
1?"attempt":"attempts"}, ${seconds2} s)`},withEffort=(error2,attempts2,began)=>new EggError(error2.code,`${error2.message}\
 ${effort(attempts2,began)}`,error2.next);var import_node_http=require("node:http"),import_node_https=require("node:https"),import_node_tls=require("node:tls");var reaperDelay=100,openConnections=({env,ca})=>{try{let http=new import_node_http.Agent({keepAlive:!0}),trust=ca===void 0?
{}:{ca:[...(0,import_node_tls.getCACertificates)("default"),ca]},https=new import_node_https.Agent({keepAlive:!0,proxyEnv:{
...env},...trust});return{http,https,close:()=>{http.destroy(),https.destroy()}}}catch(error2){throw networkError("the p\
roxy",error2)}},request=async options=>{let{method,headers,body,timeout,signal,maxBytes,connections}=options,url=secureUrl(
options.url);if(signal?.aborted)throw whyAborted(signal,url.host);return new Promise((resolve2,reject)=>{let outgoing,settled=!1,
settle=finish=>{settled||(settled=!0,clearTimeout(timer),signal?.removeEventListener("abort",onAbort),finish())},fail2=error2=>settle(
()=>{reject(error2),outgoing?.destroy()}),onAbort=()=>fail2(signal?whyAborted(signal,url.host):timeoutError(url.host)),timer=setTimeout(
()=>fail2(timeoutError(url.host)),timeout);signal?.addEventListener("abort",onAbort);try{let secure=url.protocol==="http\
s:";outgoing=(secure?import_node_https.request:import_node_http.request)(url,{method,headers:{"accept-encoding":"identit\
y",...headers},agent:secure?connections.https:connections.http,timeout:timeout+reaperDelay});let answered=!1;outgoing.on(
"error",error2=>fail2(networkError(url.host,error2))),outgoing.on("close",()=>answered||fail2(networkError(url.host,null))),
outgoing.on("response",response=>{answered=!0;let parts=[],length=0;response.on("error",error2=>fail2(networkError(url.host,
error2))),response.on("data",chunk=>{length+=chunk.length,length>maxBytes?fail2(tooLarge(url.host)):parts.push(new Uint8Array(
chunk))}),response.on("end",()=>settle(()=>resolve2({status:response.statusCode??0,headers:response.headers,body:concat2(
...parts)}))),Number(response.headers["content-length"])>maxBytes&&fail2(tooLarge(url.host))}),outgoing.end(body)}catch(error2){
fail2(networkError(url.host,error2))}})},secureUrl=text2=>{let url=URL.parse(text2);if(url===null||url.username!==""||url.
password!==""||!(url.protocol==="https:"||url.protocol==="http:"&&url.hostname==="127.0.0.1"))throw new EggError("insecu\
re_url","An address is not an https URL, or holds a user name or password.","Use https:// (http:// is for 127.0.0.1 only\
).");return url},proxyWarnings=env=>{let proxy=env.https_proxy||env.HTTPS_PROXY;return proxy?proxy.startsWith("http://")||
proxy.startsWith("https://")?[]:[{code:"proxy_scheme_ignored",sentence:"https_proxy does not begin with http:// or https\
://: requests go direct."}]:!env.all_proxy&&!env.ALL_PROXY?[]:[{code:"all_proxy_ignored",sentence:"ALL_PROXY is not supp\
orted, requests go direct: set https_proxy."}]},whyAborted=(signal,host)=>isTimeOver(signal)?timeoutError(host):signal.reason,
isTimeOver=({reason})=>reason instanceof DOMException&&reason.name==="TimeoutError",retryAfter=({status,headers})=>{let text2=status===
429||status===503?headers["retry-after"]:void 0;return typeof text2=="string"&&/^[0-9]{1,4}$/.test(text2)?Number(text2)*
1e3:0},timeoutError=(host="The other side")=>new EggError("timeout",`${host} did not answer in time.`,"Run the job again\
, or raise its timeout."),tooLarge=host=>new EggError("too_large",`${host} answered with more bytes than are read.`,"Che\
ck the address: is it an egg broker?"),networkError=(host,error2)=>{let code=error2 instanceof Error&&"code"in error2?String(
error2.code):"";return new EggError("network",`Reaching ${host} failed: ${/^[A-Z][A-Z0-9_]{1,63}$/.test(code)?code:"clos\
ed"}.`,"Check that the runner may reach it; proxies come from https_proxy and no_proxy.")};var attempts=4,defaultAttemptTimeout=5e3,defaultPause=250,maxToken=16*1024,maxReply=maxToken+4*1024,requestIdToken=async options=>{
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
test(value))throw malformed();return secret(value)},cannotHaveToken=(env,context2)=>!env.ACTIONS_ID_TOKEN_REQUEST_URL&&(isForkRun(
context2)||isDependabot(context2)),isForkRun=({eventName,isFork=!1})=>isFork&&eventName!=="pull_request_target",isDependabot=({
actor})=>actor==="dependabot[bot]",unavailable=context2=>{let code="id_token_unavailable";return isForkRun(context2)?new EggError(
code,"This run is for a fork's pull request: such runs never get an ID token.","Use the secrets in a job that runs after\
 the merge."):isDependabot(context2)?new EggError(code,"Dependabot started this run, which gets read-only permissions an\
d so no ID token.","Skip this job for Dependabot: `if: github.actor != 'dependabot[bot]'`."):new EggError(code,"This job\
 may not ask for an ID token.","Add `permissions: id-token: write` to the job (a reusable workflow's caller needs it too\
).")},wrongHost=()=>new EggError("id_token_host","ACTIONS_ID_TOKEN_REQUEST_URL does not name the platform's own token en\
dpoint.","Add `permissions: id-token: write` to the job, and look for an earlier step that sets the variable."),refused=status=>new EggError(
"id_token_refused",`The platform's token endpoint answered with HTTP ${status}.`,"Check `permissions: id-token: write`, \
and run the job again if it ran for very long."),malformed=()=>new EggError("id_token_malformed","The platform's token e\
ndpoint answered without a token.","Run the job again; look at the platform's status page."),failed=(last,host,effort2)=>new EggError(
"id_token_failed",`The platform's token endpoint, ${host}, gave no token ${effort2}. The last attempt: ${typeof last=="s\
tring"?last:`HTTP ${last.status}.`}`,"Run the job again; look at the platform's status page.");var leaseIdOf=record=>toBase64url(utf8(record));var STATES=["valid","expired","revoked","ended"],ATTEMPTS=2,ATTEMPT_MS=3e3,REPLY_BYTES=4096,endLease=(lease,env,signal)=>ask(
lease,"POST",env,signal);var ask=async(lease,method,env,signal)=>{let connections;try{connections=openConnections({env,...lease.ca!==null&&{ca:lease.
ca}});for(let attempt=1;attempt<=ATTEMPTS;attempt++){let answer=await askOnce(lease,method,connections,signal).catch(()=>null);
if(answer||signal.aborted)return answer}return null}catch{return null}finally{connections?.close()}},askOnce=async({origin,
record,handle},method,connections,signal)=>{let reply=await request({method,url:`${origin}/v1/leases/${leaseIdOf(record)}${method===
"POST"?"/end":""}`,headers:{authorization:`Bearer ${handle.expose()}`},timeout:ATTEMPT_MS,signal,maxBytes:REPLY_BYTES,connections});
if(reply.status!==200)return null;let{state}=JSON.parse(textOf(reply.body));return STATES.find(known=>known===state)??null};var import_node_child_process=require("node:child_process"),INHERITED=["https_proxy","HTTPS_PROXY","no_proxy","NO_PROXY",
"NODE_EXTRA_CA_CERTS","SystemRoot"],startWatchdog=(script,leasePath,env,onFailure)=>{let own=Object.fromEntries(Object.entries(
env).filter(entry=>INHERITED.includes(entry[0])));try{let child=(0,import_node_child_process.spawn)(process.execPath,[script,
leasePath],{cwd:"/",detached:!0,env:own,stdio:"ignore",windowsHide:!0});child.on("error",onFailure),child.unref()}catch{
onFailure()}};var import_node_crypto=require("node:crypto"),import_node_fs3=require("node:fs"),import_node_path2=require("node:path");var import_node_fs2=require("node:fs"),import_promises2=require("node:fs/promises"),import_node_path=require("node:path");var FOLDER_PREFIX="egg-",makeFolder=(root,prefix=FOLDER_PREFIX)=>{try{if(!(0,import_node_path.isAbsolute)(root))throw new TypeError(
"not absolute");let path2=(0,import_node_fs2.mkdtempSync)((0,import_node_path.join)((0,import_node_fs2.realpathSync)(root),
prefix)),{dev,ino}=(0,import_node_fs2.lstatSync)(path2,{bigint:!0});return{path:path2,device:String(dev),inode:String(ino)}}catch{
throw new EggError("temp_unusable","No folder can be made below RUNNER_TEMP.","Check the runner's temp folder: it must e\
xist, and be writable by this user.")}},writeValue=async({path:folder2},name,value,mode=256)=>{let path2=(0,import_node_path.join)(
folder2,name),{O_CREAT,O_EXCL,O_NOFOLLOW=0,O_WRONLY}=import_node_fs2.constants;try{let file=await(0,import_promises2.open)(
path2,O_CREAT|O_EXCL|O_NOFOLLOW|O_WRONLY,256);try{await file.writeFile(value.expose()),mode!==256&&await file.chmod(mode)}finally{
await file.close()}return path2}catch(error2){throw error2 instanceof Error&&"code"in error2&&error2.code==="EEXIST"?new EggError(
"file_exists",`The file for ${name} is there already.`):new EggError("write_failed",`The file for ${name} cannot be writ\
ten.`,"Is the disk full?")}};var SHARED_MEMORY="/dev/shm",TMPFS_MAGIC=16914836,placeOf=(storage,env,memory=SHARED_MEMORY)=>{let temp=env.RUNNER_TEMP??
"";if(storage==="runner-temp")return{root:temp,prefix:FOLDER_PREFIX};if(!isTmpfs(memory))throw new EggError("memory_unav\
ailable",`${SHARED_MEMORY} is no tmpfs that this user may write to: no memory to keep files in.`,"Use a Linux runner (in\
 a container: --tmpfs /dev/shm), or `storage: runner-temp`.");return{root:memory,prefix:`${FOLDER_PREFIX}${tagOf(temp)}-`}},
rootOf=(folder2,env)=>(0,import_node_path2.dirname)(folder2)===SHARED_MEMORY?SHARED_MEMORY:env.RUNNER_TEMP??"",tagOf=temp=>{
let path2=temp;try{path2=(0,import_node_fs3.realpathSync)(temp)}catch{}return(0,import_node_crypto.createHash)("sha256").
update(path2).digest("hex").slice(0,12)},isTmpfs=path2=>{try{return(0,import_node_fs3.accessSync)(path2,import_node_fs3.constants.
W_OK),(0,import_node_fs3.statfsSync)(path2).type===TMPFS_MAGIC}catch{return!1}};var import_node_fs5=require("node:fs"),import_node_path3=require("node:path");var import_node_fs4=require("node:fs");var plainUrl=text2=>{if(!URL.canParse(text2))return null;let url=new URL(text2),scheme=url.protocol==="https:"||url.protocol===
"http:"&&url.hostname==="127.0.0.1",bare=!url.username&&!url.password&&!/[?#\\\s]/.test(text2);return scheme&&bare?url:null},
parseOrigin=text2=>{let url=plainUrl(text2);return url&&url.origin===text2?text2:null};var hostOf=origin=>new URL(origin).host;var leasePathOf=({path:path2})=>`${path2}.lease`,keepLease=lease=>{let path2=leasePathOf(lease.folder),{O_CREAT,O_EXCL,O_NOFOLLOW=0,
O_WRONLY}=import_node_fs4.constants;try{let file=(0,import_node_fs4.openSync)(path2,O_CREAT|O_EXCL|O_NOFOLLOW|O_WRONLY,384);
try{(0,import_node_fs4.writeSync)(file,JSON.stringify({v:1,...lease,handle:lease.handle.expose()}))}finally{(0,import_node_fs4.closeSync)(
file)}return path2}catch{throw new EggError("write_failed","The lease cannot be written.","Is the disk full?")}},readLease=path2=>{
let{O_NOFOLLOW=0,O_NONBLOCK=0,O_RDONLY}=import_node_fs4.constants;try{let file=(0,import_node_fs4.openSync)(path2,O_RDONLY|
O_NOFOLLOW|O_NONBLOCK);try{let{uid,mode}=(0,import_node_fs4.fstatSync)(file),ours=uid===process.getuid?.()&&(mode&63)===
0;return process.platform!=="win32"&&!ours?null:parse(JSON.parse((0,import_node_fs4.readFileSync)(file,"utf8")))}finally{
(0,import_node_fs4.closeSync)(file)}}catch{return null}},parse=({v,folder:folder2,root,origin,record,handle,until,worker,
ca})=>{let{path:path2,device,inode}=folder2,[at,number2]=[parseOrigin(text(origin)),Number(until)];return v!==1||!at||!Number.
isSafeInteger(number2)?null:{folder:{path:text(path2),device:text(device),inode:text(inode)},root:text(root),origin:at,record:text(
record),handle:secret(text(handle)),until:number2,worker:worker&&{pid:Number(worker.pid),started:worker.started&&text(worker.
started)},ca:ca&&text(ca)}},text=value=>{if(typeof value=="string")return value;throw new TypeError("no text")};var wipe=(root,folder2)=>{if(!isOurs(root,folder2))throw refused2();try{let found=(0,import_node_fs5.lstatSync)(folder2.
path,{bigint:!0}),same=String(found.dev)===folder2.device&&String(found.ino)===folder2.inode;if(!found.isDirectory()||!same)
throw refused2();return(0,import_node_fs5.rmSync)(folder2.path,{recursive:!0,force:!0,maxRetries:3}),forget(folder2),"wi\
ped"}catch(error2){if(error2 instanceof EggError)throw error2;if(error2 instanceof Error&&"code"in error2&&error2.code===
"ENOENT")return forget(folder2),"gone";throw new EggError("wipe_failed","The folder of secrets could not be removed.","R\
emove it by hand; its path is in this step's `directory` output.")}},forget=folder2=>(0,import_node_fs5.rmSync)(leasePathOf(
folder2),{force:!0}),wipeAll=(root,prefix=FOLDER_PREFIX)=>{let folders=0,leases=[];for(let name of namesIn(root)){if(!name.
startsWith(prefix)||!/^[A-Za-z0-9]{6}$/.test(name.slice(prefix.length)))continue;let path2=(0,import_node_path3.join)((0,import_node_fs5.realpathSync)(
root),name),{dev,ino,uid,mode}=(0,import_node_fs5.lstatSync)(path2,{bigint:!0}),made=Number(uid)===process.getuid?.()&&(mode&
0o777n)===0o700n;if(process.platform!=="win32"&&!made||!(0,import_node_fs5.lstatSync)(path2).isDirectory())continue;let lease=readLease(
leasePathOf({path:path2}));wipe(root,{path:path2,device:String(dev),inode:String(ino)})==="wiped"&&folders++,lease&&leases.
push(lease)}return{folders,leases}},namesIn=root=>{try{return(0,import_node_fs5.readdirSync)(root)}catch{return[]}},isOurs=(root,{
path:path2})=>{try{return(0,import_node_path3.basename)(path2).startsWith(FOLDER_PREFIX)&&(0,import_node_path3.dirname)(
path2)===(0,import_node_fs5.realpathSync)(root)}catch{return!1}},refused2=()=>new EggError("wipe_refused","The folder th\
at the state names is not the one that this action made; nothing was removed.","An earlier step replaced it: look at wha\
t runs in this job.");var NAME_SEGMENTS={min:2,max:8};var LEASE_END_MS=5e3;var LEASE_MAX=24*3600,LEASE_DEFAULT=6*3600;var EXPIRES_SOON=720*3600;var REKEY_DAILY=24*3600;var BUNDLE_LIFETIME=2208*3600,BUNDLE_LIFETIME_DEFAULT=720*3600;var import_fs=require("fs"),import_os=require("os"),Context=class{constructor(){var _a,_b,_c;if(this.payload={},process.
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
pull_request,isFork=!!pull&&nameOf(pull?.head)!==nameOf(pull?.base);return{eventName,actor,isFork}};var dotenvText=pairs=>pairs.map(([name,value])=>`${name}=${quoted(name,value)}
`).join(""),quoted=(name,value)=>{if(/^[\w@%+=:,./-]+$/.test(value))return value;if(!/[\0\r]/.test(value)){if(!value.includes(
"'"))return`'${value}'`;if(!/["$`]|\\[n\\\n]|\\$/.test(value))return`"${value}"`}throw new EggError("value_not_dotenv",`\
The value of ${name} cannot be written so that sh and Node read the same.`,"Take the format `files` or `json` for it.")},
dockerText=pairs=>pairs.map(([name,value])=>{let line=`${name}=${value}`;if(!/[\0\r\n]|^(['"]).*\1$/.test(value)&&Buffer.
byteLength(line)<65536)return`${line}
`;throw new EggError("value_not_docker",`The value of ${name} cannot be written so that every docker reads it: line ends\
, quotes around it, or its length.`,"Take the format `files`, and mount the file.")}).join("");var textValue=(value,output,nul=!1)=>{let text2;try{text2=textOf(value.expose())}catch{text2="\0",nul=!1}if(nul||!text2.
includes("\0"))return text2;throw new EggError("value_not_text",`The value of ${output} is not text, so it cannot be a v\
ariable or part of a document.`,`Use the format \`files\` and read the file at $${output}_FILE.`)};var RESERVED=/^(PATH|PATHEXT|HOME|SHELL|ENV|IFS|PS4|CDPATH|BASH_ENV|BASH_FUNC_.*|PROMPT_COMMAND|NODE_.*|NPM_CONFIG_.*|PYTHON.*|PERL.*|RUBY.*|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS|JDK_JAVA_OPTIONS|DOTNET_STARTUP_HOOKS|GIT_.*|SSH_.*|LD_.*|DYLD_.*|HTTPS?_PROXY|ALL_PROXY|NO_PROXY|SSL_CERT_.*|CI|GITHUB_.*|RUNNER_.*|ACTIONS_.*|INPUT_.*|STATE_.*)$/i,
isReserved=name=>RESERVED.test(name),DEVICE=/^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(\..*)?$/i,isDevice=name=>DEVICE.test(name);var FILE_MODE=256,DOCUMENTS={dotenv:"secrets.env",docker:"docker.env",json:"secrets.json"},parseOptions=(words,fail2)=>{
let[optional2,file,mode]=[!1,void 0,FILE_MODE];for(let word of words){let[,name,value=""]=/^(file|mode)=(.*)$/.exec(word)??
[];if(word==="optional")optional2=!0;else if(name==="file")file=checkedFile(value,fail2);else if(name==="mode")mode=checkedMode(
value,fail2);else throw fail2("input_malformed","after the secret come `optional`, `file=name` and `mode=0440`, and noth\
ing else.","Example: TLS_KEY = payments/tls/key file=server.key mode=0440")}return{optional:optional2,file,mode}},checkedFile=(name,fail2)=>{
let known=Object.values(DOCUMENTS).includes(name.toLowerCase());if(/^[A-Za-z0-9_][A-Za-z0-9._-]{0,63}$/.test(name)&&!/\.$/.
test(name)&&!isDevice(name)&&!known)return name;throw fail2("file_name_invalid","what stands after `file=` cannot be a f\
ile in the folder of secrets.","Letters, digits, `_`, `-` and `.`, at most 64; no folder, none of egg\u2019s own files.")},
checkedMode=(text2,fail2)=>{let mode=/^0?[0-7]{3}$/.test(text2)?Number.parseInt(text2,8):0;if(mode&256&&!(mode&91))return mode;
throw fail2("input_malformed","what stands after `mode=` is not a mode for a file of secrets.","One of 0400, 0440, 0444,\
 0600, 0640, 0644; 0400 is what it has without.")};var FORMATS=["files","dotenv","docker","json"],parseFormats=text2=>{let words=text2.split(/[\s,]+/).filter(Boolean),formats=FORMATS.
filter(format=>words.includes(format));if(words.length&&new Set(words).size===formats.length)return formats;if(!words.length)
return["files"];throw new EggError("input_malformed","The input `format` is not a list of files, dotenv, docker and json\
.","Example: format: files, dotenv")},documentsOf=(formats,secrets)=>formats.flatMap(format=>format==="files"?[]:[{file:DOCUMENTS[format],
content:secret(utf8(textIn(format,secrets)))}]),textIn=(format,secrets)=>{let pairs=secrets.map(({wanted:{output},value})=>[
output,textValue(value,output,format==="json")]);return format==="json"?`${JSON.stringify(Object.fromEntries(pairs),null,
2)}
`:format==="docker"?dockerText(pairs):dotenvText(pairs)};var segment=/^[a-z0-9][a-z0-9._-]{0,62}$/,isSegment=text2=>segment.test(text2),isSecretName=text2=>{if(text2.length>256)
return!1;let segments=text2.split("/");return segments.length>=NAME_SEGMENTS.min&&segments.length<=NAME_SEGMENTS.max&&segments.
every(isSegment)},patternSegment=/^(\*\*|(?!.*\*\*)[a-z0-9*][a-z0-9._*-]{0,62})$/,isSecretPattern=text2=>{if(!text2.includes(
"*")||text2.length>256)return!1;let[vault="",...rest]=text2.split("/");return isSegment(vault)&&rest.length>=NAME_SEGMENTS.
min-1&&rest.length<=NAME_SEGMENTS.max-1&&rest.every(text3=>patternSegment.test(text3))},vaultOf=name=>name.slice(0,name.
indexOf("/"));var native=JSON,parseExact=text2=>native.parse(text2,(_,value,{source})=>typeof value=="number"&&source!==void 0?native.
rawJSON(source):value),numberOf=value=>native.isRawJSON(value)?value.rawJSON:null;var parseJsonPath=text2=>{if(!text2||text2.length>256||new RegExp("\\p{Cc}","u").test(text2))return null;let parts=(text2.
match(/(?:\\.|[^.\\])*(?:\.|$)/g)??[]).slice(0,text2.endsWith(".")&&!text2.endsWith("\\.")?void 0:-1).map(part=>part.replace(
/(?<!\\)\.$/,"").replaceAll(/\\(.)/g,"$1"));return parts.length&&parts.every(Boolean)&&!/\\$/.test(text2.replaceAll("\\\\",
""))?parts:null},memberOf=(value,path2,output)=>{let at;try{at=parseExact(textOf(value.expose()))}catch{throw new EggError(
"json_malformed",`The secret for ${output} is not a JSON document, so it has no members.`,"Leave `#\u2026` out, or store a JS\
ON document.")}for(let name of path2){if(!(typeof at=="object"&&at!==null&&numberOf(at)===null)||!Object.hasOwn(at,name)||
Array.isArray(at)&&name==="length")throw missing(output);at=at[name]}if(at===null)throw missing(output);return secret(utf8(
typeof at=="string"?at:JSON.stringify(at)))},missing=output=>new EggError("json_key_missing",`The secret for ${output} h\
as no such member, or it is null.`,"Check what stands after `#`: names with dots between them, upper and lower case as s\
tored.");var LINES=200,parseWanted=(text2,uses)=>{let wanted=[];for(let[i,raw]of text2.split(`
`).entries()){let line=raw.replace(/(^|\s)#.*$/,"").trim(),fail2=(code,sentence,next)=>new EggError(code,`\`secrets\`, lin\
e ${i+1}: ${sentence}`,next);line&&wanted.push(parseLine(line,uses,fail2))}if(!wanted.length)throw new EggError("input_m\
issing","The input `secrets` names no secret.","Write one `NAME = vault/path` a line.");if(distinct(wanted).length>50||wanted.
length>LINES)throw new EggError("input_malformed",`The input \`secrets\` names more than ${50} secrets, or has more than\
 ${LINES} lines.`);if(distinct(wanted).filter(({name})=>isSecretPattern(name)).length>5)throw new EggError("input_malfor\
med",`\`secrets\` has more than ${5} patterns.`);return refuseClashes(wanted,uses),wanted},distinct=wanted=>{let asked=new Map;
for(let{secret:secret2,optional:optional2}of wanted)asked.set(secret2,optional2&&(asked.get(secret2)??!0));return[...asked].
map(([name,optional2])=>({name,optional:optional2}))},WORD=/(?:"[^"]*"|'[^']*'|[^\s"'])+/g,parseLine=(line,uses,fail2)=>{
let[,quotedName="",rest=""]=/^("[^"]*"|'[^']*'|[^\s"'=]+)\s*=\s*(\S.*)$/.exec(line)??[],words=(rest.match(WORD)??[]).map(
withoutQuotes),[reference,...options]=words;if(!quotedName||!reference||/["']/.test(rest.replaceAll(/"[^"]*"|'[^']*'/g,"")))
throw fail2("input_malformed","not `NAME = vault/path`.","Example: DB_URL = payments/db/url");let output=withoutQuotes(quotedName),
chosen2=parseOptions(options,fail2),[name="",...key]=reference.split("#");if(output.endsWith("*")||isSecretPattern(name))
return patternOf(output,reference,chosen2,fail2);if(checkOutput(output,uses,fail2),!isSecretName(name))throw fail2("secr\
et_name_invalid",`what stands after \`=\` for ${output} is not a secret's name.`,"A secret is vault/path/name in lower c\
ase; `egg list` shows them.");let path2=key.length?parseJsonPath(key.join("#")):null;if(key.length&&!path2)throw fail2("\
input_malformed",`what stands after \`#\` for ${output} names no member of a JSON document.`,"Names with dots between th\
em: payments/db#primary.password");let{optional:optional2,file=output,mode}=chosen2;return{output,secret:name,key:path2,
optional:optional2,file,mode}},patternOf=(output,secret2,{optional:optional2,file,mode},fail2)=>{if(/^[A-Za-z_][A-Za-z0-9_]{0,62}\*$/.
test(output)&&file===void 0&&isSecretPattern(secret2))return{output,secret:secret2,key:null,optional:optional2,file:output,
mode};throw fail2("input_malformed","a line with `*` takes a prefix and a pattern, and neither `#` nor `file=`.","Exampl\
e: STRIPE_* = payments/stripe/*")},withoutQuotes=word=>word.replaceAll(/"([^"]*)"|'([^']*)'/g,(_,double,single)=>double??
single),checkOutput=(output,{variables},fail2)=>{if(!/^[A-Za-z_][A-Za-z0-9_]{0,63}$/.test(output)||isDevice(output))throw fail2(
"output_name_invalid","the name before `=` cannot be an output, a file and a variable.","Use letters, digits and undersc\
ore, at most 64, not beginning with a digit.");if(isReserved(`${output}_FILE`)||variables&&isReserved(output))throw fail2(
"output_name_reserved",`${output} would set a variable that steers later steps or the runner.`,"Choose another name, and\
 set that variable in the step that needs it.")},refuseClashes=(wanted,uses)=>{let taken=new Set(uses.taken),files=new Set;
for(let{output,file}of wanted){let names=[output,`${output}_FILE`].map(name=>name.toLowerCase());if(names.some(name=>taken.
has(name)))throw new EggError("output_name_duplicate",`The name ${output} clashes with another output, ignoring case and\
 \`_FILE\`.`,"Give every secret a name of its own.");for(let name of names)taken.add(name);if(files.has(file.toLowerCase()))
throw new EggError("file_name_duplicate",`The file of ${output} has the name of another one, ignoring case.`,"Give every\
 `file=` a name of its own.");files.add(file.toLowerCase())}};var UNITS={s:1,m:60,h:3600},parseDuration=text2=>{let[,count,unit]=/^([1-9][0-9]{0,4})([smh])$/.exec(text2)??[],seconds2=Number(
count)*UNITS[unit];return seconds2>=60&&seconds2<=LEASE_MAX?seconds2:null};var parsePublicJwk=(value,crv)=>{if(typeof value!="object"||value===null)return null;let{kty,crv:curve,x,...rest}=value;
return kty!=="OKP"||curve!==crv||typeof x!="string"||Object.keys(rest).length?null:fromBase64url(x)?.length===32?{kty,crv,
x}:null},thumbprint=jwk=>calculateJwkThumbprint({...jwk},"sha256");var parseBroker=text2=>{let[url="",...fragments]=text2.trim().split("#"),origin=parseOrigin(url),pins=fragments.length?(fragments[0]??
"").split(","):[],known=pins.map(pin=>/^sha256-([A-Za-z0-9_-]{43})$/.exec(pin)?.[1]).filter(pin=>pin!==void 0);if(!origin||
fragments.length>1||known.length!==pins.length)throw new EggError("broker_malformed",origin?"The pin in `broker` is not \
`#sha256-` and 43 characters of base64url.":"`broker` is not an origin: https://host, lower case, without a path or trai\
ling slash.","Copy the `broker` line that `egg keys new` (or `egg dev`) printed.");return{origin,pins:known}};var FIXED_OUTPUTS=["directory","record","available","expires-at","expires_at"],parseWipe=get=>parseBoolean("wipe",get("w\
ipe")),parseInputs=get=>{let exportEnv=parseBoolean("export-env",get("export-env")),formats=parseFormats(get("format")),
uses={variables:exportEnv||formats.includes("dotenv")||formats.includes("docker"),taken:FIXED_OUTPUTS};return{broker:parseBrokerInput(
get("broker")),wanted:parseWanted(get("secrets"),uses),uses,formats,exportEnv,storage:parseOneOf("storage",get("storage"),
["runner-temp","memory"]),skip:parseOneOf("when-unavailable",get("when-unavailable"),["fail","skip"])==="skip",ca:get("c\
a-certificate").trim()||null,lease:parseLease(get("lease").trim()),timeout:parseTimeout(get("timeout").trim())}};var parseBrokerInput=text2=>{let broker=text2.trim();if(broker)return parseBroker(broker);throw new EggError("input_miss\
ing","The input `broker` is empty.","Give the line that your operators gave you: https://\u2026#sha256-\u2026")},parseBoolean=(input,text2)=>{
let value=text2.trim().toLowerCase();if(value==="true")return!0;if(value==="false"||value==="")return!1;throw new EggError(
"input_malformed",`The input \`${input}\` is not true or false.`)},parseOneOf=(input,text2,words)=>{let found=words.find(
word=>word===(text2.trim()||words[0]));if(found)return found;throw new EggError("input_malformed",`The input \`${input}\`\
 is not ${words.join(" or ")}.`)},parseLease=text2=>{if(!text2)return null;let seconds2=parseDuration(text2);if(seconds2!==
null)return seconds2;throw new EggError("input_malformed","The input `lease` is not a duration between 1m and 24h.","Wri\
te 90s, 30m or 6h.")},parseTimeout=text2=>{if(!text2)return 3e4;let seconds2=Number(text2);if(/^[0-9]{1,3}$/.test(text2)&&
seconds2>=1&&seconds2<=300)return seconds2*1e3;throw new EggError("input_malformed","The input `timeout` is not 1 to 300\
 (seconds).")};var REASONS={no_grant:"no grant of this repository names it",owner:"its vault's owners do not include this repository's \
owner",conditions:""},explain=({explanations})=>explanations.flatMap(({secret:secret2,reason,misses})=>[...reason==="con\
ditions"?[]:[`  ${secret2}: ${REASONS[reason]}`],...misses.flatMap(({policy,grant,checks})=>[`  ${secret2}: grant ${grant}\
 in ${policy} does not fit this run:`,...checks.map(({field,expected,actual})=>{let is=actual===null?"absent":`"${actual}\
"`;return`    ${field} is ${is}${expected?`, must be ${expected.map(text2=>`"${text2}"`).join(" or ")}`:""}`})])]);var store$4,DEFAULT_CONFIG={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};function getGlobalConfig(config$1){return!config$1&&!store$4?DEFAULT_CONFIG:{lang:config$1?.lang??store$4?.lang,message:config$1?.
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
 `)})`:list[0]??"never"}function _standardSchema(schema){return schema["~standard"]={version:1,vendor:"valibot",validate:value$1=>schema["\
~run"]({value:value$1},getGlobalConfig())},schema}var ValiError=class extends Error{constructor(issues){super(issues[0].message),this.name="ValiError",this.issues=issues}};var EMOJI_REGEX=new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\
\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base\
}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier\
}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$","u");function check2(requirement,message$1){return{kind:"validation",type:"check",reference:check2,async:!1,expects:null,requirement,
message:message$1,"~run"(dataset,config$1){return dataset.typed&&!this.requirement(dataset.value)&&_addIssue(this,"input",
dataset,config$1),dataset}}}function maxLength(requirement,message$1){return{kind:"validation",type:"max_length",reference:maxLength,async:!1,expects:`\
<=${requirement}`,requirement,message:message$1,"~run"(dataset,config$1){return dataset.typed&&dataset.value.length>this.
requirement&&_addIssue(this,"length",dataset,config$1,{received:`${dataset.value.length}`}),dataset}}}function maxValue(requirement,message$1){return{kind:"validation",type:"max_value",reference:maxValue,async:!1,expects:`\
<=${requirement instanceof Date?requirement.toJSON():_stringify(requirement)}`,requirement,message:message$1,"~run"(dataset,config$1){
return dataset.typed&&!(dataset.value<=this.requirement)&&_addIssue(this,"value",dataset,config$1,{received:dataset.value instanceof
Date?dataset.value.toJSON():_stringify(dataset.value)}),dataset}}}function minValue(requirement,message$1){return{kind:"validation",type:"min_value",reference:minValue,async:!1,expects:`\
>=${requirement instanceof Date?requirement.toJSON():_stringify(requirement)}`,requirement,message:message$1,"~run"(dataset,config$1){
return dataset.typed&&!(dataset.value>=this.requirement)&&_addIssue(this,"value",dataset,config$1,{received:dataset.value instanceof
Date?dataset.value.toJSON():_stringify(dataset.value)}),dataset}}}function regex(requirement,message$1){return{kind:"validation",type:"regex",reference:regex,async:!1,expects:`${requirement}`,
requirement,message:message$1,"~run"(dataset,config$1){return dataset.typed&&!this.requirement.test(dataset.value)&&_addIssue(
this,"format",dataset,config$1),dataset}}}function safeInteger(message$1){return{kind:"validation",type:"safe_integer",reference:safeInteger,async:!1,expects:null,
requirement:Number.isSafeInteger,message:message$1,"~run"(dataset,config$1){return dataset.typed&&!this.requirement(dataset.
value)&&_addIssue(this,"safe integer",dataset,config$1),dataset}}}function transform2(operation){return{kind:"transformation",type:"transform",reference:transform2,async:!1,operation,"~r\
un"(dataset){return dataset.value=this.operation(dataset.value),dataset}}}function getFallback(schema,dataset,config$1){return typeof schema.fallback=="function"?schema.fallback(dataset,config$1):
schema.fallback}function getDefault(schema,dataset,config$1){return typeof schema.default=="function"?schema.default(dataset,config$1):schema.
default}function array(item,message$1){return _standardSchema({kind:"schema",type:"array",reference:array,expects:"Array",async:!1,
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
dataset,config$1),dataset}})}function parse2(schema,input,config$1){let dataset=schema["~run"]({value:input},getGlobalConfig(config$1));if(dataset.issues)
throw new ValiError(dataset.issues);return dataset.value}function pipe(...pipe$1){return _standardSchema({...pipe$1[0],pipe:pipe$1,"~run"(dataset,config$1){for(let item of pipe$1)
if(item.kind!=="metadata"){if(dataset.issues&&(item.kind==="schema"||item.kind==="transformation")){dataset.typed=!1;break}
(!dataset.issues||!config$1.abortEarly&&!config$1.abortPipeEarly)&&(dataset=item["~run"](dataset,config$1))}return dataset}})}function safeParse(schema,input,config$1){let dataset=schema["~run"]({value:input},getGlobalConfig(config$1));return{typed:dataset.
typed,success:!dataset.issues,output:dataset.value,issues:dataset.issues}}var printable=transform2(text2=>text2.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu,"\uFFFD")),plain=pipe(string(),maxLength(2e3),
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
 HTTP ${status}, and not as an egg broker does.`,"Check the `broker` input: copy the line that your operators gave you.");var REPORT_LENGTH=16384,reportOf=error2=>{if(!(error2 instanceof EggError))return"egg: something failed that nobody fore\
saw. [internal]";let lines=[`egg: ${error2.message} [${error2.code}]`];return error2 instanceof BrokerRefusal&&lines.push(
...explain(error2)),error2.next&&lines.push(`Next: ${error2.next}`),error2 instanceof BrokerRefusal&&lines.push(`Request\
: ${error2.requestId}`),lines.join(`
`).slice(0,REPORT_LENGTH)},warningText=code=>code==="repository_renamed"?"The repository was renamed since its policy wa\
s written: update `repository` there.":`The broker warns: ${code}.`;var import_node_crypto2=require("node:crypto"),import_node_fs6=require("node:fs"),import_node_path4=require("node:path");var readAuthorities=(given,folder2)=>{try{let found=(given.includes("-----BEGIN")?given:(0,import_node_fs6.readFileSync)(
(0,import_node_path4.resolve)(folder2,given),"utf8")).match(/-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g)??
[];for(let pem of found)new import_node_crypto2.X509Certificate(pem);if(found.length)return found.join(`
`)}catch{}throw new EggError("ca_certificate_malformed","`ca-certificate` is neither a PEM certificate nor a file of the\
m.","Give -----BEGIN CERTIFICATE-----\u2026, or the path of such a file below the workspace.")};var WRAPS=[76,64],formsOf=bytes=>{let bare=withoutLineEnd(bytes),text2=bare.toString("utf8");return[...textForms(text2),
...byteForms(bare),bytes.toString("base64"),bytes.toString("base64url"),...text2.split(/[\r\n]+/).flatMap(shellForms)]},
wrappedForms=bytes=>WRAPS.flatMap(width=>{let[text2,inside]=[bytes.toString("base64"),inner(bytes,0)];if(text2.length<=width)
return[];let lines=text2.match(new RegExp(`.{1,${width}}`,"g"))??[];return[...lines,inside.slice((lines.length-1)*width)]}),
byteForms=bytes=>{let hex=bytes.toString("hex"),phases=[0,1,2].map(phase=>inner(bytes,phase));return[bytes.toString("bas\
e64"),bytes.toString("base64url"),hex,hex.toUpperCase(),...phases,...phases.map(form=>form.replaceAll("+","-").replaceAll(
"/","_"))]},inner=(bytes,phase)=>Buffer.concat([Buffer.alloc(phase),bytes]).toString("base64").slice(Math.ceil(8*phase/6),
Math.floor(8*(phase+bytes.length)/6)),textForms=text2=>{let[json,...rest]=jsonForms(text2);return[json,...urlForms(text2),
...rest]},jsonForms=text2=>{let json=unquoted(text2);return[json,unquoted(json),json.replaceAll("/","\\/"),json.replaceAll(
/[<>&\u2028\u2029]/g,escaped),json.replaceAll(/[^ -~]/g,escaped),json.replaceAll('\\"','"'),json.replaceAll('\\"','"').replaceAll(
"'","\\'")]},unquoted=text2=>JSON.stringify(text2).slice(1,-1),escaped=unit=>`\\u${unit.charCodeAt(0).toString(16).padStart(
4,"0")}`,urlForms=text2=>{let url=encodeURIComponent(text2.toWellFormed()),strict=url.replaceAll(/[!'()*]/g,c=>`%${c.charCodeAt(
0).toString(16).toUpperCase()}`),forms=[url,strict,strict.replaceAll("%2F","/"),strict.replaceAll("%20","+").replaceAll(
"%2A","*"),strict.replaceAll("%20","+").replaceAll("~","%7E")],lower=form=>form.replaceAll(/%../g,code=>code.toLowerCase());
return[...forms,...forms.map(lower)]},shellForms=line=>{let text2=line.trim();return[text2.replaceAll("'","'\\''"),text2.
replaceAll(/["$`\\]/g,"\\$&"),text2.replaceAll(/[^\w@%+=:,./-]/g,c=>c>"~"?c:`\\${c}`)]},withoutLineEnd=bytes=>{let end=bytes.
length;for(;end>0&&(bytes[end-1]===10||bytes[end-1]===13);)end--;return bytes.subarray(0,end)};var DEPTH=16,LEAVES=200,leavesOf=text2=>{let leaves=[],walk=(name,value,depth)=>{if(leaves.length>=LEAVES||depth>DEPTH)return;
let scalar=typeof value=="string"?value:numberOf(value);if(scalar!==null)leaves.push({name,text:scalar});else if(Array.isArray(
value))for(let item of value)walk(name,item,depth+1);else if(typeof value=="object"&&value!==null)for(let[key,member]of Object.
entries(value))walk(key,member,depth+1)};try{let value=parseExact(text2);typeof value=="object"&&numberOf(value)===null&&
walk("",value,0)}catch{}return leaves},SECRET_NAME=/pass|pwd|secret|token|key|cred|auth|private|signature|pin|salt|cookie|session/i,
isTelling=({name,text:text2})=>SECRET_NAME.test(name)?!isAddress(text2):text2.length>=8&&!isAddress(text2)&&!isWord(text2),
isAddress=text2=>{if(/^([a-z0-9-]+\.)+[a-z]{2,}(:[0-9]{1,5})?$/.test(text2))return!0;let url=/^https?:\/\//.test(text2)?
URL.parse(text2):null;return url!==null&&!url.username&&!url.password&&!url.search&&!url.hash},isWord=text2=>/^[A-Za-z]{1,20}([ _.-]([A-Za-z]{1,20}|[0-9]{1,4}))*$/.
test(text2)&&!/[a-z][A-Z].*[a-z][A-Z]/.test(text2);var MASK_LENGTH=4,MASK_DIGITS=9,MASK_LINES=1e3,MASK_FORMS=200,MASK_TEXT=1048576,COMMON=new Set("true false null none und\
efined nil yes no on off default admin administrator user username root guest public private password passwd secret toke\
n test localhost production staging development master main latest postgres postgresql mysql redis mongodb http https in\
fo debug warning error begin".split(" ")),masksOf=value=>{let bytes=Buffer.from(value.expose()),lines=linesOf(bytes).filter(
isMask);if(!lines.length)return[];let parts=leavesOf(bytes.toString("utf8")).filter(isTelling).map(({text:text2})=>Buffer.
from(text2)),whole=new Set([...lines,...parts.flatMap(linesOf).filter(isMask)].slice(0,MASK_LINES)),forms=[...formsOf(bytes),
...parts.flatMap(formsOf),...wrappedForms(bytes)];return[...whole,...bounded(new Set(forms.filter(form=>isMask(form)&&!whole.
has(form))))]},bounded=forms=>{let length=0;return[...forms].slice(0,MASK_FORMS).filter(form=>(length+=form.length,length<=
MASK_TEXT))},isMaskable=value=>{let lines=linesOf(Buffer.from(value.expose())).filter(isMask);return lines.length>0&&lines.
length<=MASK_LINES},linesOf=bytes=>[...new Set(bytes.toString("utf8").split(/[\r\n]+/).map(line=>line.trim()))],isMask=text2=>text2.
length>=MASK_LENGTH&&!/^([\s()[\]{}<>"',;:=]+|(.)\2*)$/u.test(text2)&&!(text2.length<MASK_DIGITS&&/^[0-9.,:+-]+$/.test(text2))&&
!COMMON.has(text2.toLowerCase());var isPattern=text2=>text2.includes("*");var matches=(pattern,text2)=>isPattern(pattern)?/^[\x20-\x7e]+$/.test(text2)?align(pattern.split("/"),text2.split("/"),within):
!1:pattern===text2;var literalStart=pattern=>pattern.split("*",1)[0],align=(pattern,text2,fits2)=>{let[p,t,star,mark]=[0,0,-1,0];for(;t<text2.
length;){if(text2[t]==="")return!1;if(pattern[p]==="**")star=p++,mark=++t;else if(p<pattern.length&&fits2(pattern[p],text2[t]))
p++,t++;else if(star>=0){if(p=star+1,t=++mark,text2[t-1]==="")return!1}else return!1}return p===pattern.length},within=(pattern,text2)=>{
let[p,t,star,mark]=[0,0,-1,0];for(;t<text2.length;)if(pattern.charCodeAt(p)===42)star=p++,mark=++t;else if(pattern.charCodeAt(
p)===text2.charCodeAt(t))p++,t++;else if(star>=0)p=star+1,t=++mark;else return!1;return p===pattern.length};var import_promises3=require("node:timers/promises");var FORMAT=1,SALT=32,COMMITMENT=32,TAG=16,HEADER=1+SALT+COMMITMENT;var COMMITMENT_LABEL="egg/v1 envelope commitment",envelopeLength=length=>HEADER+length+TAG,NONCE=new Uint8Array(12),derive2=async(dek,salt,label)=>{
let key=await crypto.subtle.importKey("raw",dek.expose(),"HKDF",!1,["deriveBits"]),info2=utf8(label);return new Uint8Array(
await crypto.subtle.deriveBits({name:"HKDF",hash:"SHA-256",salt,info:info2},key,256))},keysOf=async(dek,salt,usage)=>{let[
raw,commitment]=await Promise.all([derive2(dek,salt,"egg/v1 envelope key"),derive2(dek,salt,COMMITMENT_LABEL)]);return{key:await crypto.
subtle.importKey("raw",raw,"AES-GCM",!1,[usage]),commitment}},aesGcm=name=>({name:"AES-GCM",iv:NONCE,additionalData:lengthPrefixed(
utf8(vaultOf(name)),utf8(name))});var open2=async(name,envelope,dek)=>{if(!isEnvelope(envelope))throw new EggError("envelope_format",`The envelope of ${name}\
 is of no format known here.`);let salt=envelope.slice(1,1+SALT),{key,commitment}=await keysOf(dek,salt,"decrypt");if(!equal(
commitment,envelope.slice(1+SALT,HEADER)))throw new EggError("envelope_key",`The envelope of ${name} was sealed under an\
other key.`);try{let plaintext=await crypto.subtle.decrypt(aesGcm(name),key,envelope.slice(HEADER));return secret(new Uint8Array(
plaintext))}catch{throw new EggError("envelope_ciphertext",`The envelope of ${name} was changed.`)}};var isEnvelope=bytes=>bytes[0]===FORMAT&&bytes.length>=envelopeLength(0)&&bytes.length<=envelopeLength(65536),envelopeHash=envelope=>sha256(
envelope);var TYP="egg-promise+jws";var verifyPromise=async(jws,key)=>{try{let verified=await compactVerify(jws,await importJWK({...key},"EdDSA"),{algorithms:[
"EdDSA"]}),{record,hash,time,...rest}=JSON.parse(textOf(verified.payload));if(verified.protectedHeader.typ!==TYP||typeof record!=
"string"||typeof hash!="string"||!Number.isSafeInteger(time)||Object.keys(rest).length)throw new TypeError("not a promis\
e");return{record,hash,time}}catch{throw new EggError("promise_invalid","The promise is not the broker's.")}};var verify=async(typ,jws,{pins})=>{let unsigned=new EggError("release_unsigned","The answer is not signed by the broker'\
s key.","Something between here and the broker changed it: check proxies and `broker`.");try{let{alg,typ:actualTyp,kid,jwk,
...rest}=decodeProtectedHeader(jws),key=parsePublicJwk(jwk,"Ed25519");if(!key||alg!=="EdDSA"||actualTyp!==typ||Object.keys(
rest).length)throw unsigned;let actual=await thumbprint(key);if(kid!==actual)throw unsigned;if(pins.length&&!pins.includes(
actual))throw new EggError("release_unpinned",`The answer is signed by a key that \`broker\` does not pin: sha256-${actual}\
.`,"If the operators rotated the release key, take their new `broker` line; else tell them.");let publicKey=await importJWK(
{...key},"EdDSA"),{payload}=await compactVerify(jws,publicKey,{algorithms:["EdDSA"]});return{payload,key,kid:actual}}catch(error2){
throw error2 instanceof EggError?error2:unsigned}};var TYP2="egg-release+jws",ALG="ECDH-ES",ENC2="A256GCM",base64urlOf32=pipe(string(),check2(text2=>fromBase64url(text2)?.
length===32)),seconds=pipe(number(),safeInteger(),minValue(0)),releaseSchema=strictObject({v:literal(1),origin:string(),
T:base64urlOf32,record:pipe(string(),regex(/^[a-z0-9]{2,8}#[0-9TZ:-]{8,32}#[0-9]\/[A-Za-z0-9_-]{43}$/)),record_hash:base64urlOf32,
iat:seconds,exp:seconds,lease:pipe(seconds,minValue(1),maxValue(LEASE_MAX)),warnings:array(pipe(string(),regex(/^[a-z_]{1,64}$/))),
secrets:pipe(array(strictObject({asked:string(),vault:string(),name:custom(name=>typeof name=="string"&&isSecretName(name)),
version:pipe(number(),safeInteger(),minValue(1)),dek:base64urlOf32,envelope:base64urlOf32,mask:literal("auto")})),maxLength(
100))}),sealedSchema=strictObject({release:string(),promise:string(),envelopes:array(string())});var fail=(code,sentence,next)=>new EggError(code,sentence,next),unpack=(schema,bytes)=>{try{return parse2(schema,JSON.parse(
textOf(new Uint8Array(bytes))))}catch{throw fail("release_malformed","The broker's answer is not a release.","Update egg\
; if it is current, the broker is newer or broken: tell the operators.")}},openRelease=async(jwe,expected)=>{let sealed=unpack(
sealedSchema,await unseal(jwe,expected)),{payload,key,kid}=await verify(TYP2,sealed.release,expected.broker),release=unpack(
releaseSchema,payload);check3(release,expected);let promise=await verifyPromise(sealed.promise,key);if(promise.record!==
release.record||promise.hash!==release.record_hash)throw fail("promise_invalid","The promise is for another record than \
the release's.");if(sealed.envelopes.length!==release.secrets.length)throw fail("release_malformed","The release has env\
elopes missing or to spare.");return{secrets:await Promise.all(release.secrets.map(async({asked,name,version,dek,envelope:hash},i)=>{
let envelope=fromBase64url(sealed.envelopes[i]);if(!envelope||toBase64url(await envelopeHash(envelope))!==hash)throw fail(
"release_malformed",`The envelope of ${name} is not the one that was signed.`);let value=await open2(name,envelope,secret(
fromBase64url(dek)));return{asked,name,version,value}})),record:release.record,recordHash:release.record_hash,lease:release.
lease,warnings:release.warnings,promise:{jws:sealed.promise,claims:promise},signedBy:kid}},unseal=async(jwe,{broker,transcript,
privateKey})=>{let foreign=fail("release_not_for_us","The broker's answer is not sealed for this request.","Something be\
tween the job and the broker changed it: check proxies and `broker`.");if(jwe.length>25e5)throw foreign;try{let header=decodeProtectedHeader(
jwe),{alg,enc,epk,apu,apv,...rest}=header;if(!(alg===ALG&&enc===ENC2&&parsePublicJwk(epk,"X25519")&&apu===toBase64url(utf8(
broker.origin))&&apv===toBase64url(transcript)&&!Object.keys(rest).length))throw foreign;let{plaintext}=await compactDecrypt(
jwe,privateKey,{keyManagementAlgorithms:[ALG],contentEncryptionAlgorithms:[ENC2]});return plaintext}catch{throw foreign}},
check3=(release,expected)=>{let{broker,transcript,asked,lease,now}=expected;if(!((lease===null||release.lease<=lease)&&release.
origin===broker.origin&&equal(fromBase64url(release.T),transcript)&&release.secrets.every(({name,vault,asked:asked2})=>vaultOf(
name)===vault&&fits(asked2,name))&&new Set(release.secrets.map(({name})=>name)).size===release.secrets.length&&sameOrder(
release,asked)))throw fail("release_not_for_us","The release answers another request.");if(!(release.exp-release.iat<=60&&
release.iat<=now+60&&now<=release.exp+60))throw fail("release_expired","The release is too old, or from the future.","Ch\
eck the runner's clock.")},fits=(asked,name)=>isSecretPattern(asked)?matches(asked,name):asked===name,sameOrder=({secrets},asked)=>{
let at=0;for(let{name,optional:optional2}of asked){let found=at;for(;secrets[at]?.asked===name&&(isSecretPattern(name)||
at===found);)at++;if(at===found&&!optional2&&!secrets.some(secret2=>fits(name,secret2.name)))return!1}return at===secrets.
length};var exchangeBody=({key,asked,lease,handleHash})=>utf8(JSON.stringify({v:1,key:{kty:key.kty,crv:key.crv,x:key.x},secrets:asked.
map(({name,optional:optional2})=>optional2?{name,optional:optional2}:name),...lease!==null&&{lease},handle_hash:handleHash}));var EXCHANGE_ROUTE="POST /v1/exchange";var transcriptOf=(origin,route,body)=>sha256(lengthPrefixed(utf8("egg/v1"),utf8(origin),utf8(route),body)),AUDIENCE_PREFIX="\
egg:v1:",committedAudience=(origin,transcript)=>`${AUDIENCE_PREFIX}${hostOf(origin)}:${toBase64url(transcript)}`;var ATTEMPTS2=3,PAUSE=500,ATTEMPT_MS2=15e3,TRANSIENT=new Set(["network","timeout","unavailable","issuer_unavailable","br\
oker_down"]),redeem=async options=>{let{signal,pause=PAUSE}=options,began=performance.now();for(let attempt=1;;attempt++){
let asked=0,failed2=await redeemOnce(options,ms=>{asked=ms}).catch(error2=>new Failed(error2));if(!(failed2 instanceof Failed))
return failed2;let given=()=>reasonOf(failed2.error,attempt,began),isTransient=TRANSIENT.has(codeOf(failed2.error));if(attempt===
ATTEMPTS2||signal.aborted||!isTransient)throw given();let wait=Math.max(asked,pause*2**(attempt-1)*(.5+Math.random()));await(0,import_promises3.setTimeout)(
wait,void 0,{signal}).catch(()=>{throw isTimeOver(signal)?given():signal.reason})}},Failed=class{error;constructor(error2){
this.error=error2}},reasonOf=(error2,attempts2,began)=>error2 instanceof EggError&&!(error2 instanceof BrokerRefusal)&&TRANSIENT.
has(error2.code)?withEffort(error2,attempts2,began):error2,redeemOnce=async(options,onRetryAfter)=>{let{broker,asked,lease,
connections,signal,now}=options,{publicKey,privateKey}=await generateKeyPair("ECDH-ES",{crv:"X25519"}),handle=secret(randomBytes(
32)),{kty,crv,x}=await exportJWK(publicKey),handleHash=toBase64url(await sha256(handle.expose())),body=exchangeBody({key:{
kty,crv,x},asked,lease,handleHash}),transcript=await transcriptOf(broker.origin,EXCHANGE_ROUTE,body),token=await options.
token(committedAudience(broker.origin,transcript)),reply=await request({method:"POST",url:`${broker.origin}/v1/exchange`,
headers:{authorization:`Bearer ${token.expose()}`,"content-type":"application/json"},body,timeout:ATTEMPT_MS2,signal,maxBytes:25e5,
connections});if(onRetryAfter(retryAfter(reply)),reply.status!==200)throw refusalOf(reply.status,reply.body,broker);let jwe=asText(
reply.body,broker);return{...await openRelease(jwe,{broker,transcript,asked,lease,privateKey,now:now()}),handle}},asText=(body,{
origin})=>{try{let text2=textOf(body);if(/^[\w-]+\.[\w-]*\.[\w-]+\.[\w-]+\.[\w-]+$/.test(text2))return text2}catch{}throw notABroker(
200,origin)};var wantedAmong=(wanted,names,uses)=>{if(!wanted.some(({secret:secret2})=>isSecretPattern(secret2)))return[...wanted];let found=wanted.
flatMap(each=>{let{secret:pattern}=each;return isSecretPattern(pattern)?names.filter(name=>matches(pattern,name)).map(name=>named(
each,outputOf(each.output,pattern,name),name,uses)):each});return refuseClashes(found,uses),found},named=(each,output,secret2,uses)=>(checkOutput(
output,uses,(code,sentence,next)=>new EggError(code,`\`secrets\`, ${each.output}, for ${secret2}: ${sentence}`,next)),{...each,
output,secret:secret2,file:output}),outputOf=(output,pattern,name)=>{let start=literalStart(pattern),rest=name.slice(start.
lastIndexOf("/")+1);return`${output.slice(0,-1)}${rest.replaceAll(/[^A-Za-z0-9]/g,"_").toUpperCase()}`};var obtain=async options=>{let{broker,wanted,uses,lease,ca,env,context:context2,tokens,signal,onToken}=options,connections=openConnections(
{env,...ca!==null&&{ca}}),local=broker.origin.startsWith("http://127.0.0.1");try{let redeemed=await redeem({broker,asked:distinct(
wanted),lease,token:async audience=>{let token=tokens?tokens():await requestIdToken({env,audience,connections,signal,context:context2,
local});return onToken(token),token},connections,signal,now:()=>Math.floor(Date.now()/1e3)});return{...redeemed,...chosen(
wanted,uses,redeemed)}}finally{connections.close()}},chosen=(wanted,uses,{secrets})=>{let values=new Map(secrets.map(secret2=>[
secret2.name,secret2])),found=[];for(let each of wantedAmong(wanted,secrets.map(({name})=>name),uses)){let secret2=values.
get(each.secret);if(!secret2)continue;let{name,version,value:whole}=secret2,value=each.key?memberOf(whole,each.key,each.
output):whole;found.push({wanted:each,name,version,value,whole})}let isThere2=({secret:secret2})=>values.has(secret2)||isSecretPattern(
secret2)&&secrets.some(({name})=>matches(secret2,name));return{secrets:found,left:wanted.filter(each=>!isThere2(each))}};var import_node_fs7=require("node:fs"),processOf=pid=>pid>1&&isThere(pid)?{pid,started:statOf(pid)?.started??null}:null;var isThere=pid=>{try{return process.kill(pid,0),!0}catch(error2){return error2 instanceof Error&&"code"in error2&&error2.
code!=="ESRCH"}},statOf=pid=>{try{let text2=(0,import_node_fs7.readFileSync)(`/proc/${pid}/stat`,"latin1"),fields=text2.
slice(text2.lastIndexOf(")")+2).split(" "),[state,started]=[fields[0],fields[19]];return state&&started?{state,started}:
null}catch{return null}};var instant=seconds2=>`${new Date(seconds2*1e3).toISOString().slice(0,19)}Z`;var run=async(inputs,runner)=>{let{env}=runner,signal=AbortSignal.timeout(inputs.timeout);for(let{sentence}of proxyWarnings(
env))runner.warn(sentence);let place=placeOf(inputs.storage,env),ca=inputs.ca===null?null:readAuthorities(inputs.ca,env.
GITHUB_WORKSPACE??"."),{secrets,left,handle,...release}=await obtain({...inputs,ca,env,context:runner.context,tokens:null,
signal,onToken:token=>runner.mask([token.expose()])});hide(secrets,runner);let documents=documentsOf(inputs.formats,secrets),
environment=inputs.exportEnv?secrets.map(toVariable):[],folder2=makeFolder(place.root,place.prefix);runner.saveFolder(folder2);
let{record,promise,warnings,lease}=release,until=promise.claims.time+lease;try{let{origin}=inputs.broker,worker=processOf(
process.ppid),held={folder:folder2,root:place.root,origin,record,handle,until,worker,ca};runner.watch(keepLease({...held,
handle:secret(toBase64url(handle.expose()))}));for(let{wanted,value}of inputs.formats.includes("files")?secrets:[]){let path2=await writeValue(
folder2,wanted.file,value,wanted.mode);runner.setOutput(wanted.output,path2),runner.exportVariable(`${wanted.output}_FIL\
E`,path2)}for(let{file,content}of documents)await writeValue(folder2,file,content)}catch(error2){throw wipe(place.root,folder2),
error2}for(let{name,value}of environment)runner.exportVariable(name,value.expose());return runner.setOutput("directory",
folder2.path),runner.setOutput("record",record),runner.setOutput("expires-at",instant(until)),runner.setOutput("availabl\
e","true"),{folder:folder2,record,promise,warnings,lease,secrets:secrets.map(({wanted,name,version})=>({output:wanted.output,
name,version})),left:left.map(({output})=>output)}},hide=(secrets,{mask,warn})=>{let masks=new Set(secrets.flatMap(({whole,
value})=>[...masksOf(whole),...masksOf(value)]));mask([...masks]);for(let{wanted,value}of secrets)isMaskable(value)||warn(
`${wanted.output} cannot be masked in logs: too short, too common, or too many lines.`)},toVariable=({wanted:{output},value})=>{
let text2=textValue(value,output);if(!isMaskable(value))throw new EggError("value_not_maskable",`The value of ${output} \
is too short, too common or of too many lines to be masked in logs.`,`Leave export-env out and read the file at $${output}\
_FILE, or use a longer value.`);return{name:output,value:secret(text2)}};var STATE="folder",folderText=folder2=>JSON.stringify(folder2);var summaryOf=({secrets,record,promise})=>`### egg

| Output | Secret | Version |
| --- | --- | --- |
${secrets.map(({output,name,version})=>`| ${output} | \`${name}\` | ${version} |`).join(`
`)}

Record \`${record}\`

<details><summary>Promise: this record will be in the log</summary>

\`${promise.jws}\`

</details>

`;var WATCHDOG=(0,import_node_path5.join)(__dirname,"watch.cjs"),folder;for(let signal of["SIGINT","SIGTERM"])process.once(
signal,()=>{try{folder&&wipe(rootOf(folder.path,process.env),folder)}finally{process.exit(1)}});var FILE_COMMANDS=["GITH\
UB_ENV","GITHUB_OUTPUT","GITHUB_STATE"],unwatched=()=>warning("egg: the watchdog could not be started; if the job is kil\
led, its files stay."),setSecrets=texts=>{process.stdout.cork();for(let text2 of texts)setSecret(text2);process.stdout.uncork()},
main=async()=>{if(FILE_COMMANDS.some(name=>!process.env[name]))throw new EggError("runner_unsupported","This runner has \
no file commands, so values cannot be handed on safely.","Update the runner.");if(parseWipe(getInput))return wipeEarly();
if(eventError)throw eventError;let inputs=parseInputs(getInput),context2=runContext();if(inputs.skip&&cannotHaveToken(process.
env,context2))return setOutput("available","false"),info("egg: this run cannot have an ID token, so there are no secrets\
; skipped.");let delivered=await run(inputs,{env:process.env,context:context2,mask:setSecrets,saveFolder:made=>{folder=made,
saveState(STATE,folderText(made))},watch:leasePath=>startWatchdog(WATCHDOG,leasePath,process.env,unwatched),setOutput,exportVariable,
warn:warning});for(let code of delivered.warnings)warning(warningText(code));let{secrets,left,record}=delivered,names=secrets.
map(({output})=>output).join(", ")||"nothing";info(`egg: delivered ${names}; removed when the job ends.`),left.length&&info(
`Optional, and not given: ${left.join(", ")}.`),info(`Record: ${record}`);let summary=process.env.GITHUB_STEP_SUMMARY;summary&&
await(0,import_promises4.appendFile)(summary,summaryOf(delivered)).catch(()=>{warning("egg: the job summary could not be\
 written; the secrets were delivered.")})},wipeEarly=async()=>{let wiped=["runner-temp","memory"].flatMap(storage=>{try{
let{root,prefix}=placeOf(storage,process.env);return wipeAll(root,prefix)}catch(error2){if(!(error2 instanceof EggError)||
error2.code!=="memory_unavailable")throw error2;return[]}}),folders=wiped.reduce((total,each)=>total+each.folders,0);info(
`egg: removed ${folders} ${folders===1?"folder":"folders"} of secrets.`);let signal=AbortSignal.timeout(LEASE_END_MS),leases=wiped.
flatMap(each=>each.leases);await Promise.all(leases.map(lease=>endLease(lease,process.env,signal)))};main().catch(error2=>setFailed(
reportOf(error2))).finally(()=>process.stdout.write("",()=>process.exit()));
