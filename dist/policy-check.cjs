"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e){
throw err=[e],e}};var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.
exports}catch(e){throw mod=0,e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&
key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.
__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod));var HttpClient,init_http_client=__esm({"none:@actions/http-client"(){HttpClient=class{getAgent(){}getAgentDispatcher(){}}}});var import_fs,import_os,Context,init_context=__esm({"node_modules/@actions/github/lib/context.js"(){import_fs=require("fs"),
import_os=require("os"),Context=class{constructor(){var _a,_b,_c;if(this.payload={},process.env.GITHUB_EVENT_PATH)if((0,import_fs.existsSync)(
process.env.GITHUB_EVENT_PATH))this.payload=JSON.parse((0,import_fs.readFileSync)(process.env.GITHUB_EVENT_PATH,{encoding:"\
utf8"}));else{let path=process.env.GITHUB_EVENT_PATH;process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${import_os.EOL}`)}
this.eventName=process.env.GITHUB_EVENT_NAME,this.sha=process.env.GITHUB_SHA,this.ref=process.env.GITHUB_REF,this.workflow=
process.env.GITHUB_WORKFLOW,this.action=process.env.GITHUB_ACTION,this.actor=process.env.GITHUB_ACTOR,this.job=process.env.
GITHUB_JOB,this.runAttempt=parseInt(process.env.GITHUB_RUN_ATTEMPT,10),this.runNumber=parseInt(process.env.GITHUB_RUN_NUMBER,
10),this.runId=parseInt(process.env.GITHUB_RUN_ID,10),this.apiUrl=(_a=process.env.GITHUB_API_URL)!==null&&_a!==void 0?_a:
"https://api.github.com",this.serverUrl=(_b=process.env.GITHUB_SERVER_URL)!==null&&_b!==void 0?_b:"https://github.com",this.
graphqlUrl=(_c=process.env.GITHUB_GRAPHQL_URL)!==null&&_c!==void 0?_c:"https://api.github.com/graphql"}get issue(){let payload=this.
payload;return Object.assign(Object.assign({},this.repo),{number:(payload.issue||payload.pull_request||payload).number})}get repo(){
if(process.env.GITHUB_REPOSITORY){let[owner,repo]=process.env.GITHUB_REPOSITORY.split("/");return{owner,repo}}if(this.payload.
repository)return{owner:this.payload.repository.owner.login,repo:this.payload.repository.name};throw new Error("context.\
repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'")}}}});var fetch,init_undici=__esm({"none:undici"(){fetch=void 0}});function getAuthString(token2,options){if(!token2&&!options.auth)throw new Error("Parameter token or opts.auth is requir\
ed");if(token2&&options.auth)throw new Error("Parameters token and opts.auth may not both be specified");return typeof options.
auth=="string"?options.auth:`token ${token2}`}function getProxyAgent(destinationUrl){return new HttpClient().getAgent(destinationUrl)}
function getProxyAgentDispatcher(destinationUrl){return new HttpClient().getAgentDispatcher(destinationUrl)}function getProxyFetch(destinationUrl){
let httpDispatcher=getProxyAgentDispatcher(destinationUrl);return(url,opts)=>__awaiter(this,void 0,void 0,function*(){return fetch(
url,Object.assign(Object.assign({},opts),{dispatcher:httpDispatcher}))})}function getApiBaseUrl(){return process.env.GITHUB_API_URL||
"https://api.github.com"}function getUserAgentWithOrchestrationId(baseUserAgent){var _a;let orchId=(_a=process.env.ACTIONS_ORCHESTRATION_ID)===
null||_a===void 0?void 0:_a.trim();if(orchId){let tag=`actions_orchestration_id/${orchId.replace(/[^a-z0-9_.-]/gi,"_")}`;
return baseUserAgent?.includes(tag)?baseUserAgent:`${baseUserAgent?`${baseUserAgent} `:""}${tag}`}return baseUserAgent}var __awaiter,
init_utils=__esm({"node_modules/@actions/github/lib/internal/utils.js"(){init_http_client();init_undici();__awaiter=function(thisArg,_arguments,P,generator){
function adopt(value){return value instanceof P?value:new P(function(resolve2){resolve2(value)})}return new(P||(P=Promise))(
function(resolve2,reject){function fulfilled(value){try{step(generator.next(value))}catch(e){reject(e)}}function rejected(value){
try{step(generator.throw(value))}catch(e){reject(e)}}function step(result){result.done?resolve2(result.value):adopt(result.
value).then(fulfilled,rejected)}step((generator=generator.apply(thisArg,_arguments||[])).next())})}}});function getUserAgent(){return typeof navigator=="object"&&"userAgent"in navigator?navigator.userAgent:typeof process=="\
object"&&process.version!==void 0?`Node.js/${process.version.substr(1)} (${process.platform}; ${process.arch})`:"<enviro\
nment undetectable>"}var init_universal_user_agent=__esm({"node_modules/universal-user-agent/index.js"(){}});function register(state,name,method,options){if(typeof method!="function")throw new Error("method for before hook must b\
e a function");return options||(options={}),Array.isArray(name)?name.reverse().reduce((callback,name2)=>register.bind(null,
state,name2,callback,options),method)():Promise.resolve().then(()=>state.registry[name]?state.registry[name].reduce((method2,registered)=>registered.
hook.bind(null,method2,options),method)():method(options))}var init_register=__esm({"node_modules/before-after-hook/lib/\
register.js"(){}});function addHook(state,kind,name,hook2){let orig=hook2;state.registry[name]||(state.registry[name]=[]),kind==="before"&&
(hook2=(method,options)=>Promise.resolve().then(orig.bind(null,options)).then(method.bind(null,options))),kind==="after"&&
(hook2=(method,options)=>{let result;return Promise.resolve().then(method.bind(null,options)).then(result_=>(result=result_,
orig(result,options))).then(()=>result)}),kind==="error"&&(hook2=(method,options)=>Promise.resolve().then(method.bind(null,
options)).catch(error2=>orig(error2,options))),state.registry[name].push({hook:hook2,orig})}var init_add=__esm({"node_mo\
dules/before-after-hook/lib/add.js"(){}});function removeHook(state,name,method){if(!state.registry[name])return;let index=state.registry[name].map(registered=>registered.
orig).indexOf(method);index!==-1&&state.registry[name].splice(index,1)}var init_remove=__esm({"node_modules/before-after\
-hook/lib/remove.js"(){}});function bindApi(hook2,state,name){let removeHookRef=bindable(removeHook,null).apply(null,name?[state,name]:[state]);hook2.
api={remove:removeHookRef},hook2.remove=removeHookRef,["before","error","after","wrap"].forEach(kind=>{let args=name?[state,
kind,name]:[state,kind];hook2[kind]=hook2.api[kind]=bindable(addHook,null).apply(null,args)})}function Singular(){let singularHookName=Symbol(
"Singular"),singularHookState={registry:{}},singularHook=register.bind(null,singularHookState,singularHookName);return bindApi(
singularHook,singularHookState,singularHookName),singularHook}function Collection(){let state={registry:{}},hook2=register.
bind(null,state);return bindApi(hook2,state),hook2}var bind,bindable,before_after_hook_default,init_before_after_hook=__esm(
{"node_modules/before-after-hook/index.js"(){init_register();init_add();init_remove();bind=Function.bind,bindable=bind.bind(
bind);before_after_hook_default={Singular,Collection}}});function lowercaseKeys(object2){return object2?Object.keys(object2).reduce((newObj,key)=>(newObj[key.toLowerCase()]=object2[key],
newObj),{}):{}}function isPlainObject(value){if(typeof value!="object"||value===null||Object.prototype.toString.call(value)!==
"[object Object]")return!1;let proto=Object.getPrototypeOf(value);if(proto===null)return!0;let Ctor=Object.prototype.hasOwnProperty.
call(proto,"constructor")&&proto.constructor;return typeof Ctor=="function"&&Ctor instanceof Ctor&&Function.prototype.call(
Ctor)===Function.prototype.call(value)}function mergeDeep(defaults2,options){let result=Object.assign({},defaults2);return Object.
keys(options).forEach(key=>{isPlainObject(options[key])?key in defaults2?result[key]=mergeDeep(defaults2[key],options[key]):
Object.assign(result,{[key]:options[key]}):Object.assign(result,{[key]:options[key]})}),result}function removeUndefinedProperties(obj){
for(let key in obj)obj[key]===void 0&&delete obj[key];return obj}function merge(defaults2,route,options){if(typeof route==
"string"){let[method,url]=route.split(" ");options=Object.assign(url?{method,url}:{url:method},options)}else options=Object.
assign({},route);options.headers=lowercaseKeys(options.headers),removeUndefinedProperties(options),removeUndefinedProperties(
options.headers);let mergedOptions=mergeDeep(defaults2||{},options);return options.url==="/graphql"&&(defaults2&&defaults2.
mediaType.previews?.length&&(mergedOptions.mediaType.previews=defaults2.mediaType.previews.filter(preview=>!mergedOptions.
mediaType.previews.includes(preview)).concat(mergedOptions.mediaType.previews)),mergedOptions.mediaType.previews=(mergedOptions.
mediaType.previews||[]).map(preview=>preview.replace(/-preview/,""))),mergedOptions}function addQueryParameters(url,parameters){
let separator=/\?/.test(url)?"&":"?",names=Object.keys(parameters);return names.length===0?url:url+separator+names.map(name=>name===
"q"?"q="+parameters.q.split("+").map(encodeURIComponent).join("+"):`${name}=${encodeURIComponent(parameters[name])}`).join(
"&")}function removeNonChars(variableName){return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g,"").split(/,/)}function extractUrlVariableNames(url){
let matches2=url.match(urlVariableRegex);return matches2?matches2.map(removeNonChars).reduce((a,b)=>a.concat(b),[]):[]}function omit(object2,keysToOmit){
let result={__proto__:null};for(let key of Object.keys(object2))keysToOmit.indexOf(key)===-1&&(result[key]=object2[key]);
return result}function encodeReserved(str){return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part){return/%[0-9A-Fa-f]/.
test(part)||(part=encodeURI(part).replace(/%5B/g,"[").replace(/%5D/g,"]")),part}).join("")}function encodeUnreserved(str){
return encodeURIComponent(str).replace(/[!'()*]/g,function(c){return"%"+c.charCodeAt(0).toString(16).toUpperCase()})}function encodeValue(operator2,value,key){
return value=operator2==="+"||operator2==="#"?encodeReserved(value):encodeUnreserved(value),key?encodeUnreserved(key)+"="+
value:value}function isDefined(value){return value!=null}function isKeyOperator(operator2){return operator2===";"||operator2===
"&"||operator2==="?"}function getValues(context3,operator2,key,modifier){var value=context3[key],result=[];if(isDefined(
value)&&value!=="")if(typeof value=="string"||typeof value=="number"||typeof value=="bigint"||typeof value=="boolean")value=
value.toString(),modifier&&modifier!=="*"&&(value=value.substring(0,parseInt(modifier,10))),result.push(encodeValue(operator2,
value,isKeyOperator(operator2)?key:""));else if(modifier==="*")Array.isArray(value)?value.filter(isDefined).forEach(function(value2){
result.push(encodeValue(operator2,value2,isKeyOperator(operator2)?key:""))}):Object.keys(value).forEach(function(k){isDefined(
value[k])&&result.push(encodeValue(operator2,value[k],k))});else{let tmp=[];Array.isArray(value)?value.filter(isDefined).
forEach(function(value2){tmp.push(encodeValue(operator2,value2))}):Object.keys(value).forEach(function(k){isDefined(value[k])&&
(tmp.push(encodeUnreserved(k)),tmp.push(encodeValue(operator2,value[k].toString())))}),isKeyOperator(operator2)?result.push(
encodeUnreserved(key)+"="+tmp.join(",")):tmp.length!==0&&result.push(tmp.join(","))}else operator2===";"?isDefined(value)&&
result.push(encodeUnreserved(key)):value===""&&(operator2==="&"||operator2==="?")?result.push(encodeUnreserved(key)+"="):
value===""&&result.push("");return result}function parseUrl(template){return{expand:expand.bind(null,template)}}function expand(template,context3){
var operators=["+","#",".","/",";","?","&"];return template=template.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g,function(_,expression,literal2){
if(expression){let operator2="",values=[];if(operators.indexOf(expression.charAt(0))!==-1&&(operator2=expression.charAt(
0),expression=expression.substr(1)),expression.split(/,/g).forEach(function(variable){var tmp=/([^:\*]*)(?::(\d+)|(\*))?/.
exec(variable);values.push(getValues(context3,operator2,tmp[1],tmp[2]||tmp[3]))}),operator2&&operator2!=="+"){var separator="\
,";return operator2==="?"?separator="&":operator2!=="#"&&(separator=operator2),(values.length!==0?operator2:"")+values.join(
separator)}else return values.join(",")}else return encodeReserved(literal2)}),template==="/"?template:template.replace(
/\/$/,"")}function parse(options){let method=options.method.toUpperCase(),url=(options.url||"/").replace(/:([a-z]\w+)/g,
"{$1}"),headers=Object.assign({},options.headers),body,parameters=omit(options,["method","baseUrl","url","headers","requ\
est","mediaType"]),urlVariableNames=extractUrlVariableNames(url);url=parseUrl(url).expand(parameters),/^http/.test(url)||
(url=options.baseUrl+url);let omittedParameters=Object.keys(options).filter(option=>urlVariableNames.includes(option)).concat(
"baseUrl"),remainingParameters=omit(parameters,omittedParameters);if(!/application\/octet-stream/i.test(headers.accept)&&
(options.mediaType.format&&(headers.accept=headers.accept.split(/,/).map(format=>format.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
`application/vnd$1$2.${options.mediaType.format}`)).join(",")),url.endsWith("/graphql")&&options.mediaType.previews?.length)){
let previewsFromAcceptHeader=headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g)||[];headers.accept=previewsFromAcceptHeader.
concat(options.mediaType.previews).map(preview=>{let format=options.mediaType.format?`.${options.mediaType.format}`:"+js\
on";return`application/vnd.github.${preview}-preview${format}`}).join(",")}return["GET","HEAD"].includes(method)?url=addQueryParameters(
url,remainingParameters):"data"in remainingParameters?body=remainingParameters.data:Object.keys(remainingParameters).length&&
(body=remainingParameters),!headers["content-type"]&&typeof body<"u"&&(headers["content-type"]="application/json; charse\
t=utf-8"),["PATCH","PUT"].includes(method)&&typeof body>"u"&&(body=""),Object.assign({method,url,headers},typeof body<"u"?
{body}:null,options.request?{request:options.request}:null)}function endpointWithDefaults(defaults2,route,options){return parse(
merge(defaults2,route,options))}function withDefaults(oldDefaults,newDefaults){let DEFAULTS2=merge(oldDefaults,newDefaults),
endpoint2=endpointWithDefaults.bind(null,DEFAULTS2);return Object.assign(endpoint2,{DEFAULTS:DEFAULTS2,defaults:withDefaults.
bind(null,DEFAULTS2),merge:merge.bind(null,DEFAULTS2),parse})}var VERSION,userAgent,DEFAULTS,urlVariableRegex,endpoint,init_dist_bundle=__esm(
{"node_modules/@octokit/endpoint/dist-bundle/index.js"(){init_universal_user_agent();VERSION="0.0.0-development",userAgent=
`octokit-endpoint.js/${VERSION} ${getUserAgent()}`,DEFAULTS={method:"GET",baseUrl:"https://api.github.com",headers:{accept:"\
application/vnd.github.v3+json","user-agent":userAgent},mediaType:{format:""}};urlVariableRegex=/\{[^{}}]+\}/g;endpoint=
withDefaults(null,DEFAULTS)}});function parse2(header,options){let stopFlags=4|(options?.comma===!0?8:0),len=header.length,valueStart=options?.start??0;
for(;(CHAR_MAP[header.charCodeAt(valueStart)]&2)!==0;)valueStart++;let index=valueStart,typeFlags=0,whitespace=-1,stop=options?.
parameters===!1?8:0;for(;index<len;){let code2=header.charCodeAt(index),flags=CHAR_MAP[code2];if((flags&stopFlags)!==0){
stop|=flags&8;break}(flags&2)!==0?whitespace===-1&&(whitespace=index):whitespace=-1,typeFlags|=code2&65280|flags,index++}
let valueEnd=whitespace===-1?index:whitespace,value=header.slice(valueStart,valueEnd),type=(typeFlags&65281)===0?value:value.
toLowerCase();return index===len||stop!==0?{type,index,parameters:new NullObject}:parseParameters(header,type,index,len,
stopFlags)}function parseParameters(header,type,index,len,stopFlags){let parameters=new NullObject;parameter:for(;index<
len;){for(index++;(CHAR_MAP[header.charCodeAt(index)]&2)!==0;)index++;let keyStart=index,keyFlags=0,keyWhitespace=-1;for(;index<
len;){let code2=header.charCodeAt(index),flags=CHAR_MAP[code2];if((flags&stopFlags)!==0){if((flags&8)!==0)break parameter;
continue parameter}if(code2===61){let keyEnd=keyWhitespace===-1?index:keyWhitespace,value=header.slice(keyStart,keyEnd),
key=(keyFlags&65281)===0?value:value.toLowerCase();for(index++;(CHAR_MAP[header.charCodeAt(index)]&2)!==0;)index++;if(index<
len&&header.charCodeAt(index)===34){let quotedStart=++index,escaped=!1;for(;index<len;){let code3=header.charCodeAt(index);
if(code3===34){parameters[key]===void 0&&(parameters[key]=escaped?unescapeQuotedPairs(header,quotedStart,index):header.slice(
quotedStart,index)),index++;let stop2=0;for(;index<len;){let code4=header.charCodeAt(index),flags2=CHAR_MAP[code4];if((flags2&
stopFlags)!==0){stop2=flags2&8;break}index++}if(stop2!==0)break parameter;continue parameter}if(code3===92&&index+1<len){
escaped=!0,index+=2;continue}index++}continue parameter}let valueStart=index,stop=0,valueWhitespace=-1;for(;index<len;){
let code3=header.charCodeAt(index),flags2=CHAR_MAP[code3];if((flags2&stopFlags)!==0){stop=flags2&8;break}(flags2&2)!==0?
valueWhitespace===-1&&(valueWhitespace=index):valueWhitespace=-1,index++}if(parameters[key]===void 0){let valueEnd=valueWhitespace===
-1?index:valueWhitespace;parameters[key]=header.slice(valueStart,valueEnd)}if(stop!==0)break parameter;continue parameter}
(flags&2)!==0?keyWhitespace===-1&&(keyWhitespace=index):keyWhitespace=-1,keyFlags|=code2&65280|flags,index++}}return{type,
index,parameters}}function unescapeQuotedPairs(str,start,end){let result="";for(let index=start;index<end;index++)str.charCodeAt(
index)===92&&(result+=str.slice(start,index),start=++index);return result+str.slice(start,end)}var CHAR_MAP,NullObject,init_dist=__esm(
{"node_modules/content-type/dist/index.js"(){/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */CHAR_MAP=new Uint8Array(256);CHAR_MAP[9]|=2;CHAR_MAP[32]|=2;CHAR_MAP[59]|=4;CHAR_MAP[44]|=8;for(let code2=128;code2<=
255;code2++)CHAR_MAP[code2]|=1;for(let char of"!#$%&'*+-.^_`|~")CHAR_MAP[char.charCodeAt(0)]|=16;for(let code2=48;code2<=
57;code2++)CHAR_MAP[code2]|=16;for(let code2=65;code2<=90;code2++)CHAR_MAP[code2]|=17;for(let code2=97;code2<=122;code2++)
CHAR_MAP[code2]|=16;NullObject=(()=>{let C=function(){};return C.prototype=Object.create(null),C})()}});var intRegex,noiseValue,originalStringify,originalParse,customFormat,bigIntsStringify,noiseStringify,isUnstringifiable,isRawJSON,
stringifyIteratively,JSONStringify,featureCache,isContextSourceSupported,convertMarkedBigIntsReviver,JSONParseV2,MAX_INT,
MAX_DIGITS,stringsOrLargeNumbers,noiseValueWithQuotes,applyReviverIteratively,serializeBigInts,JSONParse,init_json_with_bigint=__esm(
{"node_modules/json-with-bigint/json-with-bigint.js"(){intRegex=/^-?\d+$/,noiseValue=/^-?\d+n+$/,originalStringify=JSON.
stringify,originalParse=JSON.parse,customFormat=/^-?\d+n$/,bigIntsStringify=/([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g,noiseStringify=
/([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g,isUnstringifiable=val=>val===void 0||typeof val=="function"||typeof val=="symbol",
isRawJSON=val=>val!==null&&typeof val=="object"&&val.constructor&&val.constructor.name==="RawJSON",stringifyIteratively=
(rootValue,replacer,spaceParam)=>{let space="";typeof spaceParam=="number"?space=" ".repeat(Math.min(10,Math.max(0,Math.
floor(spaceParam)))):typeof spaceParam=="string"&&(space=spaceParam.slice(0,10));let isFunctionReplacer=typeof replacer==
"function",propertyList=Array.isArray(replacer)?new Set(replacer.map(String)):null,prepareVal=(parent,key,val)=>(val!==null&&
typeof val=="object"&&typeof val.toJSON=="function"&&(val=val.toJSON(key)),typeof val=="string"&&noiseValue.test(val)?val+
"n":typeof val=="bigint"?"rawJSON"in JSON?JSON.rawJSON(val.toString()):val.toString()+"n":(isFunctionReplacer&&(val=replacer.
call(parent,key,val)),val!==null&&typeof val=="object"&&(val instanceof Number||val instanceof String||val instanceof Boolean)&&
(val=val.valueOf()),val)),rootProcessed=prepareVal({"":rootValue},"",rootValue);if(isUnstringifiable(rootProcessed))return;
let isRootPrimitive=rootProcessed===null||typeof rootProcessed!="object",isRootNativeRawJSON=isRawJSON(rootProcessed);if(isRootPrimitive||
isRootNativeRawJSON)return originalStringify(rootProcessed);let chunks=[],level=0,stack=[{parent:{"":rootProcessed},key:"",
val:rootProcessed,isArray:Array.isArray(rootProcessed),keys:Array.isArray(rootProcessed)?null:Object.keys(rootProcessed),
index:0,first:!0}],visited=new WeakSet([rootProcessed]);for(;stack.length>0;){let node=stack[stack.length-1];node.index===
0&&(chunks.push(node.isArray?"[":"{"),level++);let isDone=!1;if(node.isArray)if(node.index<node.val.length){node.first||
chunks.push(","),space&&chunks.push(`
`+space.repeat(level));let childRaw=node.val[node.index],childVal=prepareVal(node.val,String(node.index),childRaw);if(isUnstringifiable(
childVal))chunks.push("null"),node.first=!1,node.index++;else{let isComplexObject=childVal!==null&&typeof childVal=="obj\
ect",isNativeRaw=isRawJSON(childVal);if(isComplexObject&&!isNativeRaw){if(visited.has(childVal))throw new TypeError("Con\
verting circular structure to JSON");visited.add(childVal),stack.push({parent:node.val,key:String(node.index),val:childVal,
isArray:Array.isArray(childVal),keys:Array.isArray(childVal)?null:Object.keys(childVal),index:0,first:!0}),node.first=!1,
node.index++}else chunks.push(originalStringify(childVal)),node.first=!1,node.index++}}else isDone=!0;else{for(;node.index<
node.keys.length;){let k=node.keys[node.index++];if(propertyList&&!propertyList.has(k))continue;let childRaw=node.val[k],
childVal=prepareVal(node.val,k,childRaw);if(isUnstringifiable(childVal))continue;node.first||chunks.push(","),space?chunks.
push(`
`+space.repeat(level)+originalStringify(k)+": "):chunks.push(originalStringify(k)+":");let isComplexObject=childVal!==null&&
typeof childVal=="object",isNativeRaw=isRawJSON(childVal);if(isComplexObject&&!isNativeRaw){if(visited.has(childVal))throw new TypeError(
"Converting circular structure to JSON");visited.add(childVal),stack.push({parent:node.val,key:k,val:childVal,isArray:Array.
isArray(childVal),keys:Array.isArray(childVal)?null:Object.keys(childVal),index:0,first:!0}),node.first=!1;break}else chunks.
push(originalStringify(childVal)),node.first=!1}node.index>=node.keys.length&&stack[stack.length-1]===node&&(isDone=!0)}
isDone&&(level--,!node.first&&space&&chunks.push(`
`+space.repeat(level)),chunks.push(node.isArray?"]":"}"),visited.delete(node.val),stack.pop())}return chunks.join("")},JSONStringify=
(value,replacer,space)=>{try{return"rawJSON"in JSON?originalStringify(value,(key,val)=>typeof val=="bigint"?JSON.rawJSON(
val.toString()):typeof replacer=="function"?replacer(key,val):(Array.isArray(replacer)&&replacer.includes(key),val),space):
value?originalStringify(value,(key,val)=>typeof val=="string"&&noiseValue.test(val)||typeof val=="bigint"?val.toString()+
"n":typeof replacer=="function"?replacer(key,val):(Array.isArray(replacer)&&replacer.includes(key),val),space).replace(bigIntsStringify,
"$1$2$3").replace(noiseStringify,"$1$2$3"):originalStringify(value,replacer,space)}catch(error2){if(error2 instanceof RangeError){
let convertedJSON=stringifyIteratively(value,replacer,space);return convertedJSON===void 0?void 0:"rawJSON"in JSON?convertedJSON:
convertedJSON.replace(bigIntsStringify,"$1$2$3").replace(noiseStringify,"$1$2$3")}throw error2}},featureCache=new Map,isContextSourceSupported=
()=>{let parseFingerprint=JSON.parse.toString();if(featureCache.has(parseFingerprint))return featureCache.get(parseFingerprint);
try{let result=JSON.parse("1",(_,__,context3)=>!!context3?.source&&context3.source==="1");return featureCache.set(parseFingerprint,
result),result}catch{return featureCache.set(parseFingerprint,!1),!1}},convertMarkedBigIntsReviver=(key,value,context3,userReviver)=>typeof value==
"string"&&customFormat.test(value)?BigInt(value.slice(0,-1)):typeof value=="string"&&noiseValue.test(value)?value.slice(
0,-1):typeof userReviver=="function"?userReviver(key,value,context3):value,JSONParseV2=(text4,reviver)=>JSON.parse(text4,
(key,value,context3)=>{let isNumber=typeof value=="number",isOutOfBounds=value>Number.MAX_SAFE_INTEGER||value<Number.MIN_SAFE_INTEGER,
isBigNumber=isNumber&&isOutOfBounds,isInt=context3&&intRegex.test(context3.source);return isBigNumber&&isInt?BigInt(context3.
source):typeof reviver=="function"?reviver(key,value,context3):value}),MAX_INT=Number.MAX_SAFE_INTEGER.toString(),MAX_DIGITS=
MAX_INT.length,stringsOrLargeNumbers=/"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g,noiseValueWithQuotes=
/^"-?\d+n+"$/,applyReviverIteratively=(parsed,userReviver)=>{let rootHolder={"":parsed},stack=[{parent:rootHolder,key:"",
visited:!1}];for(;stack.length>0;){let node=stack[stack.length-1];if(node.visited){let{parent,key}=node,value=parent[key];
typeof value=="string"&&(customFormat.test(value)?value=BigInt(value.slice(0,-1)):noiseValue.test(value)&&(value=value.slice(
0,-1))),typeof userReviver=="function"&&(value=userReviver.call(parent,key,value)),value===void 0?delete parent[key]:parent[key]=
value,stack.pop()}else{node.visited=!0;let value=node.parent[node.key];if(value!==null&&typeof value=="object"){let keys=Object.
keys(value);for(let i=keys.length-1;i>=0;i--)stack.push({parent:value,key:keys[i],visited:!1})}}}return rootHolder[""]},
serializeBigInts=text4=>text4.replace(stringsOrLargeNumbers,(match,digits,fractional,exponential)=>{let isString=match[0]===
'"';if(isString&&noiseValueWithQuotes.test(match))return match.substring(0,match.length-1)+'n"';let hasFractionalOrExponential=fractional||
exponential,isLessThanMaxSafeInt=digits&&(digits.length<MAX_DIGITS||digits.length===MAX_DIGITS&&digits<=MAX_INT);return isString||
hasFractionalOrExponential||isLessThanMaxSafeInt?match:'"'+match+'n"'}),JSONParse=(text4,reviver)=>{if(!text4)return originalParse(
text4,reviver);try{if(isContextSourceSupported())return JSONParseV2(text4,reviver);let serializedData=serializeBigInts(text4);
return originalParse(serializedData,(key,value,context3)=>convertMarkedBigIntsReviver(key,value,context3,reviver))}catch(error2){
if(error2 instanceof RangeError){let serializedData=serializeBigInts(text4),parsed=originalParse(serializedData);return applyReviverIteratively(
parsed,reviver)}throw error2}}}});var RequestError,init_dist_src=__esm({"node_modules/@octokit/request-error/dist-src/index.js"(){RequestError=class extends Error{name;status;request;response;constructor(message,statusCode,options){
super(message,{cause:options.cause}),this.name="HttpError",this.status=Number.parseInt(statusCode),Number.isNaN(this.status)&&
(this.status=0);/* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
"response"in options&&(this.response=options.response);let requestCopy=Object.assign({},options.request);options.request.
headers.authorization&&(requestCopy.headers=Object.assign({},options.request.headers,{authorization:options.request.headers.
authorization.replace(/(?<! ) .*$/," [REDACTED]")})),requestCopy.url=requestCopy.url.replace(/\bclient_secret=\w+/g,"cli\
ent_secret=[REDACTED]").replace(/\baccess_token=\w+/g,"access_token=[REDACTED]"),this.request=requestCopy}}}});function isPlainObject2(value){if(typeof value!="object"||value===null||Object.prototype.toString.call(value)!=="[object\
 Object]")return!1;let proto=Object.getPrototypeOf(value);if(proto===null)return!0;let Ctor=Object.prototype.hasOwnProperty.
call(proto,"constructor")&&proto.constructor;return typeof Ctor=="function"&&Ctor instanceof Ctor&&Function.prototype.call(
Ctor)===Function.prototype.call(value)}async function fetchWrapper(requestOptions){let fetch2=requestOptions.request?.fetch||
globalThis.fetch;if(!fetch2)throw new Error("fetch is not set. Please pass a fetch implementation as new Octokit({ reque\
st: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");let log=requestOptions.request?.log||
console,parseSuccessResponseBody=requestOptions.request?.parseSuccessResponseBody!==!1,body=isPlainObject2(requestOptions.
body)||Array.isArray(requestOptions.body)?JSONStringify(requestOptions.body):requestOptions.body,requestHeaders=Object.fromEntries(
Object.entries(requestOptions.headers).map(([name,value])=>[name,String(value)])),fetchResponse;try{fetchResponse=await fetch2(
requestOptions.url,{method:requestOptions.method,body,redirect:requestOptions.request?.redirect,headers:requestHeaders,signal:requestOptions.
request?.signal,...requestOptions.body&&{duplex:"half"}})}catch(error2){let message="Unknown Error";if(error2 instanceof
Error){if(error2.name==="AbortError")throw error2.status=500,error2;message=error2.message,error2.name==="TypeError"&&"c\
ause"in error2&&(error2.cause instanceof Error?message=error2.cause.message:typeof error2.cause=="string"&&(message=error2.
cause))}let requestError=new RequestError(message,500,{request:requestOptions});throw requestError.cause=error2,requestError}
let status=fetchResponse.status,url=fetchResponse.url,responseHeaders={};for(let[key,value]of fetchResponse.headers)responseHeaders[key]=
value;let octokitResponse={url,status,headers:responseHeaders,data:""};if("deprecation"in responseHeaders){let matches2=responseHeaders.
link&&responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/),deprecationLink=matches2&&matches2.pop();log.warn(`[@o\
ctokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.
sunset}${deprecationLink?`. See ${deprecationLink}`:""}`)}if(status===204||status===205)return octokitResponse;if(requestOptions.
method==="HEAD"){if(status<400)return octokitResponse;throw new RequestError(fetchResponse.statusText,status,{response:octokitResponse,
request:requestOptions})}if(status===304)throw octokitResponse.data=await getResponseData(fetchResponse),new RequestError(
"Not modified",status,{response:octokitResponse,request:requestOptions});if(status>=400)throw octokitResponse.data=await getResponseData(
fetchResponse),new RequestError(toErrorMessage(octokitResponse.data),status,{response:octokitResponse,request:requestOptions});
return octokitResponse.data=parseSuccessResponseBody?await getResponseData(fetchResponse):fetchResponse.body,octokitResponse}
async function getResponseData(response){let contentType=response.headers.get("content-type");if(!contentType)return response.
text().catch(noop);let mimetype=parse2(contentType);if(isJSONResponse(mimetype)){let text4="";try{return text4=await response.
text(),JSONParse(text4)}catch{return text4}}else return mimetype.type.startsWith("text/")||mimetype.parameters.charset?.
toLowerCase()==="utf-8"&&mimetype.type!=="application/octet-stream"?response.text().catch(noop):response.arrayBuffer().catch(
()=>new ArrayBuffer(0))}function isJSONResponse(mimetype){return mimetype.type==="application/json"||mimetype.type==="ap\
plication/scim+json"}function toErrorMessage(data){if(typeof data=="string")return data;if(data instanceof ArrayBuffer)return"\
Unknown error";if(typeof data=="object"&&data!==null&&"message"in data){let objectData=data,suffix="documentation_url"in
objectData?` - ${objectData.documentation_url}`:"";return Array.isArray(objectData.errors)?`${objectData.message}: ${objectData.
errors.map(v=>JSON.stringify(v)).join(", ")}${suffix}`:`${objectData.message}${suffix}`}return`Unknown error: ${JSON.stringify(
data)}`}function withDefaults2(oldEndpoint,newDefaults){let endpoint2=oldEndpoint.defaults(newDefaults);return Object.assign(
function(route,parameters){let endpointOptions=endpoint2.merge(route,parameters);if(!endpointOptions.request||!endpointOptions.
request.hook)return fetchWrapper(endpoint2.parse(endpointOptions));let request22=(route2,parameters2)=>fetchWrapper(endpoint2.
parse(endpoint2.merge(route2,parameters2)));return Object.assign(request22,{endpoint:endpoint2,defaults:withDefaults2.bind(
null,endpoint2)}),endpointOptions.request.hook(request22,endpointOptions)},{endpoint:endpoint2,defaults:withDefaults2.bind(
null,endpoint2)})}var VERSION2,defaults_default,noop,request2,init_dist_bundle2=__esm({"node_modules/@octokit/request/di\
st-bundle/index.js"(){init_dist_bundle();init_universal_user_agent();init_dist();init_json_with_bigint();init_dist_src();
VERSION2="10.0.16",defaults_default={headers:{"user-agent":`octokit-request.js/${VERSION2} ${getUserAgent()}`}};noop=()=>"";
request2=withDefaults2(endpoint,defaults_default);/* v8 ignore next -- @preserve *//* v8 ignore else -- @preserve */}});function _buildMessageForResponseErrors(data){return`Request failed due to following response errors:
`+data.errors.map(e=>` - ${e.message}`).join(`
`)}function graphql(request22,query,options){if(options){if(typeof query=="string"&&"query"in options)return Promise.reject(
new Error('[@octokit/graphql] "query" cannot be used as variable name'));for(let key in options)if(FORBIDDEN_VARIABLE_OPTIONS.
includes(key))return Promise.reject(new Error(`[@octokit/graphql] "${key}" cannot be used as variable name`))}let parsedOptions=typeof query==
"string"?Object.assign({query},options):query,requestOptions=Object.keys(parsedOptions).reduce((result,key)=>NON_VARIABLE_OPTIONS.
includes(key)?(result[key]=parsedOptions[key],result):(result.variables||(result.variables={}),result.variables[key]=parsedOptions[key],
result),{}),baseUrl2=parsedOptions.baseUrl||request22.endpoint.DEFAULTS.baseUrl;return GHES_V3_SUFFIX_REGEX.test(baseUrl2)&&
(requestOptions.url=baseUrl2.replace(GHES_V3_SUFFIX_REGEX,"/api/graphql")),request22(requestOptions).then(response=>{if(response.
data.errors){let headers={};for(let key of Object.keys(response.headers))headers[key]=response.headers[key];throw new GraphqlResponseError(
requestOptions,headers,response.data)}return response.data.data})}function withDefaults3(request22,newDefaults){let newRequest=request22.
defaults(newDefaults);return Object.assign((query,options)=>graphql(newRequest,query,options),{defaults:withDefaults3.bind(
null,newRequest),endpoint:newRequest.endpoint})}function withCustomRequest(customRequest){return withDefaults3(customRequest,
{method:"POST",url:"/graphql"})}var VERSION3,GraphqlResponseError,NON_VARIABLE_OPTIONS,FORBIDDEN_VARIABLE_OPTIONS,GHES_V3_SUFFIX_REGEX,
graphql2,init_dist_bundle3=__esm({"node_modules/@octokit/graphql/dist-bundle/index.js"(){init_dist_bundle2();init_universal_user_agent();
VERSION3="0.0.0-development";GraphqlResponseError=class extends Error{constructor(request22,headers,response){super(_buildMessageForResponseErrors(
response)),this.request=request22,this.headers=headers,this.response=response,this.errors=response.errors,this.data=response.
data,Error.captureStackTrace&&Error.captureStackTrace(this,this.constructor)}request;headers;response;name="GraphqlRespo\
nseError";errors;data},NON_VARIABLE_OPTIONS=["method","baseUrl","url","headers","request","query","mediaType","operation\
Name"],FORBIDDEN_VARIABLE_OPTIONS=["query","method","url"],GHES_V3_SUFFIX_REGEX=/\/api\/v3\/?$/;graphql2=withDefaults3(request2,
{headers:{"user-agent":`octokit-graphql.js/${VERSION3} ${getUserAgent()}`},method:"POST",url:"/graphql"});/* v8 ignore if -- @preserve */}});async function auth(token2){let isApp=isJWT(token2),isInstallation=token2.startsWith("v1.")||token2.startsWith("ghs_"),isUserToServer=token2.
startsWith("ghu_");return{type:"token",token:token2,tokenType:isApp?"app":isInstallation?"installation":isUserToServer?"\
user-to-server":"oauth"}}function withAuthorizationPrefix(token2){return token2.split(/\./).length===3?`bearer ${token2}`:
`token ${token2}`}async function hook(token2,request3,route,parameters){let endpoint2=request3.endpoint.merge(route,parameters);
return endpoint2.headers.authorization=withAuthorizationPrefix(token2),request3(endpoint2)}var b64url,sep2,jwtRE,isJWT,createTokenAuth,
init_dist_bundle4=__esm({"node_modules/@octokit/auth-token/dist-bundle/index.js"(){b64url="(?:[a-zA-Z0-9_-]+)",sep2="\\.",
jwtRE=new RegExp(`^${b64url}${sep2}${b64url}${sep2}${b64url}$`),isJWT=jwtRE.test.bind(jwtRE);createTokenAuth=function(token2){
if(!token2)throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");if(typeof token2!="string")throw new Error(
"[@octokit/auth-token] Token passed to createTokenAuth is not a string");return token2=token2.replace(/^(token|bearer) +/i,
""),Object.assign(auth.bind(null,token2),{hook:hook.bind(null,token2)})}}});var VERSION4,init_version=__esm({"node_modules/@octokit/core/dist-src/version.js"(){VERSION4="7.0.8"}});function createLogger(logger={}){return typeof logger.debug!="function"&&(logger.debug=noop2),typeof logger.info!="funct\
ion"&&(logger.info=noop2),typeof logger.warn!="function"&&(logger.warn=consoleWarn),typeof logger.error!="function"&&(logger.
error=consoleError),logger}var noop2,consoleWarn,consoleError,userAgentTrail,Octokit,init_dist_src2=__esm({"node_modules\
/@octokit/core/dist-src/index.js"(){init_universal_user_agent();init_before_after_hook();init_dist_bundle2();init_dist_bundle3();
init_dist_bundle4();init_version();noop2=()=>{},consoleWarn=console.warn.bind(console),consoleError=console.error.bind(console);
userAgentTrail=`octokit-core.js/${VERSION4} ${getUserAgent()}`,Octokit=class{static VERSION=VERSION4;static defaults(defaults2){
return class extends this{constructor(...args){let options=args[0]||{};if(typeof defaults2=="function"){super(defaults2(
options));return}super(Object.assign({},defaults2,options,options.userAgent&&defaults2.userAgent?{userAgent:`${options.userAgent}\
 ${defaults2.userAgent}`}:null))}}}static plugins=[];static plugin(...newPlugins){let currentPlugins=this.plugins;return class extends this{static plugins=currentPlugins.
concat(newPlugins.filter(plugin=>!currentPlugins.includes(plugin)))}}constructor(options={}){let hook2=new before_after_hook_default.
Collection,requestDefaults={baseUrl:request2.endpoint.DEFAULTS.baseUrl,headers:{},request:Object.assign({},options.request,
{hook:hook2.bind(null,"request")}),mediaType:{previews:[],format:""}};if(requestDefaults.headers["user-agent"]=options.userAgent?
`${options.userAgent} ${userAgentTrail}`:userAgentTrail,options.baseUrl&&(requestDefaults.baseUrl=options.baseUrl),options.
previews&&(requestDefaults.mediaType.previews=options.previews),options.timeZone&&(requestDefaults.headers["time-zone"]=
options.timeZone),this.request=request2.defaults(requestDefaults),this.graphql=withCustomRequest(this.request).defaults(
requestDefaults),this.log=createLogger(options.log),this.hook=hook2,options.authStrategy){let{authStrategy,...otherOptions}=options,
auth2=authStrategy(Object.assign({request:this.request,log:this.log,octokit:this,octokitOptions:otherOptions},options.auth));
hook2.wrap("request",auth2.hook),this.auth=auth2}else if(!options.auth)this.auth=async()=>({type:"unauthenticated"});else{
let auth2=createTokenAuth(options.auth);hook2.wrap("request",auth2.hook),this.auth=auth2}let classConstructor=this.constructor;
for(let i=0;i<classConstructor.plugins.length;++i)Object.assign(this,classConstructor.plugins[i](this,options))}request;graphql;log;hook;auth}}});var VERSION5,init_version2=__esm({"node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js"(){VERSION5="1\
7.0.0"}});var Endpoints,endpoints_default,init_endpoints=__esm({"node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/gener\
ated/endpoints.js"(){Endpoints={actions:{addCustomLabelsToSelfHostedRunnerForOrg:["POST /orgs/{org}/actions/runners/{run\
ner_id}/labels"],addCustomLabelsToSelfHostedRunnerForRepo:["POST /repos/{owner}/{repo}/actions/runners/{runner_id}/label\
s"],addRepoAccessToSelfHostedRunnerGroupInOrg:["PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{re\
pository_id}"],addSelectedRepoToOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],
addSelectedRepoToOrgVariable:["PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],approveWorkflowRun:[
"POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"],cancelWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/\
{run_id}/cancel"],createEnvironmentVariable:["POST /repos/{owner}/{repo}/environments/{environment_name}/variables"],createHostedRunnerForOrg:[
"POST /orgs/{org}/actions/hosted-runners"],createOrUpdateEnvironmentSecret:["PUT /repos/{owner}/{repo}/environments/{env\
ironment_name}/secrets/{secret_name}"],createOrUpdateOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}"],createOrUpdateRepoSecret:[
"PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"],createOrgVariable:["POST /orgs/{org}/actions/variables"],createRegistrationTokenForOrg:[
"POST /orgs/{org}/actions/runners/registration-token"],createRegistrationTokenForRepo:["POST /repos/{owner}/{repo}/actio\
ns/runners/registration-token"],createRemoveTokenForOrg:["POST /orgs/{org}/actions/runners/remove-token"],createRemoveTokenForRepo:[
"POST /repos/{owner}/{repo}/actions/runners/remove-token"],createRepoVariable:["POST /repos/{owner}/{repo}/actions/varia\
bles"],createWorkflowDispatch:["POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"],deleteActionsCacheById:[
"DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"],deleteActionsCacheByKey:["DELETE /repos/{owner}/{repo}/actions\
/caches{?key,ref}"],deleteArtifact:["DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],deleteCustomImageFromOrg:[
"DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],deleteCustomImageVersionFromOrg:["DELET\
E /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"],deleteEnvironmentSecret:["\
DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],deleteEnvironmentVariable:["DELETE \
/repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],deleteHostedRunnerForOrg:["DELETE /orgs/{org}/a\
ctions/hosted-runners/{hosted_runner_id}"],deleteOrgSecret:["DELETE /orgs/{org}/actions/secrets/{secret_name}"],deleteOrgVariable:[
"DELETE /orgs/{org}/actions/variables/{name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/actions/secrets/{secret_n\
ame}"],deleteRepoVariable:["DELETE /repos/{owner}/{repo}/actions/variables/{name}"],deleteSelfHostedRunnerFromOrg:["DELE\
TE /orgs/{org}/actions/runners/{runner_id}"],deleteSelfHostedRunnerFromRepo:["DELETE /repos/{owner}/{repo}/actions/runne\
rs/{runner_id}"],deleteWorkflowRun:["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],deleteWorkflowRunLogs:["DELETE\
 /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],disableSelectedRepositoryGithubActionsOrganization:["DELETE /orgs/{o\
rg}/actions/permissions/repositories/{repository_id}"],disableWorkflow:["PUT /repos/{owner}/{repo}/actions/workflows/{wo\
rkflow_id}/disable"],downloadArtifact:["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"],downloadJobLogsForWorkflowRun:[
"GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"],downloadWorkflowRunAttemptLogs:["GET /repos/{owner}/{repo}/actio\
ns/runs/{run_id}/attempts/{attempt_number}/logs"],downloadWorkflowRunLogs:["GET /repos/{owner}/{repo}/actions/runs/{run_\
id}/logs"],enableSelectedRepositoryGithubActionsOrganization:["PUT /orgs/{org}/actions/permissions/repositories/{reposit\
ory_id}"],enableWorkflow:["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"],forceCancelWorkflowRun:["P\
OST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"],generateRunnerJitconfigForOrg:["POST /orgs/{org}/actions/\
runners/generate-jitconfig"],generateRunnerJitconfigForRepo:["POST /repos/{owner}/{repo}/actions/runners/generate-jitcon\
fig"],getActionsCacheList:["GET /repos/{owner}/{repo}/actions/caches"],getActionsCacheUsage:["GET /repos/{owner}/{repo}/\
actions/cache/usage"],getActionsCacheUsageByRepoForOrg:["GET /orgs/{org}/actions/cache/usage-by-repository"],getActionsCacheUsageForOrg:[
"GET /orgs/{org}/actions/cache/usage"],getAllowedActionsOrganization:["GET /orgs/{org}/actions/permissions/selected-acti\
ons"],getAllowedActionsRepository:["GET /repos/{owner}/{repo}/actions/permissions/selected-actions"],getArtifact:["GET /\
repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],getCustomImageForOrg:["GET /orgs/{org}/actions/hosted-runners/ima\
ges/custom/{image_definition_id}"],getCustomImageVersionForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{i\
mage_definition_id}/versions/{version}"],getCustomOidcSubClaimForRepo:["GET /repos/{owner}/{repo}/actions/oidc/customiza\
tion/sub"],getEnvironmentPublicKey:["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"],getEnvironmentSecret:[
"GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],getEnvironmentVariable:["GET /repos/{\
owner}/{repo}/environments/{environment_name}/variables/{name}"],getGithubActionsDefaultWorkflowPermissionsOrganization:[
"GET /orgs/{org}/actions/permissions/workflow"],getGithubActionsDefaultWorkflowPermissionsRepository:["GET /repos/{owner\
}/{repo}/actions/permissions/workflow"],getGithubActionsPermissionsOrganization:["GET /orgs/{org}/actions/permissions"],
getGithubActionsPermissionsRepository:["GET /repos/{owner}/{repo}/actions/permissions"],getHostedRunnerForOrg:["GET /org\
s/{org}/actions/hosted-runners/{hosted_runner_id}"],getHostedRunnersGithubOwnedImagesForOrg:["GET /orgs/{org}/actions/ho\
sted-runners/images/github-owned"],getHostedRunnersLimitsForOrg:["GET /orgs/{org}/actions/hosted-runners/limits"],getHostedRunnersMachineSpecsForOrg:[
"GET /orgs/{org}/actions/hosted-runners/machine-sizes"],getHostedRunnersPartnerImagesForOrg:["GET /orgs/{org}/actions/ho\
sted-runners/images/partner"],getHostedRunnersPlatformsForOrg:["GET /orgs/{org}/actions/hosted-runners/platforms"],getJobForWorkflowRun:[
"GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],getOrgPublicKey:["GET /orgs/{org}/actions/secrets/public-key"],getOrgSecret:[
"GET /orgs/{org}/actions/secrets/{secret_name}"],getOrgVariable:["GET /orgs/{org}/actions/variables/{name}"],getPendingDeploymentsForRun:[
"GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],getRepoPermissions:["GET /repos/{owner}/{repo}/ac\
tions/permissions",{},{renamed:["actions","getGithubActionsPermissionsRepository"]}],getRepoPublicKey:["GET /repos/{owne\
r}/{repo}/actions/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],getRepoVariable:[
"GET /repos/{owner}/{repo}/actions/variables/{name}"],getReviewsForRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}\
/approvals"],getSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{runner_id}"],getSelfHostedRunnerForRepo:["GET \
/repos/{owner}/{repo}/actions/runners/{runner_id}"],getWorkflow:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_\
id}"],getWorkflowAccessToRepository:["GET /repos/{owner}/{repo}/actions/permissions/access"],getWorkflowRun:["GET /repos\
/{owner}/{repo}/actions/runs/{run_id}"],getWorkflowRunAttempt:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts\
/{attempt_number}"],getWorkflowRunUsage:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"],getWorkflowUsage:["GE\
T /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"],listArtifactsForRepo:["GET /repos/{owner}/{repo}/action\
s/artifacts"],listCustomImageVersionsForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}\
/versions"],listCustomImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom"],listEnvironmentSecrets:["GET\
 /repos/{owner}/{repo}/environments/{environment_name}/secrets"],listEnvironmentVariables:["GET /repos/{owner}/{repo}/en\
vironments/{environment_name}/variables"],listGithubHostedRunnersInGroupForOrg:["GET /orgs/{org}/actions/runner-groups/{\
runner_group_id}/hosted-runners"],listHostedRunnersForOrg:["GET /orgs/{org}/actions/hosted-runners"],listJobsForWorkflowRun:[
"GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"],listJobsForWorkflowRunAttempt:["GET /repos/{owner}/{repo}/action\
s/runs/{run_id}/attempts/{attempt_number}/jobs"],listLabelsForSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{\
runner_id}/labels"],listLabelsForSelfHostedRunnerForRepo:["GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
listOrgSecrets:["GET /orgs/{org}/actions/secrets"],listOrgVariables:["GET /orgs/{org}/actions/variables"],listRepoOrganizationSecrets:[
"GET /repos/{owner}/{repo}/actions/organization-secrets"],listRepoOrganizationVariables:["GET /repos/{owner}/{repo}/acti\
ons/organization-variables"],listRepoSecrets:["GET /repos/{owner}/{repo}/actions/secrets"],listRepoVariables:["GET /repo\
s/{owner}/{repo}/actions/variables"],listRepoWorkflows:["GET /repos/{owner}/{repo}/actions/workflows"],listRunnerApplicationsForOrg:[
"GET /orgs/{org}/actions/runners/downloads"],listRunnerApplicationsForRepo:["GET /repos/{owner}/{repo}/actions/runners/d\
ownloads"],listSelectedReposForOrgSecret:["GET /orgs/{org}/actions/secrets/{secret_name}/repositories"],listSelectedReposForOrgVariable:[
"GET /orgs/{org}/actions/variables/{name}/repositories"],listSelectedRepositoriesEnabledGithubActionsOrganization:["GET \
/orgs/{org}/actions/permissions/repositories"],listSelfHostedRunnersForOrg:["GET /orgs/{org}/actions/runners"],listSelfHostedRunnersForRepo:[
"GET /repos/{owner}/{repo}/actions/runners"],listWorkflowRunArtifacts:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/\
artifacts"],listWorkflowRuns:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"],listWorkflowRunsForRepo:[
"GET /repos/{owner}/{repo}/actions/runs"],reRunJobForWorkflowRun:["POST /repos/{owner}/{repo}/actions/jobs/{job_id}/reru\
n"],reRunWorkflow:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],reRunWorkflowFailedJobs:["POST /repos/{owne\
r}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"],removeAllCustomLabelsFromSelfHostedRunnerForOrg:["DELETE /orgs/{org}\
/actions/runners/{runner_id}/labels"],removeAllCustomLabelsFromSelfHostedRunnerForRepo:["DELETE /repos/{owner}/{repo}/ac\
tions/runners/{runner_id}/labels"],removeCustomLabelFromSelfHostedRunnerForOrg:["DELETE /orgs/{org}/actions/runners/{run\
ner_id}/labels/{name}"],removeCustomLabelFromSelfHostedRunnerForRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{run\
ner_id}/labels/{name}"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/\
{repository_id}"],removeSelectedRepoFromOrgVariable:["DELETE /orgs/{org}/actions/variables/{name}/repositories/{reposito\
ry_id}"],reviewCustomGatesForRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"],reviewPendingDeploymentsForRun:[
"POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],setAllowedActionsOrganization:["PUT /orgs/{org}/\
actions/permissions/selected-actions"],setAllowedActionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions/selec\
ted-actions"],setCustomLabelsForSelfHostedRunnerForOrg:["PUT /orgs/{org}/actions/runners/{runner_id}/labels"],setCustomLabelsForSelfHostedRunnerForRepo:[
"PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],setCustomOidcSubClaimForRepo:["PUT /repos/{owner}/{repo}\
/actions/oidc/customization/sub"],setGithubActionsDefaultWorkflowPermissionsOrganization:["PUT /orgs/{org}/actions/permi\
ssions/workflow"],setGithubActionsDefaultWorkflowPermissionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions/w\
orkflow"],setGithubActionsPermissionsOrganization:["PUT /orgs/{org}/actions/permissions"],setGithubActionsPermissionsRepository:[
"PUT /repos/{owner}/{repo}/actions/permissions"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_\
name}/repositories"],setSelectedReposForOrgVariable:["PUT /orgs/{org}/actions/variables/{name}/repositories"],setSelectedRepositoriesEnabledGithubActionsOrganization:[
"PUT /orgs/{org}/actions/permissions/repositories"],setWorkflowAccessToRepository:["PUT /repos/{owner}/{repo}/actions/pe\
rmissions/access"],updateEnvironmentVariable:["PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{na\
me}"],updateHostedRunnerForOrg:["PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],updateOrgVariable:["PATCH\
 /orgs/{org}/actions/variables/{name}"],updateRepoVariable:["PATCH /repos/{owner}/{repo}/actions/variables/{name}"]},activity:{
checkRepoIsStarredByAuthenticatedUser:["GET /user/starred/{owner}/{repo}"],deleteRepoSubscription:["DELETE /repos/{owner\
}/{repo}/subscription"],deleteThreadSubscription:["DELETE /notifications/threads/{thread_id}/subscription"],getFeeds:["G\
ET /feeds"],getRepoSubscription:["GET /repos/{owner}/{repo}/subscription"],getThread:["GET /notifications/threads/{threa\
d_id}"],getThreadSubscriptionForAuthenticatedUser:["GET /notifications/threads/{thread_id}/subscription"],listEventsForAuthenticatedUser:[
"GET /users/{username}/events"],listNotificationsForAuthenticatedUser:["GET /notifications"],listOrgEventsForAuthenticatedUser:[
"GET /users/{username}/events/orgs/{org}"],listPublicEvents:["GET /events"],listPublicEventsForRepoNetwork:["GET /networ\
ks/{owner}/{repo}/events"],listPublicEventsForUser:["GET /users/{username}/events/public"],listPublicOrgEvents:["GET /or\
gs/{org}/events"],listReceivedEventsForUser:["GET /users/{username}/received_events"],listReceivedPublicEventsForUser:["\
GET /users/{username}/received_events/public"],listRepoEvents:["GET /repos/{owner}/{repo}/events"],listRepoNotificationsForAuthenticatedUser:[
"GET /repos/{owner}/{repo}/notifications"],listReposStarredByAuthenticatedUser:["GET /user/starred"],listReposStarredByUser:[
"GET /users/{username}/starred"],listReposWatchedByUser:["GET /users/{username}/subscriptions"],listStargazersForRepo:["\
GET /repos/{owner}/{repo}/stargazers"],listWatchedReposForAuthenticatedUser:["GET /user/subscriptions"],listWatchersForRepo:[
"GET /repos/{owner}/{repo}/subscribers"],markNotificationsAsRead:["PUT /notifications"],markRepoNotificationsAsRead:["PU\
T /repos/{owner}/{repo}/notifications"],markThreadAsDone:["DELETE /notifications/threads/{thread_id}"],markThreadAsRead:[
"PATCH /notifications/threads/{thread_id}"],setRepoSubscription:["PUT /repos/{owner}/{repo}/subscription"],setThreadSubscription:[
"PUT /notifications/threads/{thread_id}/subscription"],starRepoForAuthenticatedUser:["PUT /user/starred/{owner}/{repo}"],
unstarRepoForAuthenticatedUser:["DELETE /user/starred/{owner}/{repo}"]},apps:{addRepoToInstallation:["PUT /user/installa\
tions/{installation_id}/repositories/{repository_id}",{},{renamed:["apps","addRepoToInstallationForAuthenticatedUser"]}],
addRepoToInstallationForAuthenticatedUser:["PUT /user/installations/{installation_id}/repositories/{repository_id}"],checkToken:[
"POST /applications/{client_id}/token"],createFromManifest:["POST /app-manifests/{code}/conversions"],createInstallationAccessToken:[
"POST /app/installations/{installation_id}/access_tokens"],deleteAuthorization:["DELETE /applications/{client_id}/grant"],
deleteInstallation:["DELETE /app/installations/{installation_id}"],deleteToken:["DELETE /applications/{client_id}/token"],
getAuthenticated:["GET /app"],getBySlug:["GET /apps/{app_slug}"],getInstallation:["GET /app/installations/{installation_\
id}"],getOrgInstallation:["GET /orgs/{org}/installation"],getRepoInstallation:["GET /repos/{owner}/{repo}/installation"],
getSubscriptionPlanForAccount:["GET /marketplace_listing/accounts/{account_id}"],getSubscriptionPlanForAccountStubbed:["\
GET /marketplace_listing/stubbed/accounts/{account_id}"],getUserInstallation:["GET /users/{username}/installation"],getWebhookConfigForApp:[
"GET /app/hook/config"],getWebhookDelivery:["GET /app/hook/deliveries/{delivery_id}"],listAccountsForPlan:["GET /marketp\
lace_listing/plans/{plan_id}/accounts"],listAccountsForPlanStubbed:["GET /marketplace_listing/stubbed/plans/{plan_id}/ac\
counts"],listInstallationReposForAuthenticatedUser:["GET /user/installations/{installation_id}/repositories"],listInstallationRequestsForAuthenticatedApp:[
"GET /app/installation-requests"],listInstallations:["GET /app/installations"],listInstallationsForAuthenticatedUser:["G\
ET /user/installations"],listPlans:["GET /marketplace_listing/plans"],listPlansStubbed:["GET /marketplace_listing/stubbe\
d/plans"],listReposAccessibleToInstallation:["GET /installation/repositories"],listSubscriptionsForAuthenticatedUser:["G\
ET /user/marketplace_purchases"],listSubscriptionsForAuthenticatedUserStubbed:["GET /user/marketplace_purchases/stubbed"],
listWebhookDeliveries:["GET /app/hook/deliveries"],redeliverWebhookDelivery:["POST /app/hook/deliveries/{delivery_id}/at\
tempts"],removeRepoFromInstallation:["DELETE /user/installations/{installation_id}/repositories/{repository_id}",{},{renamed:[
"apps","removeRepoFromInstallationForAuthenticatedUser"]}],removeRepoFromInstallationForAuthenticatedUser:["DELETE /user\
/installations/{installation_id}/repositories/{repository_id}"],resetToken:["PATCH /applications/{client_id}/token"],revokeInstallationAccessToken:[
"DELETE /installation/token"],scopeToken:["POST /applications/{client_id}/token/scoped"],suspendInstallation:["PUT /app/\
installations/{installation_id}/suspended"],unsuspendInstallation:["DELETE /app/installations/{installation_id}/suspende\
d"],updateWebhookConfigForApp:["PATCH /app/hook/config"]},billing:{getGithubActionsBillingOrg:["GET /orgs/{org}/settings\
/billing/actions"],getGithubActionsBillingUser:["GET /users/{username}/settings/billing/actions"],getGithubBillingPremiumRequestUsageReportOrg:[
"GET /organizations/{org}/settings/billing/premium_request/usage"],getGithubBillingPremiumRequestUsageReportUser:["GET /\
users/{username}/settings/billing/premium_request/usage"],getGithubBillingUsageReportOrg:["GET /organizations/{org}/sett\
ings/billing/usage"],getGithubBillingUsageReportUser:["GET /users/{username}/settings/billing/usage"],getGithubPackagesBillingOrg:[
"GET /orgs/{org}/settings/billing/packages"],getGithubPackagesBillingUser:["GET /users/{username}/settings/billing/packa\
ges"],getSharedStorageBillingOrg:["GET /orgs/{org}/settings/billing/shared-storage"],getSharedStorageBillingUser:["GET /\
users/{username}/settings/billing/shared-storage"]},campaigns:{createCampaign:["POST /orgs/{org}/campaigns"],deleteCampaign:[
"DELETE /orgs/{org}/campaigns/{campaign_number}"],getCampaignSummary:["GET /orgs/{org}/campaigns/{campaign_number}"],listOrgCampaigns:[
"GET /orgs/{org}/campaigns"],updateCampaign:["PATCH /orgs/{org}/campaigns/{campaign_number}"]},checks:{create:["POST /re\
pos/{owner}/{repo}/check-runs"],createSuite:["POST /repos/{owner}/{repo}/check-suites"],get:["GET /repos/{owner}/{repo}/\
check-runs/{check_run_id}"],getSuite:["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],listAnnotations:["GET /\
repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"],listForRef:["GET /repos/{owner}/{repo}/commits/{ref}/check-\
runs"],listForSuite:["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"],listSuitesForRef:["GET /repos\
/{owner}/{repo}/commits/{ref}/check-suites"],rerequestRun:["POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rereque\
st"],rerequestSuite:["POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"],setSuitesPreferences:["PATCH \
/repos/{owner}/{repo}/check-suites/preferences"],update:["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]},codeScanning:{
commitAutofix:["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"],createAutofix:["POST /r\
epos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],createVariantAnalysis:["POST /repos/{owner}/{repo}/cod\
e-scanning/codeql/variant-analyses"],deleteAnalysis:["DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{\
?confirm_delete}"],deleteCodeqlDatabase:["DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],getAlert:[
"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",{},{renamedParameters:{alert_id:"alert_number"}}],getAnalysis:[
"GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"],getAutofix:["GET /repos/{owner}/{repo}/code-scanning/a\
lerts/{alert_number}/autofix"],getCodeqlDatabase:["GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],
getDefaultSetup:["GET /repos/{owner}/{repo}/code-scanning/default-setup"],getSarif:["GET /repos/{owner}/{repo}/code-scan\
ning/sarifs/{sarif_id}"],getVariantAnalysis:["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_va\
riant_analysis_id}"],getVariantAnalysisRepoTask:["GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeq\
l_variant_analysis_id}/repos/{repo_owner}/{repo_name}"],listAlertInstances:["GET /repos/{owner}/{repo}/code-scanning/ale\
rts/{alert_number}/instances"],listAlertsForOrg:["GET /orgs/{org}/code-scanning/alerts"],listAlertsForRepo:["GET /repos/\
{owner}/{repo}/code-scanning/alerts"],listAlertsInstances:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number\
}/instances",{},{renamed:["codeScanning","listAlertInstances"]}],listCodeqlDatabases:["GET /repos/{owner}/{repo}/code-sc\
anning/codeql/databases"],listRecentAnalyses:["GET /repos/{owner}/{repo}/code-scanning/analyses"],updateAlert:["PATCH /r\
epos/{owner}/{repo}/code-scanning/alerts/{alert_number}"],updateDefaultSetup:["PATCH /repos/{owner}/{repo}/code-scanning\
/default-setup"],uploadSarif:["POST /repos/{owner}/{repo}/code-scanning/sarifs"]},codeSecurity:{attachConfiguration:["PO\
ST /orgs/{org}/code-security/configurations/{configuration_id}/attach"],attachEnterpriseConfiguration:["POST /enterprise\
s/{enterprise}/code-security/configurations/{configuration_id}/attach"],createConfiguration:["POST /orgs/{org}/code-secu\
rity/configurations"],createConfigurationForEnterprise:["POST /enterprises/{enterprise}/code-security/configurations"],deleteConfiguration:[
"DELETE /orgs/{org}/code-security/configurations/{configuration_id}"],deleteConfigurationForEnterprise:["DELETE /enterpr\
ises/{enterprise}/code-security/configurations/{configuration_id}"],detachConfiguration:["DELETE /orgs/{org}/code-securi\
ty/configurations/detach"],getConfiguration:["GET /orgs/{org}/code-security/configurations/{configuration_id}"],getConfigurationForRepository:[
"GET /repos/{owner}/{repo}/code-security-configuration"],getConfigurationsForEnterprise:["GET /enterprises/{enterprise}/\
code-security/configurations"],getConfigurationsForOrg:["GET /orgs/{org}/code-security/configurations"],getDefaultConfigurations:[
"GET /orgs/{org}/code-security/configurations/defaults"],getDefaultConfigurationsForEnterprise:["GET /enterprises/{enter\
prise}/code-security/configurations/defaults"],getRepositoriesForConfiguration:["GET /orgs/{org}/code-security/configura\
tions/{configuration_id}/repositories"],getRepositoriesForEnterpriseConfiguration:["GET /enterprises/{enterprise}/code-s\
ecurity/configurations/{configuration_id}/repositories"],getSingleConfigurationForEnterprise:["GET /enterprises/{enterpr\
ise}/code-security/configurations/{configuration_id}"],setConfigurationAsDefault:["PUT /orgs/{org}/code-security/configu\
rations/{configuration_id}/defaults"],setConfigurationAsDefaultForEnterprise:["PUT /enterprises/{enterprise}/code-securi\
ty/configurations/{configuration_id}/defaults"],updateConfiguration:["PATCH /orgs/{org}/code-security/configurations/{co\
nfiguration_id}"],updateEnterpriseConfiguration:["PATCH /enterprises/{enterprise}/code-security/configurations/{configur\
ation_id}"]},codesOfConduct:{getAllCodesOfConduct:["GET /codes_of_conduct"],getConductCode:["GET /codes_of_conduct/{key}"]},
codespaces:{addRepositoryForSecretForAuthenticatedUser:["PUT /user/codespaces/secrets/{secret_name}/repositories/{reposi\
tory_id}"],addSelectedRepoToOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],
checkPermissionsForDevcontainer:["GET /repos/{owner}/{repo}/codespaces/permissions_check"],codespaceMachinesForAuthenticatedUser:[
"GET /user/codespaces/{codespace_name}/machines"],createForAuthenticatedUser:["POST /user/codespaces"],createOrUpdateOrgSecret:[
"PUT /orgs/{org}/codespaces/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/codespaces/secr\
ets/{secret_name}"],createOrUpdateSecretForAuthenticatedUser:["PUT /user/codespaces/secrets/{secret_name}"],createWithPrForAuthenticatedUser:[
"POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"],createWithRepoForAuthenticatedUser:["POST /repos/{owner}/{r\
epo}/codespaces"],deleteForAuthenticatedUser:["DELETE /user/codespaces/{codespace_name}"],deleteFromOrganization:["DELET\
E /orgs/{org}/members/{username}/codespaces/{codespace_name}"],deleteOrgSecret:["DELETE /orgs/{org}/codespaces/secrets/{\
secret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],deleteSecretForAuthenticatedUser:[
"DELETE /user/codespaces/secrets/{secret_name}"],exportForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/exp\
orts"],getCodespacesForUserInOrg:["GET /orgs/{org}/members/{username}/codespaces"],getExportDetailsForAuthenticatedUser:[
"GET /user/codespaces/{codespace_name}/exports/{export_id}"],getForAuthenticatedUser:["GET /user/codespaces/{codespace_n\
ame}"],getOrgPublicKey:["GET /orgs/{org}/codespaces/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/codespaces/secre\
ts/{secret_name}"],getPublicKeyForAuthenticatedUser:["GET /user/codespaces/secrets/public-key"],getRepoPublicKey:["GET /\
repos/{owner}/{repo}/codespaces/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/codespaces/secrets/{secre\
t_name}"],getSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}"],listDevcontainersInRepositoryForAuthenticatedUser:[
"GET /repos/{owner}/{repo}/codespaces/devcontainers"],listForAuthenticatedUser:["GET /user/codespaces"],listInOrganization:[
"GET /orgs/{org}/codespaces",{},{renamedParameters:{org_id:"org"}}],listInRepositoryForAuthenticatedUser:["GET /repos/{o\
wner}/{repo}/codespaces"],listOrgSecrets:["GET /orgs/{org}/codespaces/secrets"],listRepoSecrets:["GET /repos/{owner}/{re\
po}/codespaces/secrets"],listRepositoriesForSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}/repo\
sitories"],listSecretsForAuthenticatedUser:["GET /user/codespaces/secrets"],listSelectedReposForOrgSecret:["GET /orgs/{o\
rg}/codespaces/secrets/{secret_name}/repositories"],preFlightWithRepoForAuthenticatedUser:["GET /repos/{owner}/{repo}/co\
despaces/new"],publishForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/publish"],removeRepositoryForSecretForAuthenticatedUser:[
"DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],removeSelectedRepoFromOrgSecret:["DELETE /\
orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"],repoMachinesForAuthenticatedUser:["GET /repos\
/{owner}/{repo}/codespaces/machines"],setRepositoriesForSecretForAuthenticatedUser:["PUT /user/codespaces/secrets/{secre\
t_name}/repositories"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],startForAuthenticatedUser:[
"POST /user/codespaces/{codespace_name}/start"],stopForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/stop"],
stopInOrganization:["POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"],updateForAuthenticatedUser:[
"PATCH /user/codespaces/{codespace_name}"]},copilot:{addCopilotSeatsForTeams:["POST /orgs/{org}/copilot/billing/selected\
_teams"],addCopilotSeatsForUsers:["POST /orgs/{org}/copilot/billing/selected_users"],cancelCopilotSeatAssignmentForTeams:[
"DELETE /orgs/{org}/copilot/billing/selected_teams"],cancelCopilotSeatAssignmentForUsers:["DELETE /orgs/{org}/copilot/bi\
lling/selected_users"],copilotMetricsForOrganization:["GET /orgs/{org}/copilot/metrics"],copilotMetricsForTeam:["GET /or\
gs/{org}/team/{team_slug}/copilot/metrics"],getCopilotOrganizationDetails:["GET /orgs/{org}/copilot/billing"],getCopilotSeatDetailsForUser:[
"GET /orgs/{org}/members/{username}/copilot"],listCopilotSeats:["GET /orgs/{org}/copilot/billing/seats"]},credentials:{revoke:[
"POST /credentials/revoke"]},dependabot:{addSelectedRepoToOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}/r\
epositories/{repository_id}"],createOrUpdateOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}"],createOrUpdateRepoSecret:[
"PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],deleteOrgSecret:["DELETE /orgs/{org}/dependabot/secrets/{s\
ecret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],getAlert:["GET /repos/{\
owner}/{repo}/dependabot/alerts/{alert_number}"],getOrgPublicKey:["GET /orgs/{org}/dependabot/secrets/public-key"],getOrgSecret:[
"GET /orgs/{org}/dependabot/secrets/{secret_name}"],getRepoPublicKey:["GET /repos/{owner}/{repo}/dependabot/secrets/publ\
ic-key"],getRepoSecret:["GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],listAlertsForEnterprise:["GET /ent\
erprises/{enterprise}/dependabot/alerts"],listAlertsForOrg:["GET /orgs/{org}/dependabot/alerts"],listAlertsForRepo:["GET\
 /repos/{owner}/{repo}/dependabot/alerts"],listOrgSecrets:["GET /orgs/{org}/dependabot/secrets"],listRepoSecrets:["GET /\
repos/{owner}/{repo}/dependabot/secrets"],listSelectedReposForOrgSecret:["GET /orgs/{org}/dependabot/secrets/{secret_nam\
e}/repositories"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{re\
pository_id}"],repositoryAccessForOrg:["GET /organizations/{org}/dependabot/repository-access"],setRepositoryAccessDefaultLevel:[
"PUT /organizations/{org}/dependabot/repository-access/default-level"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/de\
pendabot/secrets/{secret_name}/repositories"],updateAlert:["PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
updateRepositoryAccessForOrg:["PATCH /organizations/{org}/dependabot/repository-access"]},dependencyGraph:{createRepositorySnapshot:[
"POST /repos/{owner}/{repo}/dependency-graph/snapshots"],diffRange:["GET /repos/{owner}/{repo}/dependency-graph/compare/\
{basehead}"],exportSbom:["GET /repos/{owner}/{repo}/dependency-graph/sbom"]},emojis:{get:["GET /emojis"]},enterpriseTeamMemberships:{
add:["PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],bulkAdd:["POST /enterprises/{enterp\
rise}/teams/{enterprise-team}/memberships/add"],bulkRemove:["POST /enterprises/{enterprise}/teams/{enterprise-team}/memb\
erships/remove"],get:["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],list:["GET /enterp\
rises/{enterprise}/teams/{enterprise-team}/memberships"],remove:["DELETE /enterprises/{enterprise}/teams/{enterprise-tea\
m}/memberships/{username}"]},enterpriseTeamOrganizations:{add:["PUT /enterprises/{enterprise}/teams/{enterprise-team}/or\
ganizations/{org}"],bulkAdd:["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"],bulkRemove:["PO\
ST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"],delete:["DELETE /enterprises/{enterprise}/te\
ams/{enterprise-team}/organizations/{org}"],getAssignment:["GET /enterprises/{enterprise}/teams/{enterprise-team}/organi\
zations/{org}"],getAssignments:["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"]},enterpriseTeams:{
create:["POST /enterprises/{enterprise}/teams"],delete:["DELETE /enterprises/{enterprise}/teams/{team_slug}"],get:["GET \
/enterprises/{enterprise}/teams/{team_slug}"],list:["GET /enterprises/{enterprise}/teams"],update:["PATCH /enterprises/{\
enterprise}/teams/{team_slug}"]},gists:{checkIsStarred:["GET /gists/{gist_id}/star"],create:["POST /gists"],createComment:[
"POST /gists/{gist_id}/comments"],delete:["DELETE /gists/{gist_id}"],deleteComment:["DELETE /gists/{gist_id}/comments/{c\
omment_id}"],fork:["POST /gists/{gist_id}/forks"],get:["GET /gists/{gist_id}"],getComment:["GET /gists/{gist_id}/comment\
s/{comment_id}"],getRevision:["GET /gists/{gist_id}/{sha}"],list:["GET /gists"],listComments:["GET /gists/{gist_id}/comm\
ents"],listCommits:["GET /gists/{gist_id}/commits"],listForUser:["GET /users/{username}/gists"],listForks:["GET /gists/{\
gist_id}/forks"],listPublic:["GET /gists/public"],listStarred:["GET /gists/starred"],star:["PUT /gists/{gist_id}/star"],
unstar:["DELETE /gists/{gist_id}/star"],update:["PATCH /gists/{gist_id}"],updateComment:["PATCH /gists/{gist_id}/comment\
s/{comment_id}"]},git:{createBlob:["POST /repos/{owner}/{repo}/git/blobs"],createCommit:["POST /repos/{owner}/{repo}/git\
/commits"],createRef:["POST /repos/{owner}/{repo}/git/refs"],createTag:["POST /repos/{owner}/{repo}/git/tags"],createTree:[
"POST /repos/{owner}/{repo}/git/trees"],deleteRef:["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],getBlob:["GET /repos/{\
owner}/{repo}/git/blobs/{file_sha}"],getCommit:["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],getRef:["GET /repo\
s/{owner}/{repo}/git/ref/{ref}"],getTag:["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],getTree:["GET /repos/{owner}/{r\
epo}/git/trees/{tree_sha}"],listMatchingRefs:["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],updateRef:["PATCH /re\
pos/{owner}/{repo}/git/refs/{ref}"]},gitignore:{getAllTemplates:["GET /gitignore/templates"],getTemplate:["GET /gitignor\
e/templates/{name}"]},hostedCompute:{createNetworkConfigurationForOrg:["POST /orgs/{org}/settings/network-configurations"],
deleteNetworkConfigurationFromOrg:["DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"],getNetworkConfigurationForOrg:[
"GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"],getNetworkSettingsForOrg:["GET /orgs/{org}\
/settings/network-settings/{network_settings_id}"],listNetworkConfigurationsForOrg:["GET /orgs/{org}/settings/network-co\
nfigurations"],updateNetworkConfigurationForOrg:["PATCH /orgs/{org}/settings/network-configurations/{network_configurati\
on_id}"]},interactions:{getRestrictionsForAuthenticatedUser:["GET /user/interaction-limits"],getRestrictionsForOrg:["GET\
 /orgs/{org}/interaction-limits"],getRestrictionsForRepo:["GET /repos/{owner}/{repo}/interaction-limits"],getRestrictionsForYourPublicRepos:[
"GET /user/interaction-limits",{},{renamed:["interactions","getRestrictionsForAuthenticatedUser"]}],removeRestrictionsForAuthenticatedUser:[
"DELETE /user/interaction-limits"],removeRestrictionsForOrg:["DELETE /orgs/{org}/interaction-limits"],removeRestrictionsForRepo:[
"DELETE /repos/{owner}/{repo}/interaction-limits"],removeRestrictionsForYourPublicRepos:["DELETE /user/interaction-limit\
s",{},{renamed:["interactions","removeRestrictionsForAuthenticatedUser"]}],setRestrictionsForAuthenticatedUser:["PUT /us\
er/interaction-limits"],setRestrictionsForOrg:["PUT /orgs/{org}/interaction-limits"],setRestrictionsForRepo:["PUT /repos\
/{owner}/{repo}/interaction-limits"],setRestrictionsForYourPublicRepos:["PUT /user/interaction-limits",{},{renamed:["int\
eractions","setRestrictionsForAuthenticatedUser"]}]},issues:{addAssignees:["POST /repos/{owner}/{repo}/issues/{issue_num\
ber}/assignees"],addBlockedByDependency:["POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],addLabels:[
"POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],addSubIssue:["POST /repos/{owner}/{repo}/issues/{issue_number\
}/sub_issues"],checkUserCanBeAssigned:["GET /repos/{owner}/{repo}/assignees/{assignee}"],checkUserCanBeAssignedToIssue:[
"GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"],create:["POST /repos/{owner}/{repo}/issues"],createComment:[
"POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],createLabel:["POST /repos/{owner}/{repo}/labels"],createMilestone:[
"POST /repos/{owner}/{repo}/milestones"],deleteComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"],deleteLabel:[
"DELETE /repos/{owner}/{repo}/labels/{name}"],deleteMilestone:["DELETE /repos/{owner}/{repo}/milestones/{milestone_numbe\
r}"],get:["GET /repos/{owner}/{repo}/issues/{issue_number}"],getComment:["GET /repos/{owner}/{repo}/issues/comments/{com\
ment_id}"],getEvent:["GET /repos/{owner}/{repo}/issues/events/{event_id}"],getLabel:["GET /repos/{owner}/{repo}/labels/{\
name}"],getMilestone:["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],getParent:["GET /repos/{owner}/{repo}/i\
ssues/{issue_number}/parent"],list:["GET /issues"],listAssignees:["GET /repos/{owner}/{repo}/assignees"],listComments:["\
GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],listCommentsForRepo:["GET /repos/{owner}/{repo}/issues/commen\
ts"],listDependenciesBlockedBy:["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],listDependenciesBlocking:[
"GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"],listEvents:["GET /repos/{owner}/{repo}/issues/{\
issue_number}/events"],listEventsForRepo:["GET /repos/{owner}/{repo}/issues/events"],listEventsForTimeline:["GET /repos/\
{owner}/{repo}/issues/{issue_number}/timeline"],listForAuthenticatedUser:["GET /user/issues"],listForOrg:["GET /orgs/{or\
g}/issues"],listForRepo:["GET /repos/{owner}/{repo}/issues"],listLabelsForMilestone:["GET /repos/{owner}/{repo}/mileston\
es/{milestone_number}/labels"],listLabelsForRepo:["GET /repos/{owner}/{repo}/labels"],listLabelsOnIssue:["GET /repos/{ow\
ner}/{repo}/issues/{issue_number}/labels"],listMilestones:["GET /repos/{owner}/{repo}/milestones"],listSubIssues:["GET /\
repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],lock:["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],removeAllLabels:[
"DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"],removeAssignees:["DELETE /repos/{owner}/{repo}/issues/{issu\
e_number}/assignees"],removeDependencyBlockedBy:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocke\
d_by/{issue_id}"],removeLabel:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],removeSubIssue:["DELE\
TE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"],reprioritizeSubIssue:["PATCH /repos/{owner}/{repo}/issues/{is\
sue_number}/sub_issues/priority"],setLabels:["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],unlock:["DELETE /\
repos/{owner}/{repo}/issues/{issue_number}/lock"],update:["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],updateComment:[
"PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],updateLabel:["PATCH /repos/{owner}/{repo}/labels/{name}"],updateMilestone:[
"PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"]},licenses:{get:["GET /licenses/{license}"],getAllCommonlyUsed:[
"GET /licenses"],getForRepo:["GET /repos/{owner}/{repo}/license"]},markdown:{render:["POST /markdown"],renderRaw:["POST \
/markdown/raw",{headers:{"content-type":"text/plain; charset=utf-8"}}]},meta:{get:["GET /meta"],getAllVersions:["GET /ve\
rsions"],getOctocat:["GET /octocat"],getZen:["GET /zen"],root:["GET /"]},migrations:{deleteArchiveForAuthenticatedUser:[
"DELETE /user/migrations/{migration_id}/archive"],deleteArchiveForOrg:["DELETE /orgs/{org}/migrations/{migration_id}/arc\
hive"],downloadArchiveForOrg:["GET /orgs/{org}/migrations/{migration_id}/archive"],getArchiveForAuthenticatedUser:["GET \
/user/migrations/{migration_id}/archive"],getStatusForAuthenticatedUser:["GET /user/migrations/{migration_id}"],getStatusForOrg:[
"GET /orgs/{org}/migrations/{migration_id}"],listForAuthenticatedUser:["GET /user/migrations"],listForOrg:["GET /orgs/{o\
rg}/migrations"],listReposForAuthenticatedUser:["GET /user/migrations/{migration_id}/repositories"],listReposForOrg:["GE\
T /orgs/{org}/migrations/{migration_id}/repositories"],listReposForUser:["GET /user/migrations/{migration_id}/repositori\
es",{},{renamed:["migrations","listReposForAuthenticatedUser"]}],startForAuthenticatedUser:["POST /user/migrations"],startForOrg:[
"POST /orgs/{org}/migrations"],unlockRepoForAuthenticatedUser:["DELETE /user/migrations/{migration_id}/repos/{repo_name}\
/lock"],unlockRepoForOrg:["DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"]},oidc:{getOidcCustomSubTemplateForOrg:[
"GET /orgs/{org}/actions/oidc/customization/sub"],updateOidcCustomSubTemplateForOrg:["PUT /orgs/{org}/actions/oidc/custo\
mization/sub"]},orgs:{addSecurityManagerTeam:["PUT /orgs/{org}/security-managers/teams/{team_slug}",{},{deprecated:"octo\
kit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-secu\
rity-manager-team"}],assignTeamToOrgRole:["PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],assignUserToOrgRole:[
"PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"],blockUser:["PUT /orgs/{org}/blocks/{username}"],cancelInvitation:[
"DELETE /orgs/{org}/invitations/{invitation_id}"],checkBlockedUser:["GET /orgs/{org}/blocks/{username}"],checkMembershipForUser:[
"GET /orgs/{org}/members/{username}"],checkPublicMembershipForUser:["GET /orgs/{org}/public_members/{username}"],convertMemberToOutsideCollaborator:[
"PUT /orgs/{org}/outside_collaborators/{username}"],createArtifactStorageRecord:["POST /orgs/{org}/artifacts/metadata/st\
orage-record"],createInvitation:["POST /orgs/{org}/invitations"],createIssueType:["POST /orgs/{org}/issue-types"],createWebhook:[
"POST /orgs/{org}/hooks"],customPropertiesForOrgsCreateOrUpdateOrganizationValues:["PATCH /organizations/{org}/org-prope\
rties/values"],customPropertiesForOrgsGetOrganizationValues:["GET /organizations/{org}/org-properties/values"],customPropertiesForReposCreateOrUpdateOrganizationDefinition:[
"PUT /orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposCreateOrUpdateOrganizationDefinitions:[
"PATCH /orgs/{org}/properties/schema"],customPropertiesForReposCreateOrUpdateOrganizationValues:["PATCH /orgs/{org}/prop\
erties/values"],customPropertiesForReposDeleteOrganizationDefinition:["DELETE /orgs/{org}/properties/schema/{custom_prop\
erty_name}"],customPropertiesForReposGetOrganizationDefinition:["GET /orgs/{org}/properties/schema/{custom_property_name\
}"],customPropertiesForReposGetOrganizationDefinitions:["GET /orgs/{org}/properties/schema"],customPropertiesForReposGetOrganizationValues:[
"GET /orgs/{org}/properties/values"],delete:["DELETE /orgs/{org}"],deleteAttestationsBulk:["POST /orgs/{org}/attestation\
s/delete-request"],deleteAttestationsById:["DELETE /orgs/{org}/attestations/{attestation_id}"],deleteAttestationsBySubjectDigest:[
"DELETE /orgs/{org}/attestations/digest/{subject_digest}"],deleteIssueType:["DELETE /orgs/{org}/issue-types/{issue_type_\
id}"],deleteWebhook:["DELETE /orgs/{org}/hooks/{hook_id}"],disableSelectedRepositoryImmutableReleasesOrganization:["DELE\
TE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],enableSelectedRepositoryImmutableReleasesOrganization:[
"PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"],get:["GET /orgs/{org}"],getImmutableReleasesSettings:[
"GET /orgs/{org}/settings/immutable-releases"],getImmutableReleasesSettingsRepositories:["GET /orgs/{org}/settings/immut\
able-releases/repositories"],getMembershipForAuthenticatedUser:["GET /user/memberships/orgs/{org}"],getMembershipForUser:[
"GET /orgs/{org}/memberships/{username}"],getOrgRole:["GET /orgs/{org}/organization-roles/{role_id}"],getOrgRulesetHistory:[
"GET /orgs/{org}/rulesets/{ruleset_id}/history"],getOrgRulesetVersion:["GET /orgs/{org}/rulesets/{ruleset_id}/history/{v\
ersion_id}"],getWebhook:["GET /orgs/{org}/hooks/{hook_id}"],getWebhookConfigForOrg:["GET /orgs/{org}/hooks/{hook_id}/con\
fig"],getWebhookDelivery:["GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"],list:["GET /organizations"],listAppInstallations:[
"GET /orgs/{org}/installations"],listArtifactStorageRecords:["GET /orgs/{org}/artifacts/{subject_digest}/metadata/storag\
e-records"],listAttestationRepositories:["GET /orgs/{org}/attestations/repositories"],listAttestations:["GET /orgs/{org}\
/attestations/{subject_digest}"],listAttestationsBulk:["POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"],
listBlockedUsers:["GET /orgs/{org}/blocks"],listFailedInvitations:["GET /orgs/{org}/failed_invitations"],listForAuthenticatedUser:[
"GET /user/orgs"],listForUser:["GET /users/{username}/orgs"],listInvitationTeams:["GET /orgs/{org}/invitations/{invitati\
on_id}/teams"],listIssueTypes:["GET /orgs/{org}/issue-types"],listMembers:["GET /orgs/{org}/members"],listMembershipsForAuthenticatedUser:[
"GET /user/memberships/orgs"],listOrgRoleTeams:["GET /orgs/{org}/organization-roles/{role_id}/teams"],listOrgRoleUsers:[
"GET /orgs/{org}/organization-roles/{role_id}/users"],listOrgRoles:["GET /orgs/{org}/organization-roles"],listOrganizationFineGrainedPermissions:[
"GET /orgs/{org}/organization-fine-grained-permissions"],listOutsideCollaborators:["GET /orgs/{org}/outside_collaborator\
s"],listPatGrantRepositories:["GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"],listPatGrantRequestRepositories:[
"GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"],listPatGrantRequests:["GET /orgs/{org}/p\
ersonal-access-token-requests"],listPatGrants:["GET /orgs/{org}/personal-access-tokens"],listPendingInvitations:["GET /o\
rgs/{org}/invitations"],listPublicMembers:["GET /orgs/{org}/public_members"],listSecurityManagerTeams:["GET /orgs/{org}/\
security-managers",{},{deprecated:"octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.c\
om/rest/orgs/security-managers#list-security-manager-teams"}],listWebhookDeliveries:["GET /orgs/{org}/hooks/{hook_id}/de\
liveries"],listWebhooks:["GET /orgs/{org}/hooks"],pingWebhook:["POST /orgs/{org}/hooks/{hook_id}/pings"],redeliverWebhookDelivery:[
"POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],removeMember:["DELETE /orgs/{org}/members/{usernam\
e}"],removeMembershipForUser:["DELETE /orgs/{org}/memberships/{username}"],removeOutsideCollaborator:["DELETE /orgs/{org\
}/outside_collaborators/{username}"],removePublicMembershipForAuthenticatedUser:["DELETE /orgs/{org}/public_members/{use\
rname}"],removeSecurityManagerTeam:["DELETE /orgs/{org}/security-managers/teams/{team_slug}",{},{deprecated:"octokit.res\
t.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-secur\
ity-manager-team"}],reviewPatGrantRequest:["POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"],reviewPatGrantRequestsInBulk:[
"POST /orgs/{org}/personal-access-token-requests"],revokeAllOrgRolesTeam:["DELETE /orgs/{org}/organization-roles/teams/{\
team_slug}"],revokeAllOrgRolesUser:["DELETE /orgs/{org}/organization-roles/users/{username}"],revokeOrgRoleTeam:["DELETE\
 /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],revokeOrgRoleUser:["DELETE /orgs/{org}/organization-roles/\
users/{username}/{role_id}"],setImmutableReleasesSettings:["PUT /orgs/{org}/settings/immutable-releases"],setImmutableReleasesSettingsRepositories:[
"PUT /orgs/{org}/settings/immutable-releases/repositories"],setMembershipForUser:["PUT /orgs/{org}/memberships/{username\
}"],setPublicMembershipForAuthenticatedUser:["PUT /orgs/{org}/public_members/{username}"],unblockUser:["DELETE /orgs/{or\
g}/blocks/{username}"],update:["PATCH /orgs/{org}"],updateIssueType:["PUT /orgs/{org}/issue-types/{issue_type_id}"],updateMembershipForAuthenticatedUser:[
"PATCH /user/memberships/orgs/{org}"],updatePatAccess:["POST /orgs/{org}/personal-access-tokens/{pat_id}"],updatePatAccesses:[
"POST /orgs/{org}/personal-access-tokens"],updateWebhook:["PATCH /orgs/{org}/hooks/{hook_id}"],updateWebhookConfigForOrg:[
"PATCH /orgs/{org}/hooks/{hook_id}/config"]},packages:{deletePackageForAuthenticatedUser:["DELETE /user/packages/{packag\
e_type}/{package_name}"],deletePackageForOrg:["DELETE /orgs/{org}/packages/{package_type}/{package_name}"],deletePackageForUser:[
"DELETE /users/{username}/packages/{package_type}/{package_name}"],deletePackageVersionForAuthenticatedUser:["DELETE /us\
er/packages/{package_type}/{package_name}/versions/{package_version_id}"],deletePackageVersionForOrg:["DELETE /orgs/{org\
}/packages/{package_type}/{package_name}/versions/{package_version_id}"],deletePackageVersionForUser:["DELETE /users/{us\
ername}/packages/{package_type}/{package_name}/versions/{package_version_id}"],getAllPackageVersionsForAPackageOwnedByAnOrg:[
"GET /orgs/{org}/packages/{package_type}/{package_name}/versions",{},{renamed:["packages","getAllPackageVersionsForPacka\
geOwnedByOrg"]}],getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser:["GET /user/packages/{package_type}/{packag\
e_name}/versions",{},{renamed:["packages","getAllPackageVersionsForPackageOwnedByAuthenticatedUser"]}],getAllPackageVersionsForPackageOwnedByAuthenticatedUser:[
"GET /user/packages/{package_type}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByOrg:["GET /orgs/{org}\
/packages/{package_type}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByUser:["GET /users/{username}/pa\
ckages/{package_type}/{package_name}/versions"],getPackageForAuthenticatedUser:["GET /user/packages/{package_type}/{pack\
age_name}"],getPackageForOrganization:["GET /orgs/{org}/packages/{package_type}/{package_name}"],getPackageForUser:["GET\
 /users/{username}/packages/{package_type}/{package_name}"],getPackageVersionForAuthenticatedUser:["GET /user/packages/{\
package_type}/{package_name}/versions/{package_version_id}"],getPackageVersionForOrganization:["GET /orgs/{org}/packages\
/{package_type}/{package_name}/versions/{package_version_id}"],getPackageVersionForUser:["GET /users/{username}/packages\
/{package_type}/{package_name}/versions/{package_version_id}"],listDockerMigrationConflictingPackagesForAuthenticatedUser:[
"GET /user/docker/conflicts"],listDockerMigrationConflictingPackagesForOrganization:["GET /orgs/{org}/docker/conflicts"],
listDockerMigrationConflictingPackagesForUser:["GET /users/{username}/docker/conflicts"],listPackagesForAuthenticatedUser:[
"GET /user/packages"],listPackagesForOrganization:["GET /orgs/{org}/packages"],listPackagesForUser:["GET /users/{usernam\
e}/packages"],restorePackageForAuthenticatedUser:["POST /user/packages/{package_type}/{package_name}/restore{?token}"],restorePackageForOrg:[
"POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"],restorePackageForUser:["POST /users/{username\
}/packages/{package_type}/{package_name}/restore{?token}"],restorePackageVersionForAuthenticatedUser:["POST /user/packag\
es/{package_type}/{package_name}/versions/{package_version_id}/restore"],restorePackageVersionForOrg:["POST /orgs/{org}/\
packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],restorePackageVersionForUser:["POST /user\
s/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"]},privateRegistries:{createOrgPrivateRegistry:[
"POST /orgs/{org}/private-registries"],deleteOrgPrivateRegistry:["DELETE /orgs/{org}/private-registries/{secret_name}"],
getOrgPrivateRegistry:["GET /orgs/{org}/private-registries/{secret_name}"],getOrgPublicKey:["GET /orgs/{org}/private-reg\
istries/public-key"],listOrgPrivateRegistries:["GET /orgs/{org}/private-registries"],updateOrgPrivateRegistry:["PATCH /o\
rgs/{org}/private-registries/{secret_name}"]},projects:{addItemForOrg:["POST /orgs/{org}/projectsV2/{project_number}/ite\
ms"],addItemForUser:["POST /users/{username}/projectsV2/{project_number}/items"],deleteItemForOrg:["DELETE /orgs/{org}/p\
rojectsV2/{project_number}/items/{item_id}"],deleteItemForUser:["DELETE /users/{username}/projectsV2/{project_number}/it\
ems/{item_id}"],getFieldForOrg:["GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"],getFieldForUser:["GET /\
users/{username}/projectsV2/{project_number}/fields/{field_id}"],getForOrg:["GET /orgs/{org}/projectsV2/{project_number}"],
getForUser:["GET /users/{username}/projectsV2/{project_number}"],getOrgItem:["GET /orgs/{org}/projectsV2/{project_number\
}/items/{item_id}"],getUserItem:["GET /users/{username}/projectsV2/{project_number}/items/{item_id}"],listFieldsForOrg:[
"GET /orgs/{org}/projectsV2/{project_number}/fields"],listFieldsForUser:["GET /users/{username}/projectsV2/{project_numb\
er}/fields"],listForOrg:["GET /orgs/{org}/projectsV2"],listForUser:["GET /users/{username}/projectsV2"],listItemsForOrg:[
"GET /orgs/{org}/projectsV2/{project_number}/items"],listItemsForUser:["GET /users/{username}/projectsV2/{project_number\
}/items"],updateItemForOrg:["PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],updateItemForUser:["PATCH /\
users/{username}/projectsV2/{project_number}/items/{item_id}"]},pulls:{checkIfMerged:["GET /repos/{owner}/{repo}/pulls/{\
pull_number}/merge"],create:["POST /repos/{owner}/{repo}/pulls"],createReplyForReviewComment:["POST /repos/{owner}/{repo\
}/pulls/{pull_number}/comments/{comment_id}/replies"],createReview:["POST /repos/{owner}/{repo}/pulls/{pull_number}/revi\
ews"],createReviewComment:["POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"],deletePendingReview:["DELETE /repo\
s/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],deleteReviewComment:["DELETE /repos/{owner}/{repo}/pulls/comm\
ents/{comment_id}"],dismissReview:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"],get:[
"GET /repos/{owner}/{repo}/pulls/{pull_number}"],getReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{revi\
ew_id}"],getReviewComment:["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],list:["GET /repos/{owner}/{repo}/pul\
ls"],listCommentsForReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"],listCommits:["\
GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],listFiles:["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
listRequestedReviewers:["GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],listReviewComments:["GET /r\
epos/{owner}/{repo}/pulls/{pull_number}/comments"],listReviewCommentsForRepo:["GET /repos/{owner}/{repo}/pulls/comments"],
listReviews:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],merge:["PUT /repos/{owner}/{repo}/pulls/{pull_numb\
er}/merge"],removeRequestedReviewers:["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],requestReviewers:[
"POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],submitReview:["POST /repos/{owner}/{repo}/pulls/{p\
ull_number}/reviews/{review_id}/events"],update:["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],updateBranch:["PUT /\
repos/{owner}/{repo}/pulls/{pull_number}/update-branch"],updateReview:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/re\
views/{review_id}"],updateReviewComment:["PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"]},rateLimit:{get:["GE\
T /rate_limit"]},reactions:{createForCommitComment:["POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"],createForIssue:[
"POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"],createForIssueComment:["POST /repos/{owner}/{repo}/issues/\
comments/{comment_id}/reactions"],createForPullRequestReviewComment:["POST /repos/{owner}/{repo}/pulls/comments/{comment\
_id}/reactions"],createForRelease:["POST /repos/{owner}/{repo}/releases/{release_id}/reactions"],createForTeamDiscussionCommentInOrg:[
"POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],createForTeamDiscussionInOrg:[
"POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"],deleteForCommitComment:["DELETE /repos/{\
owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"],deleteForIssue:["DELETE /repos/{owner}/{repo}/issues/{issu\
e_number}/reactions/{reaction_id}"],deleteForIssueComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/re\
actions/{reaction_id}"],deleteForPullRequestComment:["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions\
/{reaction_id}"],deleteForRelease:["DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"],deleteForTeamDiscussion:[
"DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"],deleteForTeamDiscussionComment:[
"DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"],
listForCommitComment:["GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"],listForIssue:["GET /repos/{owner}/{re\
po}/issues/{issue_number}/reactions"],listForIssueComment:["GET /repos/{owner}/{repo}/issues/comments/{comment_id}/react\
ions"],listForPullRequestReviewComment:["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],listForRelease:[
"GET /repos/{owner}/{repo}/releases/{release_id}/reactions"],listForTeamDiscussionCommentInOrg:["GET /orgs/{org}/teams/{\
team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],listForTeamDiscussionInOrg:["GET /orgs/\
{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"]},repos:{acceptInvitation:["PATCH /user/repository_in\
vitations/{invitation_id}",{},{renamed:["repos","acceptInvitationForAuthenticatedUser"]}],acceptInvitationForAuthenticatedUser:[
"PATCH /user/repository_invitations/{invitation_id}"],addAppAccessRestrictions:["POST /repos/{owner}/{repo}/branches/{br\
anch}/protection/restrictions/apps",{},{mapToData:"apps"}],addCollaborator:["PUT /repos/{owner}/{repo}/collaborators/{us\
ername}"],addStatusCheckContexts:["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contex\
ts",{},{mapToData:"contexts"}],addTeamAccessRestrictions:["POST /repos/{owner}/{repo}/branches/{branch}/protection/restr\
ictions/teams",{},{mapToData:"teams"}],addUserAccessRestrictions:["POST /repos/{owner}/{repo}/branches/{branch}/protecti\
on/restrictions/users",{},{mapToData:"users"}],cancelPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments/{pag\
es_deployment_id}/cancel"],checkAutomatedSecurityFixes:["GET /repos/{owner}/{repo}/automated-security-fixes"],checkCollaborator:[
"GET /repos/{owner}/{repo}/collaborators/{username}"],checkImmutableReleases:["GET /repos/{owner}/{repo}/immutable-relea\
ses"],checkPrivateVulnerabilityReporting:["GET /repos/{owner}/{repo}/private-vulnerability-reporting"],checkVulnerabilityAlerts:[
"GET /repos/{owner}/{repo}/vulnerability-alerts"],codeownersErrors:["GET /repos/{owner}/{repo}/codeowners/errors"],compareCommits:[
"GET /repos/{owner}/{repo}/compare/{base}...{head}"],compareCommitsWithBasehead:["GET /repos/{owner}/{repo}/compare/{bas\
ehead}"],createAttestation:["POST /repos/{owner}/{repo}/attestations"],createAutolink:["POST /repos/{owner}/{repo}/autol\
inks"],createCommitComment:["POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"],createCommitSignatureProtection:[
"POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],createCommitStatus:["POST /repos/{owner}/\
{repo}/statuses/{sha}"],createDeployKey:["POST /repos/{owner}/{repo}/keys"],createDeployment:["POST /repos/{owner}/{repo\
}/deployments"],createDeploymentBranchPolicy:["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-bra\
nch-policies"],createDeploymentProtectionRule:["POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_pr\
otection_rules"],createDeploymentStatus:["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],createDispatchEvent:[
"POST /repos/{owner}/{repo}/dispatches"],createForAuthenticatedUser:["POST /user/repos"],createFork:["POST /repos/{owner\
}/{repo}/forks"],createInOrg:["POST /orgs/{org}/repos"],createOrUpdateEnvironment:["PUT /repos/{owner}/{repo}/environmen\
ts/{environment_name}"],createOrUpdateFileContents:["PUT /repos/{owner}/{repo}/contents/{path}"],createOrgRuleset:["POST\
 /orgs/{org}/rulesets"],createPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments"],createPagesSite:["POST /r\
epos/{owner}/{repo}/pages"],createRelease:["POST /repos/{owner}/{repo}/releases"],createRepoRuleset:["POST /repos/{owner\
}/{repo}/rulesets"],createUsingTemplate:["POST /repos/{template_owner}/{template_repo}/generate"],createWebhook:["POST /\
repos/{owner}/{repo}/hooks"],customPropertiesForReposCreateOrUpdateRepositoryValues:["PATCH /repos/{owner}/{repo}/proper\
ties/values"],customPropertiesForReposGetRepositoryValues:["GET /repos/{owner}/{repo}/properties/values"],declineInvitation:[
"DELETE /user/repository_invitations/{invitation_id}",{},{renamed:["repos","declineInvitationForAuthenticatedUser"]}],declineInvitationForAuthenticatedUser:[
"DELETE /user/repository_invitations/{invitation_id}"],delete:["DELETE /repos/{owner}/{repo}"],deleteAccessRestrictions:[
"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"],deleteAdminBranchProtection:["DELETE /repos/{o\
wner}/{repo}/branches/{branch}/protection/enforce_admins"],deleteAnEnvironment:["DELETE /repos/{owner}/{repo}/environmen\
ts/{environment_name}"],deleteAutolink:["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],deleteBranchProtection:[
"DELETE /repos/{owner}/{repo}/branches/{branch}/protection"],deleteCommitComment:["DELETE /repos/{owner}/{repo}/comments\
/{comment_id}"],deleteCommitSignatureProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_sig\
natures"],deleteDeployKey:["DELETE /repos/{owner}/{repo}/keys/{key_id}"],deleteDeployment:["DELETE /repos/{owner}/{repo}\
/deployments/{deployment_id}"],deleteDeploymentBranchPolicy:["DELETE /repos/{owner}/{repo}/environments/{environment_nam\
e}/deployment-branch-policies/{branch_policy_id}"],deleteFile:["DELETE /repos/{owner}/{repo}/contents/{path}"],deleteInvitation:[
"DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"],deleteOrgRuleset:["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
deletePagesSite:["DELETE /repos/{owner}/{repo}/pages"],deletePullRequestReviewProtection:["DELETE /repos/{owner}/{repo}/\
branches/{branch}/protection/required_pull_request_reviews"],deleteRelease:["DELETE /repos/{owner}/{repo}/releases/{rele\
ase_id}"],deleteReleaseAsset:["DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"],deleteRepoRuleset:["DELETE /rep\
os/{owner}/{repo}/rulesets/{ruleset_id}"],deleteWebhook:["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],disableAutomatedSecurityFixes:[
"DELETE /repos/{owner}/{repo}/automated-security-fixes"],disableDeploymentProtectionRule:["DELETE /repos/{owner}/{repo}/\
environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],disableImmutableReleases:["DELETE /re\
pos/{owner}/{repo}/immutable-releases"],disablePrivateVulnerabilityReporting:["DELETE /repos/{owner}/{repo}/private-vuln\
erability-reporting"],disableVulnerabilityAlerts:["DELETE /repos/{owner}/{repo}/vulnerability-alerts"],downloadArchive:[
"GET /repos/{owner}/{repo}/zipball/{ref}",{},{renamed:["repos","downloadZipballArchive"]}],downloadTarballArchive:["GET \
/repos/{owner}/{repo}/tarball/{ref}"],downloadZipballArchive:["GET /repos/{owner}/{repo}/zipball/{ref}"],enableAutomatedSecurityFixes:[
"PUT /repos/{owner}/{repo}/automated-security-fixes"],enableImmutableReleases:["PUT /repos/{owner}/{repo}/immutable-rele\
ases"],enablePrivateVulnerabilityReporting:["PUT /repos/{owner}/{repo}/private-vulnerability-reporting"],enableVulnerabilityAlerts:[
"PUT /repos/{owner}/{repo}/vulnerability-alerts"],generateReleaseNotes:["POST /repos/{owner}/{repo}/releases/generate-no\
tes"],get:["GET /repos/{owner}/{repo}"],getAccessRestrictions:["GET /repos/{owner}/{repo}/branches/{branch}/protection/r\
estrictions"],getAdminBranchProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],getAllDeploymentProtectionRules:[
"GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],getAllEnvironments:["GET /repos\
/{owner}/{repo}/environments"],getAllStatusCheckContexts:["GET /repos/{owner}/{repo}/branches/{branch}/protection/requir\
ed_status_checks/contexts"],getAllTopics:["GET /repos/{owner}/{repo}/topics"],getAppsWithAccessToProtectedBranch:["GET /\
repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"],getAutolink:["GET /repos/{owner}/{repo}/autolinks/\
{autolink_id}"],getBranch:["GET /repos/{owner}/{repo}/branches/{branch}"],getBranchProtection:["GET /repos/{owner}/{repo\
}/branches/{branch}/protection"],getBranchRules:["GET /repos/{owner}/{repo}/rules/branches/{branch}"],getClones:["GET /r\
epos/{owner}/{repo}/traffic/clones"],getCodeFrequencyStats:["GET /repos/{owner}/{repo}/stats/code_frequency"],getCollaboratorPermissionLevel:[
"GET /repos/{owner}/{repo}/collaborators/{username}/permission"],getCombinedStatusForRef:["GET /repos/{owner}/{repo}/com\
mits/{ref}/status"],getCommit:["GET /repos/{owner}/{repo}/commits/{ref}"],getCommitActivityStats:["GET /repos/{owner}/{r\
epo}/stats/commit_activity"],getCommitComment:["GET /repos/{owner}/{repo}/comments/{comment_id}"],getCommitSignatureProtection:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],getCommunityProfileMetrics:["GET /repos/{o\
wner}/{repo}/community/profile"],getContent:["GET /repos/{owner}/{repo}/contents/{path}"],getContributorsStats:["GET /re\
pos/{owner}/{repo}/stats/contributors"],getCustomDeploymentProtectionRule:["GET /repos/{owner}/{repo}/environments/{envi\
ronment_name}/deployment_protection_rules/{protection_rule_id}"],getDeployKey:["GET /repos/{owner}/{repo}/keys/{key_id}"],
getDeployment:["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],getDeploymentBranchPolicy:["GET /repos/{owner}/{\
repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],getDeploymentStatus:["GET /repos/{\
owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"],getEnvironment:["GET /repos/{owner}/{repo}/environments\
/{environment_name}"],getLatestPagesBuild:["GET /repos/{owner}/{repo}/pages/builds/latest"],getLatestRelease:["GET /repo\
s/{owner}/{repo}/releases/latest"],getOrgRuleSuite:["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],getOrgRuleSuites:[
"GET /orgs/{org}/rulesets/rule-suites"],getOrgRuleset:["GET /orgs/{org}/rulesets/{ruleset_id}"],getOrgRulesets:["GET /or\
gs/{org}/rulesets"],getPages:["GET /repos/{owner}/{repo}/pages"],getPagesBuild:["GET /repos/{owner}/{repo}/pages/builds/\
{build_id}"],getPagesDeployment:["GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"],getPagesHealthCheck:[
"GET /repos/{owner}/{repo}/pages/health"],getParticipationStats:["GET /repos/{owner}/{repo}/stats/participation"],getPullRequestReviewProtection:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],getPunchCardStats:["GET /repos/{\
owner}/{repo}/stats/punch_card"],getReadme:["GET /repos/{owner}/{repo}/readme"],getReadmeInDirectory:["GET /repos/{owner\
}/{repo}/readme/{dir}"],getRelease:["GET /repos/{owner}/{repo}/releases/{release_id}"],getReleaseAsset:["GET /repos/{own\
er}/{repo}/releases/assets/{asset_id}"],getReleaseByTag:["GET /repos/{owner}/{repo}/releases/tags/{tag}"],getRepoRuleSuite:[
"GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"],getRepoRuleSuites:["GET /repos/{owner}/{repo}/rulesets\
/rule-suites"],getRepoRuleset:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],getRepoRulesetHistory:["GET /repos/{ow\
ner}/{repo}/rulesets/{ruleset_id}/history"],getRepoRulesetVersion:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/hist\
ory/{version_id}"],getRepoRulesets:["GET /repos/{owner}/{repo}/rulesets"],getStatusChecksProtection:["GET /repos/{owner}\
/{repo}/branches/{branch}/protection/required_status_checks"],getTeamsWithAccessToProtectedBranch:["GET /repos/{owner}/{\
repo}/branches/{branch}/protection/restrictions/teams"],getTopPaths:["GET /repos/{owner}/{repo}/traffic/popular/paths"],
getTopReferrers:["GET /repos/{owner}/{repo}/traffic/popular/referrers"],getUsersWithAccessToProtectedBranch:["GET /repos\
/{owner}/{repo}/branches/{branch}/protection/restrictions/users"],getViews:["GET /repos/{owner}/{repo}/traffic/views"],getWebhook:[
"GET /repos/{owner}/{repo}/hooks/{hook_id}"],getWebhookConfigForRepo:["GET /repos/{owner}/{repo}/hooks/{hook_id}/config"],
getWebhookDelivery:["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"],listActivities:["GET /repos/{o\
wner}/{repo}/activity"],listAttestations:["GET /repos/{owner}/{repo}/attestations/{subject_digest}"],listAutolinks:["GET\
 /repos/{owner}/{repo}/autolinks"],listBranches:["GET /repos/{owner}/{repo}/branches"],listBranchesForHeadCommit:["GET /\
repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"],listCollaborators:["GET /repos/{owner}/{repo}/collaborat\
ors"],listCommentsForCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"],listCommitCommentsForRepo:["GET \
/repos/{owner}/{repo}/comments"],listCommitStatusesForRef:["GET /repos/{owner}/{repo}/commits/{ref}/statuses"],listCommits:[
"GET /repos/{owner}/{repo}/commits"],listContributors:["GET /repos/{owner}/{repo}/contributors"],listCustomDeploymentRuleIntegrations:[
"GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"],listDeployKeys:["GET /repo\
s/{owner}/{repo}/keys"],listDeploymentBranchPolicies:["GET /repos/{owner}/{repo}/environments/{environment_name}/deploym\
ent-branch-policies"],listDeploymentStatuses:["GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],listDeployments:[
"GET /repos/{owner}/{repo}/deployments"],listForAuthenticatedUser:["GET /user/repos"],listForOrg:["GET /orgs/{org}/repos"],
listForUser:["GET /users/{username}/repos"],listForks:["GET /repos/{owner}/{repo}/forks"],listInvitations:["GET /repos/{\
owner}/{repo}/invitations"],listInvitationsForAuthenticatedUser:["GET /user/repository_invitations"],listLanguages:["GET\
 /repos/{owner}/{repo}/languages"],listPagesBuilds:["GET /repos/{owner}/{repo}/pages/builds"],listPublic:["GET /reposito\
ries"],listPullRequestsAssociatedWithCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"],listReleaseAssets:[
"GET /repos/{owner}/{repo}/releases/{release_id}/assets"],listReleases:["GET /repos/{owner}/{repo}/releases"],listTags:[
"GET /repos/{owner}/{repo}/tags"],listTeams:["GET /repos/{owner}/{repo}/teams"],listWebhookDeliveries:["GET /repos/{owne\
r}/{repo}/hooks/{hook_id}/deliveries"],listWebhooks:["GET /repos/{owner}/{repo}/hooks"],merge:["POST /repos/{owner}/{rep\
o}/merges"],mergeUpstream:["POST /repos/{owner}/{repo}/merge-upstream"],pingWebhook:["POST /repos/{owner}/{repo}/hooks/{\
hook_id}/pings"],redeliverWebhookDelivery:["POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],
removeAppAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"\
apps"}],removeCollaborator:["DELETE /repos/{owner}/{repo}/collaborators/{username}"],removeStatusCheckContexts:["DELETE \
/repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],removeStatusCheckProtection:[
"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],removeTeamAccessRestrictions:["DELET\
E /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",{},{mapToData:"teams"}],removeUserAccessRestrictions:[
"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"users"}],renameBranch:["PO\
ST /repos/{owner}/{repo}/branches/{branch}/rename"],replaceAllTopics:["PUT /repos/{owner}/{repo}/topics"],requestPagesBuild:[
"POST /repos/{owner}/{repo}/pages/builds"],setAdminBranchProtection:["POST /repos/{owner}/{repo}/branches/{branch}/prote\
ction/enforce_admins"],setAppAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/ap\
ps",{},{mapToData:"apps"}],setStatusCheckContexts:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_stat\
us_checks/contexts",{},{mapToData:"contexts"}],setTeamAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/p\
rotection/restrictions/teams",{},{mapToData:"teams"}],setUserAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{br\
anch}/protection/restrictions/users",{},{mapToData:"users"}],testPushWebhook:["POST /repos/{owner}/{repo}/hooks/{hook_id\
}/tests"],transfer:["POST /repos/{owner}/{repo}/transfer"],update:["PATCH /repos/{owner}/{repo}"],updateBranchProtection:[
"PUT /repos/{owner}/{repo}/branches/{branch}/protection"],updateCommitComment:["PATCH /repos/{owner}/{repo}/comments/{co\
mment_id}"],updateDeploymentBranchPolicy:["PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-p\
olicies/{branch_policy_id}"],updateInformationAboutPagesSite:["PUT /repos/{owner}/{repo}/pages"],updateInvitation:["PATC\
H /repos/{owner}/{repo}/invitations/{invitation_id}"],updateOrgRuleset:["PUT /orgs/{org}/rulesets/{ruleset_id}"],updatePullRequestReviewProtection:[
"PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],updateRelease:["PATCH /repos/{\
owner}/{repo}/releases/{release_id}"],updateReleaseAsset:["PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"],updateRepoRuleset:[
"PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],updateStatusCheckPotection:["PATCH /repos/{owner}/{repo}/branches/{br\
anch}/protection/required_status_checks",{},{renamed:["repos","updateStatusCheckProtection"]}],updateStatusCheckProtection:[
"PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],updateWebhook:["PATCH /repos/{owner}/\
{repo}/hooks/{hook_id}"],updateWebhookConfigForRepo:["PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"],uploadReleaseAsset:[
"POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}",{baseUrl:"https://uploads.github.com"}]},search:{
code:["GET /search/code"],commits:["GET /search/commits"],issuesAndPullRequests:["GET /search/issues"],labels:["GET /sea\
rch/labels"],repos:["GET /search/repositories"],topics:["GET /search/topics"],users:["GET /search/users"]},secretScanning:{
createPushProtectionBypass:["POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"],getAlert:["GET /repos\
/{owner}/{repo}/secret-scanning/alerts/{alert_number}"],getScanHistory:["GET /repos/{owner}/{repo}/secret-scanning/scan-\
history"],listAlertsForOrg:["GET /orgs/{org}/secret-scanning/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/secr\
et-scanning/alerts"],listLocationsForAlert:["GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"],
listOrgPatternConfigs:["GET /orgs/{org}/secret-scanning/pattern-configurations"],updateAlert:["PATCH /repos/{owner}/{rep\
o}/secret-scanning/alerts/{alert_number}"],updateOrgPatternConfigs:["PATCH /orgs/{org}/secret-scanning/pattern-configura\
tions"]},securityAdvisories:{createFork:["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"],createPrivateVulnerabilityReport:[
"POST /repos/{owner}/{repo}/security-advisories/reports"],createRepositoryAdvisory:["POST /repos/{owner}/{repo}/security\
-advisories"],createRepositoryAdvisoryCveRequest:["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"],getGlobalAdvisory:[
"GET /advisories/{ghsa_id}"],getRepositoryAdvisory:["GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"],listGlobalAdvisories:[
"GET /advisories"],listOrgRepositoryAdvisories:["GET /orgs/{org}/security-advisories"],listRepositoryAdvisories:["GET /r\
epos/{owner}/{repo}/security-advisories"],updateRepositoryAdvisory:["PATCH /repos/{owner}/{repo}/security-advisories/{gh\
sa_id}"]},teams:{addOrUpdateMembershipForUserInOrg:["PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"],addOrUpdateRepoPermissionsInOrg:[
"PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],checkPermissionsForRepoInOrg:["GET /orgs/{org}/teams/{team_slu\
g}/repos/{owner}/{repo}"],create:["POST /orgs/{org}/teams"],createDiscussionCommentInOrg:["POST /orgs/{org}/teams/{team_\
slug}/discussions/{discussion_number}/comments"],createDiscussionInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions"],
deleteDiscussionCommentInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_nu\
mber}"],deleteDiscussionInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],deleteInOrg:["DEL\
ETE /orgs/{org}/teams/{team_slug}"],getByName:["GET /orgs/{org}/teams/{team_slug}"],getDiscussionCommentInOrg:["GET /org\
s/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],getDiscussionInOrg:["GET /orgs/{or\
g}/teams/{team_slug}/discussions/{discussion_number}"],getMembershipForUserInOrg:["GET /orgs/{org}/teams/{team_slug}/mem\
berships/{username}"],list:["GET /orgs/{org}/teams"],listChildInOrg:["GET /orgs/{org}/teams/{team_slug}/teams"],listDiscussionCommentsInOrg:[
"GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],listDiscussionsInOrg:["GET /orgs/{org}/tea\
ms/{team_slug}/discussions"],listForAuthenticatedUser:["GET /user/teams"],listMembersInOrg:["GET /orgs/{org}/teams/{team\
_slug}/members"],listPendingInvitationsInOrg:["GET /orgs/{org}/teams/{team_slug}/invitations"],listReposInOrg:["GET /org\
s/{org}/teams/{team_slug}/repos"],removeMembershipForUserInOrg:["DELETE /orgs/{org}/teams/{team_slug}/memberships/{usern\
ame}"],removeRepoInOrg:["DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],updateDiscussionCommentInOrg:["PATC\
H /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],updateDiscussionInOrg:["PATC\
H /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],updateInOrg:["PATCH /orgs/{org}/teams/{team_slug}"]},users:{
addEmailForAuthenticated:["POST /user/emails",{},{renamed:["users","addEmailForAuthenticatedUser"]}],addEmailForAuthenticatedUser:[
"POST /user/emails"],addSocialAccountForAuthenticatedUser:["POST /user/social_accounts"],block:["PUT /user/blocks/{usern\
ame}"],checkBlocked:["GET /user/blocks/{username}"],checkFollowingForUser:["GET /users/{username}/following/{target_user\
}"],checkPersonIsFollowedByAuthenticated:["GET /user/following/{username}"],createGpgKeyForAuthenticated:["POST /user/gp\
g_keys",{},{renamed:["users","createGpgKeyForAuthenticatedUser"]}],createGpgKeyForAuthenticatedUser:["POST /user/gpg_key\
s"],createPublicSshKeyForAuthenticated:["POST /user/keys",{},{renamed:["users","createPublicSshKeyForAuthenticatedUser"]}],
createPublicSshKeyForAuthenticatedUser:["POST /user/keys"],createSshSigningKeyForAuthenticatedUser:["POST /user/ssh_sign\
ing_keys"],deleteAttestationsBulk:["POST /users/{username}/attestations/delete-request"],deleteAttestationsById:["DELETE\
 /users/{username}/attestations/{attestation_id}"],deleteAttestationsBySubjectDigest:["DELETE /users/{username}/attestat\
ions/digest/{subject_digest}"],deleteEmailForAuthenticated:["DELETE /user/emails",{},{renamed:["users","deleteEmailForAu\
thenticatedUser"]}],deleteEmailForAuthenticatedUser:["DELETE /user/emails"],deleteGpgKeyForAuthenticated:["DELETE /user/\
gpg_keys/{gpg_key_id}",{},{renamed:["users","deleteGpgKeyForAuthenticatedUser"]}],deleteGpgKeyForAuthenticatedUser:["DEL\
ETE /user/gpg_keys/{gpg_key_id}"],deletePublicSshKeyForAuthenticated:["DELETE /user/keys/{key_id}",{},{renamed:["users",
"deletePublicSshKeyForAuthenticatedUser"]}],deletePublicSshKeyForAuthenticatedUser:["DELETE /user/keys/{key_id}"],deleteSocialAccountForAuthenticatedUser:[
"DELETE /user/social_accounts"],deleteSshSigningKeyForAuthenticatedUser:["DELETE /user/ssh_signing_keys/{ssh_signing_key\
_id}"],follow:["PUT /user/following/{username}"],getAuthenticated:["GET /user"],getById:["GET /user/{account_id}"],getByUsername:[
"GET /users/{username}"],getContextForUser:["GET /users/{username}/hovercard"],getGpgKeyForAuthenticated:["GET /user/gpg\
_keys/{gpg_key_id}",{},{renamed:["users","getGpgKeyForAuthenticatedUser"]}],getGpgKeyForAuthenticatedUser:["GET /user/gp\
g_keys/{gpg_key_id}"],getPublicSshKeyForAuthenticated:["GET /user/keys/{key_id}",{},{renamed:["users","getPublicSshKeyFo\
rAuthenticatedUser"]}],getPublicSshKeyForAuthenticatedUser:["GET /user/keys/{key_id}"],getSshSigningKeyForAuthenticatedUser:[
"GET /user/ssh_signing_keys/{ssh_signing_key_id}"],list:["GET /users"],listAttestations:["GET /users/{username}/attestat\
ions/{subject_digest}"],listAttestationsBulk:["POST /users/{username}/attestations/bulk-list{?per_page,before,after}"],listBlockedByAuthenticated:[
"GET /user/blocks",{},{renamed:["users","listBlockedByAuthenticatedUser"]}],listBlockedByAuthenticatedUser:["GET /user/b\
locks"],listEmailsForAuthenticated:["GET /user/emails",{},{renamed:["users","listEmailsForAuthenticatedUser"]}],listEmailsForAuthenticatedUser:[
"GET /user/emails"],listFollowedByAuthenticated:["GET /user/following",{},{renamed:["users","listFollowedByAuthenticated\
User"]}],listFollowedByAuthenticatedUser:["GET /user/following"],listFollowersForAuthenticatedUser:["GET /user/followers"],
listFollowersForUser:["GET /users/{username}/followers"],listFollowingForUser:["GET /users/{username}/following"],listGpgKeysForAuthenticated:[
"GET /user/gpg_keys",{},{renamed:["users","listGpgKeysForAuthenticatedUser"]}],listGpgKeysForAuthenticatedUser:["GET /us\
er/gpg_keys"],listGpgKeysForUser:["GET /users/{username}/gpg_keys"],listPublicEmailsForAuthenticated:["GET /user/public_\
emails",{},{renamed:["users","listPublicEmailsForAuthenticatedUser"]}],listPublicEmailsForAuthenticatedUser:["GET /user/\
public_emails"],listPublicKeysForUser:["GET /users/{username}/keys"],listPublicSshKeysForAuthenticated:["GET /user/keys",
{},{renamed:["users","listPublicSshKeysForAuthenticatedUser"]}],listPublicSshKeysForAuthenticatedUser:["GET /user/keys"],
listSocialAccountsForAuthenticatedUser:["GET /user/social_accounts"],listSocialAccountsForUser:["GET /users/{username}/s\
ocial_accounts"],listSshSigningKeysForAuthenticatedUser:["GET /user/ssh_signing_keys"],listSshSigningKeysForUser:["GET /\
users/{username}/ssh_signing_keys"],setPrimaryEmailVisibilityForAuthenticated:["PATCH /user/email/visibility",{},{renamed:[
"users","setPrimaryEmailVisibilityForAuthenticatedUser"]}],setPrimaryEmailVisibilityForAuthenticatedUser:["PATCH /user/e\
mail/visibility"],unblock:["DELETE /user/blocks/{username}"],unfollow:["DELETE /user/following/{username}"],updateAuthenticated:[
"PATCH /user"]}},endpoints_default=Endpoints}});function endpointsToMethods(octokit){let newMethods={};for(let scope2 of endpointMethodsMap.keys())newMethods[scope2]=new Proxy(
{octokit,scope:scope2,cache:{}},handler);return newMethods}function decorate(octokit,scope2,methodName,defaults2,decorations){
let requestWithDefaults=octokit.request.defaults(defaults2);function withDecorations(...args){let options=requestWithDefaults.
endpoint.merge(...args);if(decorations.mapToData)return options=Object.assign({},options,{data:options[decorations.mapToData],
[decorations.mapToData]:void 0}),requestWithDefaults(options);if(decorations.renamed){let[newScope,newMethodName]=decorations.
renamed;octokit.log.warn(`octokit.${scope2}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`)}
if(decorations.deprecated&&octokit.log.warn(decorations.deprecated),decorations.renamedParameters){let options2=requestWithDefaults.
endpoint.merge(...args);for(let[name,alias]of Object.entries(decorations.renamedParameters))name in options2&&(octokit.log.
warn(`"${name}" parameter is deprecated for "octokit.${scope2}.${methodName}()". Use "${alias}" instead`),alias in options2||
(options2[alias]=options2[name]),delete options2[name]);return requestWithDefaults(options2)}return requestWithDefaults(
...args)}return Object.assign(withDecorations,requestWithDefaults)}var endpointMethodsMap,handler,init_endpoints_to_methods=__esm(
{"node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js"(){init_endpoints();endpointMethodsMap=
new Map;for(let[scope2,endpoints]of Object.entries(endpoints_default))for(let[methodName,endpoint2]of Object.entries(endpoints)){
let[route,defaults2,decorations]=endpoint2,[method,url]=route.split(/ /),endpointDefaults=Object.assign({method,url},defaults2);
endpointMethodsMap.has(scope2)||endpointMethodsMap.set(scope2,new Map),endpointMethodsMap.get(scope2).set(methodName,{scope:scope2,
methodName,endpointDefaults,decorations})}handler={has({scope:scope2},methodName){return endpointMethodsMap.get(scope2).
has(methodName)},getOwnPropertyDescriptor(target,methodName){return{value:this.get(target,methodName),configurable:!0,writable:!0,
enumerable:!0}},defineProperty(target,methodName,descriptor){return Object.defineProperty(target.cache,methodName,descriptor),
!0},deleteProperty(target,methodName){return delete target.cache[methodName],!0},ownKeys({scope:scope2}){return[...endpointMethodsMap.
get(scope2).keys()]},set(target,methodName,value){return target.cache[methodName]=value},get({octokit,scope:scope2,cache},methodName){
if(cache[methodName])return cache[methodName];let method=endpointMethodsMap.get(scope2).get(methodName);if(!method)return;
let{endpointDefaults,decorations}=method;return decorations?cache[methodName]=decorate(octokit,scope2,methodName,endpointDefaults,
decorations):cache[methodName]=octokit.request.defaults(endpointDefaults),cache[methodName]}}}});function restEndpointMethods(octokit){return{rest:endpointsToMethods(octokit)}}function legacyRestEndpointMethods(octokit){
let api=endpointsToMethods(octokit);return{...api,rest:api}}var init_dist_src3=__esm({"node_modules/@octokit/plugin-rest\
-endpoint-methods/dist-src/index.js"(){init_version2();init_endpoints_to_methods();restEndpointMethods.VERSION=VERSION5;
legacyRestEndpointMethods.VERSION=VERSION5}});function normalizePaginatedListResponse(response){if(!response.data)return{...response,data:[]};if(!(("total_count"in response.
data||"total_commits"in response.data)&&!("url"in response.data)))return response;let incompleteResults=response.data.incomplete_results,
repositorySelection=response.data.repository_selection,totalCount=response.data.total_count,totalCommits=response.data.total_commits;
delete response.data.incomplete_results,delete response.data.repository_selection,delete response.data.total_count,delete response.
data.total_commits;let namespaceKey=Object.keys(response.data)[0],data=response.data[namespaceKey];return response.data=
data,typeof incompleteResults<"u"&&(response.data.incomplete_results=incompleteResults),typeof repositorySelection<"u"&&
(response.data.repository_selection=repositorySelection),response.data.total_count=totalCount,response.data.total_commits=
totalCommits,response}function iterator(octokit,route,parameters){let options=typeof route=="function"?route.endpoint(parameters):
octokit.request.endpoint(route,parameters),requestMethod=typeof route=="function"?route:octokit.request,method=options.method,
headers=options.headers,url=options.url;return{[Symbol.asyncIterator]:()=>({async next(){if(!url)return{done:!0};try{let response=await requestMethod(
{method,url,headers}),normalizedResponse=normalizePaginatedListResponse(response);if(url=((normalizedResponse.headers.link||
"").match(/<([^<>]+)>;\s*rel="next"/)||[])[1],!url&&"total_commits"in normalizedResponse.data){let parsedUrl=new URL(normalizedResponse.
url),params=parsedUrl.searchParams,page=parseInt(params.get("page")||"1",10),per_page=parseInt(params.get("per_page")||"\
250",10);page*per_page<normalizedResponse.data.total_commits&&(params.set("page",String(page+1)),url=parsedUrl.toString())}
return{value:normalizedResponse}}catch(error2){if(error2.status!==409)throw error2;return url="",{value:{status:200,headers:{},
data:[]}}}}})}}function paginate(octokit,route,parameters,mapFn){return typeof parameters=="function"&&(mapFn=parameters,
parameters=void 0),gather(octokit,[],iterator(octokit,route,parameters)[Symbol.asyncIterator](),mapFn)}function gather(octokit,results,iterator2,mapFn){
return iterator2.next().then(result=>{if(result.done)return results;let earlyExit=!1;function done(){earlyExit=!0}return results=
results.concat(mapFn?mapFn(result.value,done):result.value.data),earlyExit?results:gather(octokit,results,iterator2,mapFn)})}
function paginateRest(octokit){return{paginate:Object.assign(paginate.bind(null,octokit),{iterator:iterator.bind(null,octokit)})}}
var VERSION6,composePaginateRest,init_dist_bundle5=__esm({"node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.\
js"(){VERSION6="0.0.0-development";composePaginateRest=Object.assign(paginate,{iterator});paginateRest.VERSION=VERSION6}});function getOctokitOptions(token2,options){let opts=Object.assign({},options||{}),auth2=getAuthString(token2,opts);auth2&&
(opts.auth=auth2);let userAgent2=getUserAgentWithOrchestrationId(opts.userAgent);return userAgent2&&(opts.userAgent=userAgent2),
opts}var context,baseUrl,defaults,GitHub,init_utils2=__esm({"node_modules/@actions/github/lib/utils.js"(){init_context();
init_utils();init_dist_src2();init_dist_src3();init_dist_bundle5();context=new Context,baseUrl=getApiBaseUrl(),defaults=
{baseUrl,request:{agent:getProxyAgent(baseUrl),fetch:getProxyFetch(baseUrl)}},GitHub=Octokit.plugin(restEndpointMethods,
paginateRest).defaults(defaults)}});var github_exports={};__export(github_exports,{context:()=>context2,getOctokit:()=>getOctokit});function getOctokit(token2,options,...additionalPlugins){
let GitHubWithPlugins=GitHub.plugin(...additionalPlugins);return new GitHubWithPlugins(getOctokitOptions(token2,options))}
var context2,init_github=__esm({"node_modules/@actions/github/lib/github.js"(){init_context();init_utils2();context2=new Context}});var require_identity=__commonJS({"node_modules/yaml/dist/nodes/identity.js"(exports2){"use strict";var ALIAS=Symbol.for(
"yaml.alias"),DOC=Symbol.for("yaml.document"),MAP=Symbol.for("yaml.map"),PAIR=Symbol.for("yaml.pair"),SCALAR=Symbol.for(
"yaml.scalar"),SEQ=Symbol.for("yaml.seq"),NODE_TYPE=Symbol.for("yaml.node.type"),isAlias2=node=>!!node&&typeof node=="ob\
ject"&&node[NODE_TYPE]===ALIAS,isDocument=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===DOC,isMap2=node=>!!node&&
typeof node=="object"&&node[NODE_TYPE]===MAP,isPair=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===PAIR,isScalar2=node=>!!node&&
typeof node=="object"&&node[NODE_TYPE]===SCALAR,isSeq=node=>!!node&&typeof node=="object"&&node[NODE_TYPE]===SEQ;function isCollection(node){
if(node&&typeof node=="object")switch(node[NODE_TYPE]){case MAP:case SEQ:return!0}return!1}function isNode2(node){if(node&&
typeof node=="object")switch(node[NODE_TYPE]){case ALIAS:case MAP:case SCALAR:case SEQ:return!0}return!1}var hasAnchor=node=>(isScalar2(
node)||isCollection(node))&&!!node.anchor;exports2.ALIAS=ALIAS;exports2.DOC=DOC;exports2.MAP=MAP;exports2.NODE_TYPE=NODE_TYPE;
exports2.PAIR=PAIR;exports2.SCALAR=SCALAR;exports2.SEQ=SEQ;exports2.hasAnchor=hasAnchor;exports2.isAlias=isAlias2;exports2.
isCollection=isCollection;exports2.isDocument=isDocument;exports2.isMap=isMap2;exports2.isNode=isNode2;exports2.isPair=isPair;
exports2.isScalar=isScalar2;exports2.isSeq=isSeq}});var require_visit=__commonJS({"node_modules/yaml/dist/visit.js"(exports2){"use strict";var identity2=require_identity(),
BREAK=Symbol("break visit"),SKIP=Symbol("skip children"),REMOVE=Symbol("remove node");function visit2(node,visitor){let visitor_=initVisitor(
visitor);identity2.isDocument(node)?visit_(null,node.contents,visitor_,Object.freeze([node]))===REMOVE&&(node.contents=null):
visit_(null,node,visitor_,Object.freeze([]))}visit2.BREAK=BREAK;visit2.SKIP=SKIP;visit2.REMOVE=REMOVE;function visit_(key,node,visitor,path){
let ctrl=callVisitor(key,node,visitor,path);if(identity2.isNode(ctrl)||identity2.isPair(ctrl))return replaceNode(key,path,
ctrl),visit_(key,ctrl,visitor,path);if(typeof ctrl!="symbol"){if(identity2.isCollection(node)){path=Object.freeze(path.concat(
node));for(let i=0;i<node.items.length;++i){let ci=visit_(i,node.items[i],visitor,path);if(typeof ci=="number")i=ci-1;else{
if(ci===BREAK)return BREAK;ci===REMOVE&&(node.items.splice(i,1),i-=1)}}}else if(identity2.isPair(node)){path=Object.freeze(
path.concat(node));let ck=visit_("key",node.key,visitor,path);if(ck===BREAK)return BREAK;ck===REMOVE&&(node.key=null);let cv=visit_(
"value",node.value,visitor,path);if(cv===BREAK)return BREAK;cv===REMOVE&&(node.value=null)}}return ctrl}async function visitAsync(node,visitor){
let visitor_=initVisitor(visitor);identity2.isDocument(node)?await visitAsync_(null,node.contents,visitor_,Object.freeze(
[node]))===REMOVE&&(node.contents=null):await visitAsync_(null,node,visitor_,Object.freeze([]))}visitAsync.BREAK=BREAK;visitAsync.
SKIP=SKIP;visitAsync.REMOVE=REMOVE;async function visitAsync_(key,node,visitor,path){let ctrl=await callVisitor(key,node,
visitor,path);if(identity2.isNode(ctrl)||identity2.isPair(ctrl))return replaceNode(key,path,ctrl),visitAsync_(key,ctrl,visitor,
path);if(typeof ctrl!="symbol"){if(identity2.isCollection(node)){path=Object.freeze(path.concat(node));for(let i=0;i<node.
items.length;++i){let ci=await visitAsync_(i,node.items[i],visitor,path);if(typeof ci=="number")i=ci-1;else{if(ci===BREAK)
return BREAK;ci===REMOVE&&(node.items.splice(i,1),i-=1)}}}else if(identity2.isPair(node)){path=Object.freeze(path.concat(
node));let ck=await visitAsync_("key",node.key,visitor,path);if(ck===BREAK)return BREAK;ck===REMOVE&&(node.key=null);let cv=await visitAsync_(
"value",node.value,visitor,path);if(cv===BREAK)return BREAK;cv===REMOVE&&(node.value=null)}}return ctrl}function initVisitor(visitor){
return typeof visitor=="object"&&(visitor.Collection||visitor.Node||visitor.Value)?Object.assign({Alias:visitor.Node,Map:visitor.
Node,Scalar:visitor.Node,Seq:visitor.Node},visitor.Value&&{Map:visitor.Value,Scalar:visitor.Value,Seq:visitor.Value},visitor.
Collection&&{Map:visitor.Collection,Seq:visitor.Collection},visitor):visitor}function callVisitor(key,node,visitor,path){
if(typeof visitor=="function")return visitor(key,node,path);if(identity2.isMap(node))return visitor.Map?.(key,node,path);
if(identity2.isSeq(node))return visitor.Seq?.(key,node,path);if(identity2.isPair(node))return visitor.Pair?.(key,node,path);
if(identity2.isScalar(node))return visitor.Scalar?.(key,node,path);if(identity2.isAlias(node))return visitor.Alias?.(key,
node,path)}function replaceNode(key,path,node){let parent=path[path.length-1];if(identity2.isCollection(parent))parent.items[key]=
node;else if(identity2.isPair(parent))key==="key"?parent.key=node:parent.value=node;else if(identity2.isDocument(parent))
parent.contents=node;else{let pt=identity2.isAlias(parent)?"alias":"scalar";throw new Error(`Cannot replace node with ${pt}\
 parent`)}}exports2.visit=visit2;exports2.visitAsync=visitAsync}});var require_directives=__commonJS({"node_modules/yaml/dist/doc/directives.js"(exports2){"use strict";var identity2=require_identity(),
visit2=require_visit(),escapeChars={"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},escapeTagName=tn=>tn.replace(
/[!,[\]{}]/g,ch=>escapeChars[ch]),Directives=class _Directives{constructor(yaml,tags){this.docStart=null,this.docEnd=!1,
this.yaml=Object.assign({},_Directives.defaultYaml,yaml),this.tags=Object.assign({},_Directives.defaultTags,tags)}clone(){
let copy=new _Directives(this.yaml,this.tags);return copy.docStart=this.docStart,copy}atDocument(){let res=new _Directives(
this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=!0;break;case"1.2":this.atNextDocument=!1,this.
yaml={explicit:_Directives.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},_Directives.defaultTags);break}
return res}add(line,onError){this.atNextDocument&&(this.yaml={explicit:_Directives.defaultYaml.explicit,version:"1.1"},this.
tags=Object.assign({},_Directives.defaultTags),this.atNextDocument=!1);let parts=line.trim().split(/[ \t]+/),name=parts.
shift();switch(name){case"%TAG":{if(parts.length!==2&&(onError(0,"%TAG directive should contain exactly two parts"),parts.
length<2))return!1;let[handle,prefix]=parts;return this.tags[handle]=prefix,!0}case"%YAML":{if(this.yaml.explicit=!0,parts.
length!==1)return onError(0,"%YAML directive should contain exactly one part"),!1;let[version3]=parts;if(version3==="1.1"||
version3==="1.2")return this.yaml.version=version3,!0;{let isValid=/^\d+\.\d+$/.test(version3);return onError(6,`Unsuppo\
rted YAML version ${version3}`,isValid),!1}}default:return onError(0,`Unknown directive ${name}`,!0),!1}}tagName(source,onError){
if(source==="!")return"!";if(source[0]!=="!")return onError(`Not a valid tag: ${source}`),null;if(source[1]==="<"){let verbatim=source.
slice(2,-1);return verbatim==="!"||verbatim==="!!"?(onError(`Verbatim tags aren't resolved, so ${source} is invalid.`),null):
(source[source.length-1]!==">"&&onError("Verbatim tags must end with a >"),verbatim)}let[,handle,suffix]=source.match(/^(.*!)([^!]*)$/s);
suffix||onError(`The ${source} tag has no suffix`);let prefix=this.tags[handle];if(prefix)try{return prefix+decodeURIComponent(
suffix)}catch(error2){return onError(String(error2)),null}return handle==="!"?source:(onError(`Could not resolve tag: ${source}`),
null)}tagString(tag){for(let[handle,prefix]of Object.entries(this.tags))if(tag.startsWith(prefix))return handle+escapeTagName(
tag.substring(prefix.length));return tag[0]==="!"?tag:`!<${tag}>`}toString(doc){let lines=this.yaml.explicit?[`%YAML ${this.
yaml.version||"1.2"}`]:[],tagEntries=Object.entries(this.tags),tagNames;if(doc&&tagEntries.length>0&&identity2.isNode(doc.
contents)){let tags={};visit2.visit(doc.contents,(_key,node)=>{identity2.isNode(node)&&node.tag&&(tags[node.tag]=!0)}),tagNames=
Object.keys(tags)}else tagNames=[];for(let[handle,prefix]of tagEntries)handle==="!!"&&prefix==="tag:yaml.org,2002:"||(!doc||
tagNames.some(tn=>tn.startsWith(prefix)))&&lines.push(`%TAG ${handle} ${prefix}`);return lines.join(`
`)}};Directives.defaultYaml={explicit:!1,version:"1.2"};Directives.defaultTags={"!!":"tag:yaml.org,2002:"};exports2.Directives=
Directives}});var require_anchors=__commonJS({"node_modules/yaml/dist/doc/anchors.js"(exports2){"use strict";var identity2=require_identity(),
visit2=require_visit();function anchorIsValid(anchor){if(/[\x00-\x19\s,[\]{}]/.test(anchor)){let msg=`Anchor must not co\
ntain whitespace or control characters: ${JSON.stringify(anchor)}`;throw new Error(msg)}return!0}function anchorNames(root){
let anchors=new Set;return visit2.visit(root,{Value(_key,node){node.anchor&&anchors.add(node.anchor)}}),anchors}function findNewAnchor(prefix,exclude){
for(let i=1;;++i){let name=`${prefix}${i}`;if(!exclude.has(name))return name}}function createNodeAnchors(doc,prefix){let aliasObjects=[],
sourceObjects=new Map,prevAnchors=null;return{onAnchor:source=>{aliasObjects.push(source),prevAnchors??(prevAnchors=anchorNames(
doc));let anchor=findNewAnchor(prefix,prevAnchors);return prevAnchors.add(anchor),anchor},setAnchors:()=>{for(let source of aliasObjects){
let ref2=sourceObjects.get(source);if(typeof ref2=="object"&&ref2.anchor&&(identity2.isScalar(ref2.node)||identity2.isCollection(
ref2.node)))ref2.node.anchor=ref2.anchor;else{let error2=new Error("Failed to resolve repeated object (this should not h\
appen)");throw error2.source=source,error2}}},sourceObjects}}exports2.anchorIsValid=anchorIsValid;exports2.anchorNames=anchorNames;
exports2.createNodeAnchors=createNodeAnchors;exports2.findNewAnchor=findNewAnchor}});var require_applyReviver=__commonJS({"node_modules/yaml/dist/doc/applyReviver.js"(exports2){"use strict";function applyReviver(reviver,obj,key,val){
if(val&&typeof val=="object")if(Array.isArray(val))for(let i=0,len=val.length;i<len;++i){let v0=val[i],v1=applyReviver(reviver,
val,String(i),v0);v1===void 0?delete val[i]:v1!==v0&&(val[i]=v1)}else if(val instanceof Map)for(let k of Array.from(val.
keys())){let v0=val.get(k),v1=applyReviver(reviver,val,k,v0);v1===void 0?val.delete(k):v1!==v0&&val.set(k,v1)}else if(val instanceof
Set)for(let v0 of Array.from(val)){let v1=applyReviver(reviver,val,v0,v0);v1===void 0?val.delete(v0):v1!==v0&&(val.delete(
v0),val.add(v1))}else for(let[k,v0]of Object.entries(val)){let v1=applyReviver(reviver,val,k,v0);v1===void 0?delete val[k]:
v1!==v0&&(val[k]=v1)}return reviver.call(obj,key,val)}exports2.applyReviver=applyReviver}});var require_toJS=__commonJS({"node_modules/yaml/dist/nodes/toJS.js"(exports2){"use strict";var identity2=require_identity();
function toJS(value,arg,ctx){if(Array.isArray(value))return value.map((v,i)=>toJS(v,String(i),ctx));if(value&&typeof value.
toJSON=="function"){if(!ctx||!identity2.hasAnchor(value))return value.toJSON(arg,ctx);let data={aliasCount:0,count:1,res:void 0};
ctx.anchors.set(value,data),ctx.onCreate=res2=>{data.res=res2,delete ctx.onCreate};let res=value.toJSON(arg,ctx);return ctx.
onCreate&&ctx.onCreate(res),res}return typeof value=="bigint"&&!ctx?.keep?Number(value):value}exports2.toJS=toJS}});var require_Node=__commonJS({"node_modules/yaml/dist/nodes/Node.js"(exports2){"use strict";var applyReviver=require_applyReviver(),
identity2=require_identity(),toJS=require_toJS(),NodeBase=class{constructor(type){Object.defineProperty(this,identity2.NODE_TYPE,
{value:type})}clone(){let copy=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return this.
range&&(copy.range=this.range.slice()),copy}toJS(doc,{mapAsMap,maxAliasCount,onAnchor,reviver}={}){if(!identity2.isDocument(
doc))throw new TypeError("A document argument is required");let ctx={anchors:new Map,doc,keep:!0,mapAsMap:mapAsMap===!0,
mapKeyWarned:!1,maxAliasCount:typeof maxAliasCount=="number"?maxAliasCount:100},res=toJS.toJS(this,"",ctx);if(typeof onAnchor==
"function")for(let{count:count4,res:res2}of ctx.anchors.values())onAnchor(res2,count4);return typeof reviver=="function"?
applyReviver.applyReviver(reviver,{"":res},"",res):res}};exports2.NodeBase=NodeBase}});var require_Alias=__commonJS({"node_modules/yaml/dist/nodes/Alias.js"(exports2){"use strict";var anchors=require_anchors(),
visit2=require_visit(),identity2=require_identity(),Node=require_Node(),toJS=require_toJS(),Alias=class extends Node.NodeBase{constructor(source){
super(identity2.ALIAS),this.source=source,Object.defineProperty(this,"tag",{set(){throw new Error("Alias nodes cannot ha\
ve tags")}})}resolve(doc,ctx){if(ctx?.maxAliasCount===0)throw new ReferenceError("Alias resolution is disabled");let nodes;
ctx?.aliasResolveCache?nodes=ctx.aliasResolveCache:(nodes=[],visit2.visit(doc,{Node:(_key,node)=>{(identity2.isAlias(node)||
identity2.hasAnchor(node))&&nodes.push(node)}}),ctx&&(ctx.aliasResolveCache=nodes));let found;for(let node of nodes){if(node===
this)break;node.anchor===this.source&&(found=node)}if(found&&ctx){let{anchors:anchors2,doc:doc2,maxAliasCount}=ctx,data=anchors2.
get(found);if(data||(toJS.toJS(found,null,ctx),data=anchors2.get(found)),data?.res===void 0){let msg="This should not ha\
ppen: Alias anchor was not resolved?";throw new ReferenceError(msg)}if(maxAliasCount>=0&&(data.count+=1,data.aliasCount===
0&&(data.aliasCount=getAliasCount(doc2,found,anchors2)),data.count*data.aliasCount>maxAliasCount)){let msg="Excessive al\
ias count indicates a resource exhaustion attack";throw new ReferenceError(msg)}}return found}toJSON(_arg,ctx){if(!ctx)return{
source:this.source};let source=this.resolve(ctx.doc,ctx);if(!source){let msg=`Unresolved alias (the anchor must be set b\
efore the alias): ${this.source}`;throw new ReferenceError(msg)}return ctx.anchors.get(source).res}toString(ctx,_onComment,_onChompKeep){
let src=`*${this.source}`;if(ctx){if(anchors.anchorIsValid(this.source),ctx.options.verifyAliasOrder&&!ctx.anchors.has(this.
source)){let msg=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new Error(msg)}if(ctx.
implicitKey)return`${src} `}return src}};function getAliasCount(doc,node,anchors2){if(identity2.isAlias(node)){let source=node.
resolve(doc),anchor=anchors2&&source&&anchors2.get(source);return anchor?anchor.count*anchor.aliasCount:0}else if(identity2.
isCollection(node)){let count4=0;for(let item of node.items){let c=getAliasCount(doc,item,anchors2);c>count4&&(count4=c)}
return count4}else if(identity2.isPair(node)){let kc=getAliasCount(doc,node.key,anchors2),vc=getAliasCount(doc,node.value,
anchors2);return Math.max(kc,vc)}return 1}exports2.Alias=Alias}});var require_Scalar=__commonJS({"node_modules/yaml/dist/nodes/Scalar.js"(exports2){"use strict";var identity2=require_identity(),
Node=require_Node(),toJS=require_toJS(),isScalarValue=value=>!value||typeof value!="function"&&typeof value!="object",Scalar=class extends Node.
NodeBase{constructor(value){super(identity2.SCALAR),this.value=value}toJSON(arg,ctx){return ctx?.keep?this.value:toJS.toJS(
this.value,arg,ctx)}toString(){return String(this.value)}};Scalar.BLOCK_FOLDED="BLOCK_FOLDED";Scalar.BLOCK_LITERAL="BLOC\
K_LITERAL";Scalar.PLAIN="PLAIN";Scalar.QUOTE_DOUBLE="QUOTE_DOUBLE";Scalar.QUOTE_SINGLE="QUOTE_SINGLE";exports2.Scalar=Scalar;
exports2.isScalarValue=isScalarValue}});var require_createNode=__commonJS({"node_modules/yaml/dist/doc/createNode.js"(exports2){"use strict";var Alias=require_Alias(),
identity2=require_identity(),Scalar=require_Scalar(),defaultTagPrefix="tag:yaml.org,2002:";function findTagObject(value,tagName,tags){
if(tagName){let match=tags.filter(t=>t.tag===tagName),tagObj=match.find(t=>!t.format)??match[0];if(!tagObj)throw new Error(
`Tag ${tagName} not found`);return tagObj}return tags.find(t=>t.identify?.(value)&&!t.format)}function createNode(value,tagName,ctx){
if(identity2.isDocument(value)&&(value=value.contents),identity2.isNode(value))return value;if(identity2.isPair(value)){
let map=ctx.schema[identity2.MAP].createNode?.(ctx.schema,null,ctx);return map.items.push(value),map}(value instanceof String||
value instanceof Number||value instanceof Boolean||typeof BigInt<"u"&&value instanceof BigInt)&&(value=value.valueOf());
let{aliasDuplicateObjects,onAnchor,onTagObj,schema:schema4,sourceObjects}=ctx,ref2;if(aliasDuplicateObjects&&value&&typeof value==
"object"){if(ref2=sourceObjects.get(value),ref2)return ref2.anchor??(ref2.anchor=onAnchor(value)),new Alias.Alias(ref2.anchor);
ref2={anchor:null,node:null},sourceObjects.set(value,ref2)}tagName?.startsWith("!!")&&(tagName=defaultTagPrefix+tagName.
slice(2));let tagObj=findTagObject(value,tagName,schema4.tags);if(!tagObj){if(value&&typeof value.toJSON=="function"&&(value=
value.toJSON()),!value||typeof value!="object"){let node2=new Scalar.Scalar(value);return ref2&&(ref2.node=node2),node2}
tagObj=value instanceof Map?schema4[identity2.MAP]:Symbol.iterator in Object(value)?schema4[identity2.SEQ]:schema4[identity2.
MAP]}onTagObj&&(onTagObj(tagObj),delete ctx.onTagObj);let node=tagObj?.createNode?tagObj.createNode(ctx.schema,value,ctx):
typeof tagObj?.nodeClass?.from=="function"?tagObj.nodeClass.from(ctx.schema,value,ctx):new Scalar.Scalar(value);return tagName?
node.tag=tagName:tagObj.default||(node.tag=tagObj.tag),ref2&&(ref2.node=node),node}exports2.createNode=createNode}});var require_Collection=__commonJS({"node_modules/yaml/dist/nodes/Collection.js"(exports2){"use strict";var createNode=require_createNode(),
identity2=require_identity(),Node=require_Node();function collectionFromPath(schema4,path,value){let v=value;for(let i=path.
length-1;i>=0;--i){let k=path[i];if(typeof k=="number"&&Number.isInteger(k)&&k>=0){let a=[];a[k]=v,v=a}else v=new Map([[
k,v]])}return createNode.createNode(v,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error("T\
his should not happen, please report a bug.")},schema:schema4,sourceObjects:new Map})}var isEmptyPath=path=>path==null||
typeof path=="object"&&!!path[Symbol.iterator]().next().done,Collection2=class extends Node.NodeBase{constructor(type,schema4){
super(type),Object.defineProperty(this,"schema",{value:schema4,configurable:!0,enumerable:!1,writable:!0})}clone(schema4){
let copy=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return schema4&&(copy.schema=
schema4),copy.items=copy.items.map(it=>identity2.isNode(it)||identity2.isPair(it)?it.clone(schema4):it),this.range&&(copy.
range=this.range.slice()),copy}addIn(path,value){if(isEmptyPath(path))this.add(value);else{let[key,...rest]=path,node=this.
get(key,!0);if(identity2.isCollection(node))node.addIn(rest,value);else if(node===void 0&&this.schema)this.set(key,collectionFromPath(
this.schema,rest,value));else throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)}}deleteIn(path){
let[key,...rest]=path;if(rest.length===0)return this.delete(key);let node=this.get(key,!0);if(identity2.isCollection(node))
return node.deleteIn(rest);throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`)}getIn(path,keepScalar){
let[key,...rest]=path,node=this.get(key,!0);return rest.length===0?!keepScalar&&identity2.isScalar(node)?node.value:node:
identity2.isCollection(node)?node.getIn(rest,keepScalar):void 0}hasAllNullValues(allowScalar){return this.items.every(node=>{
if(!identity2.isPair(node))return!1;let n=node.value;return n==null||allowScalar&&identity2.isScalar(n)&&n.value==null&&
!n.commentBefore&&!n.comment&&!n.tag})}hasIn(path){let[key,...rest]=path;if(rest.length===0)return this.has(key);let node=this.
get(key,!0);return identity2.isCollection(node)?node.hasIn(rest):!1}setIn(path,value){let[key,...rest]=path;if(rest.length===
0)this.set(key,value);else{let node=this.get(key,!0);if(identity2.isCollection(node))node.setIn(rest,value);else if(node===
void 0&&this.schema)this.set(key,collectionFromPath(this.schema,rest,value));else throw new Error(`Expected YAML collect\
ion at ${key}. Remaining path: ${rest}`)}}};exports2.Collection=Collection2;exports2.collectionFromPath=collectionFromPath;
exports2.isEmptyPath=isEmptyPath}});var require_stringifyComment=__commonJS({"node_modules/yaml/dist/stringify/stringifyComment.js"(exports2){"use strict";var stringifyComment=str=>str.
replace(/^(?!$)(?: $)?/gm,"#");function indentComment(comment2,indent){return/^\n+$/.test(comment2)?comment2.substring(1):
indent?comment2.replace(/^(?! *$)/gm,indent):comment2}var lineComment=(str,indent,comment2)=>str.endsWith(`
`)?indentComment(comment2,indent):comment2.includes(`
`)?`
`+indentComment(comment2,indent):(str.endsWith(" ")?"":" ")+comment2;exports2.indentComment=indentComment;exports2.lineComment=
lineComment;exports2.stringifyComment=stringifyComment}});var require_foldFlowLines=__commonJS({"node_modules/yaml/dist/stringify/foldFlowLines.js"(exports2){"use strict";var FOLD_FLOW="\
flow",FOLD_BLOCK="block",FOLD_QUOTED="quoted";function foldFlowLines(text4,indent,mode="flow",{indentAtStart,lineWidth=80,
minContentWidth=20,onFold,onOverflow}={}){if(!lineWidth||lineWidth<0)return text4;lineWidth<minContentWidth&&(minContentWidth=
0);let endStep=Math.max(1+minContentWidth,1+lineWidth-indent.length);if(text4.length<=endStep)return text4;let folds=[],
escapedFolds={},end=lineWidth-indent.length;typeof indentAtStart=="number"&&(indentAtStart>lineWidth-Math.max(2,minContentWidth)?
folds.push(0):end=lineWidth-indentAtStart);let split,prev,overflow=!1,i=-1,escStart=-1,escEnd=-1;mode===FOLD_BLOCK&&(i=consumeMoreIndentedLines(
text4,i,indent.length),i!==-1&&(end=i+endStep));for(let ch;ch=text4[i+=1];){if(mode===FOLD_QUOTED&&ch==="\\"){switch(escStart=
i,text4[i+1]){case"x":i+=3;break;case"u":i+=5;break;case"U":i+=9;break;default:i+=1}escEnd=i}if(ch===`
`)mode===FOLD_BLOCK&&(i=consumeMoreIndentedLines(text4,i,indent.length)),end=i+indent.length+endStep,split=void 0;else{if(ch===
" "&&prev&&prev!==" "&&prev!==`
`&&prev!=="	"){let next=text4[i+1];next&&next!==" "&&next!==`
`&&next!=="	"&&(split=i)}if(i>=end)if(split)folds.push(split),end=split+endStep,split=void 0;else if(mode===FOLD_QUOTED){
for(;prev===" "||prev==="	";)prev=ch,ch=text4[i+=1],overflow=!0;let j=i>escEnd+1?i-2:escStart-1;if(escapedFolds[j])return text4;
folds.push(j),escapedFolds[j]=!0,end=j+endStep,split=void 0}else overflow=!0}prev=ch}if(overflow&&onOverflow&&onOverflow(),
folds.length===0)return text4;onFold&&onFold();let res=text4.slice(0,folds[0]);for(let i2=0;i2<folds.length;++i2){let fold=folds[i2],
end2=folds[i2+1]||text4.length;fold===0?res=`
${indent}${text4.slice(0,end2)}`:(mode===FOLD_QUOTED&&escapedFolds[fold]&&(res+=`${text4[fold]}\\`),res+=`
${indent}${text4.slice(fold+1,end2)}`)}return res}function consumeMoreIndentedLines(text4,i,indent){let end=i,start=i+1,
ch=text4[start];for(;ch===" "||ch==="	";)if(i<start+indent)ch=text4[++i];else{do ch=text4[++i];while(ch&&ch!==`
`);end=i,start=i+1,ch=text4[start]}return end}exports2.FOLD_BLOCK=FOLD_BLOCK;exports2.FOLD_FLOW=FOLD_FLOW;exports2.FOLD_QUOTED=
FOLD_QUOTED;exports2.foldFlowLines=foldFlowLines}});var require_stringifyString=__commonJS({"node_modules/yaml/dist/stringify/stringifyString.js"(exports2){"use strict";var Scalar=require_Scalar(),
foldFlowLines=require_foldFlowLines(),getFoldOptions=(ctx,isBlock)=>({indentAtStart:isBlock?ctx.indent.length:ctx.indentAtStart,
lineWidth:ctx.options.lineWidth,minContentWidth:ctx.options.minContentWidth}),containsDocumentMarker=str=>/^(%|---|\.\.\.)/m.
test(str);function lineLengthOverLimit(str,lineWidth,indentLength){if(!lineWidth||lineWidth<0)return!1;let limit=lineWidth-
indentLength,strLen=str.length;if(strLen<=limit)return!1;for(let i=0,start=0;i<strLen;++i)if(str[i]===`
`){if(i-start>limit)return!0;if(start=i+1,strLen-start<=limit)return!1}return!0}function doubleQuotedString(value,ctx){let json2=JSON.
stringify(value);if(ctx.options.doubleQuotedAsJSON)return json2;let{implicitKey}=ctx,minMultiLineLength=ctx.options.doubleQuotedMinMultiLineLength,
indent=ctx.indent||(containsDocumentMarker(value)?"  ":""),str="",start=0;for(let i=0,ch=json2[i];ch;ch=json2[++i])if(ch===
" "&&json2[i+1]==="\\"&&json2[i+2]==="n"&&(str+=json2.slice(start,i)+"\\ ",i+=1,start=i,ch="\\"),ch==="\\")switch(json2[i+
1]){case"u":{str+=json2.slice(start,i);let code2=json2.substr(i+2,4);switch(code2){case"0000":str+="\\0";break;case"0007":
str+="\\a";break;case"000b":str+="\\v";break;case"001b":str+="\\e";break;case"0085":str+="\\N";break;case"00a0":str+="\\_";
break;case"2028":str+="\\L";break;case"2029":str+="\\P";break;default:code2.substr(0,2)==="00"?str+="\\x"+code2.substr(2):
str+=json2.substr(i,6)}i+=5,start=i+1}break;case"n":if(implicitKey||json2[i+2]==='"'||json2.length<minMultiLineLength)i+=
1;else{for(str+=json2.slice(start,i)+`

`;json2[i+2]==="\\"&&json2[i+3]==="n"&&json2[i+4]!=='"';)str+=`
`,i+=2;str+=indent,json2[i+2]===" "&&(str+="\\"),i+=1,start=i+1}break;default:i+=1}return str=start?str+json2.slice(start):
json2,implicitKey?str:foldFlowLines.foldFlowLines(str,indent,foldFlowLines.FOLD_QUOTED,getFoldOptions(ctx,!1))}function singleQuotedString(value,ctx){
if(ctx.options.singleQuote===!1||ctx.implicitKey&&value.includes(`
`)||/[ \t]\n|\n[ \t]/.test(value))return doubleQuotedString(value,ctx);let indent=ctx.indent||(containsDocumentMarker(value)?
"  ":""),res="'"+value.replace(/'/g,"''").replace(/\n+/g,`$&
${indent}`)+"'";return ctx.implicitKey?res:foldFlowLines.foldFlowLines(res,indent,foldFlowLines.FOLD_FLOW,getFoldOptions(
ctx,!1))}function quotedString(value,ctx){let{singleQuote}=ctx.options,qs;if(singleQuote===!1)qs=doubleQuotedString;else{
let hasDouble=value.includes('"'),hasSingle=value.includes("'");hasDouble&&!hasSingle?qs=singleQuotedString:hasSingle&&!hasDouble?
qs=doubleQuotedString:qs=singleQuote?singleQuotedString:doubleQuotedString}return qs(value,ctx)}var blockEndNewlines;try{
blockEndNewlines=new RegExp(`(^|(?<!
))
+(?!
|$)`,"g")}catch{blockEndNewlines=/\n+(?!\n|$)/g}function blockString({comment:comment2,type,value},ctx,onComment,onChompKeep){
let{blockQuote,commentString,lineWidth}=ctx.options;if(!blockQuote||/\n[\t ]+$/.test(value))return quotedString(value,ctx);
let indent=ctx.indent||(ctx.forceBlockIndent||containsDocumentMarker(value)?"  ":""),literal2=blockQuote==="literal"?!0:
blockQuote==="folded"||type===Scalar.Scalar.BLOCK_FOLDED?!1:type===Scalar.Scalar.BLOCK_LITERAL?!0:!lineLengthOverLimit(value,
lineWidth,indent.length);if(!value)return literal2?`|
`:`>
`;let chomp,endStart;for(endStart=value.length;endStart>0;--endStart){let ch=value[endStart-1];if(ch!==`
`&&ch!=="	"&&ch!==" ")break}let end=value.substring(endStart),endNlPos=end.indexOf(`
`);endNlPos===-1?chomp="-":value===end||endNlPos!==end.length-1?(chomp="+",onChompKeep&&onChompKeep()):chomp="",end&&(value=
value.slice(0,-end.length),end[end.length-1]===`
`&&(end=end.slice(0,-1)),end=end.replace(blockEndNewlines,`$&${indent}`));let startWithSpace=!1,startEnd,startNlPos=-1;for(startEnd=
0;startEnd<value.length;++startEnd){let ch=value[startEnd];if(ch===" ")startWithSpace=!0;else if(ch===`
`)startNlPos=startEnd;else break}let start=value.substring(0,startNlPos<startEnd?startNlPos+1:startEnd);start&&(value=value.
substring(start.length),start=start.replace(/\n+/g,`$&${indent}`));let header=(startWithSpace?indent?"2":"1":"")+chomp;if(comment2&&
(header+=" "+commentString(comment2.replace(/ ?[\r\n]+/g," ")),onComment&&onComment()),!literal2){let foldedValue=value.
replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${indent}`),literalFallback=!1,foldOptions=getFoldOptions(
ctx,!0);blockQuote!=="folded"&&type!==Scalar.Scalar.BLOCK_FOLDED&&(foldOptions.onOverflow=()=>{literalFallback=!0});let body=foldFlowLines.
foldFlowLines(`${start}${foldedValue}${end}`,indent,foldFlowLines.FOLD_BLOCK,foldOptions);if(!literalFallback)return`>${header}\

${indent}${body}`}return value=value.replace(/\n+/g,`$&${indent}`),`|${header}
${indent}${start}${value}${end}`}function plainString(item,ctx,onComment,onChompKeep){let{type,value}=item,{actualString,
implicitKey,indent,indentStep,inFlow}=ctx;if(implicitKey&&value.includes(`
`)||inFlow&&/[[\]{},]/.test(value))return quotedString(value,ctx);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.
test(value))return implicitKey||inFlow||!value.includes(`
`)?quotedString(value,ctx):blockString(item,ctx,onComment,onChompKeep);if(!implicitKey&&!inFlow&&type!==Scalar.Scalar.PLAIN&&
value.includes(`
`))return blockString(item,ctx,onComment,onChompKeep);if(containsDocumentMarker(value)){if(indent==="")return ctx.forceBlockIndent=
!0,blockString(item,ctx,onComment,onChompKeep);if(implicitKey&&indent===indentStep)return quotedString(value,ctx)}let str=value.
replace(/\n+/g,`$&
${indent}`);if(actualString){let test=tag=>tag.default&&tag.tag!=="tag:yaml.org,2002:str"&&tag.test?.test(str),{compat,tags}=ctx.
doc.schema;if(tags.some(test)||compat?.some(test))return quotedString(value,ctx)}return implicitKey?str:foldFlowLines.foldFlowLines(
str,indent,foldFlowLines.FOLD_FLOW,getFoldOptions(ctx,!1))}function stringifyString(item,ctx,onComment,onChompKeep){let{
implicitKey,inFlow}=ctx,ss=typeof item.value=="string"?item:Object.assign({},item,{value:String(item.value)}),{type}=item;
type!==Scalar.Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value)&&(type=Scalar.Scalar.
QUOTE_DOUBLE);let _stringify2=_type=>{switch(_type){case Scalar.Scalar.BLOCK_FOLDED:case Scalar.Scalar.BLOCK_LITERAL:return implicitKey||
inFlow?quotedString(ss.value,ctx):blockString(ss,ctx,onComment,onChompKeep);case Scalar.Scalar.QUOTE_DOUBLE:return doubleQuotedString(
ss.value,ctx);case Scalar.Scalar.QUOTE_SINGLE:return singleQuotedString(ss.value,ctx);case Scalar.Scalar.PLAIN:return plainString(
ss,ctx,onComment,onChompKeep);default:return null}},res=_stringify2(type);if(res===null){let{defaultKeyType,defaultStringType}=ctx.
options,t=implicitKey&&defaultKeyType||defaultStringType;if(res=_stringify2(t),res===null)throw new Error(`Unsupported d\
efault string type ${t}`)}return res}exports2.stringifyString=stringifyString}});var require_stringify=__commonJS({"node_modules/yaml/dist/stringify/stringify.js"(exports2){"use strict";var anchors=require_anchors(),
identity2=require_identity(),stringifyComment=require_stringifyComment(),stringifyString=require_stringifyString();function createStringifyContext(doc,options){
let opt=Object.assign({blockQuote:!0,commentString:stringifyComment.stringifyComment,defaultKeyType:null,defaultStringType:"\
PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,falseStr:"false",flowCollectionPadding:!0,
indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"tru\
e",verifyAliasOrder:!0},doc.schema.toStringOptions,options),inFlow;switch(opt.collectionStyle){case"block":inFlow=!1;break;case"\
flow":inFlow=!0;break;default:inFlow=null}return{anchors:new Set,doc,flowCollectionPadding:opt.flowCollectionPadding?" ":
"",indent:"",indentStep:typeof opt.indent=="number"?" ".repeat(opt.indent):"  ",inFlow,options:opt}}function getTagObject(tags,item){
if(item.tag){let match=tags.filter(t=>t.tag===item.tag);if(match.length>0)return match.find(t=>t.format===item.format)??
match[0]}let tagObj,obj;if(identity2.isScalar(item)){obj=item.value;let match=tags.filter(t=>t.identify?.(obj));if(match.
length>1){let testMatch=match.filter(t=>t.test);testMatch.length>0&&(match=testMatch)}tagObj=match.find(t=>t.format===item.
format)??match.find(t=>!t.format)}else obj=item,tagObj=tags.find(t=>t.nodeClass&&obj instanceof t.nodeClass);if(!tagObj){
let name=obj?.constructor?.name??(obj===null?"null":typeof obj);throw new Error(`Tag not resolved for ${name} value`)}return tagObj}
function stringifyProps(node,tagObj,{anchors:anchors$1,doc}){if(!doc.directives)return"";let props=[],anchor=(identity2.
isScalar(node)||identity2.isCollection(node))&&node.anchor;anchor&&anchors.anchorIsValid(anchor)&&(anchors$1.add(anchor),
props.push(`&${anchor}`));let tag=node.tag??(tagObj.default?null:tagObj.tag);return tag&&props.push(doc.directives.tagString(
tag)),props.join(" ")}function stringify(item,ctx,onComment,onChompKeep){if(identity2.isPair(item))return item.toString(
ctx,onComment,onChompKeep);if(identity2.isAlias(item)){if(ctx.doc.directives)return item.toString(ctx);if(ctx.resolvedAliases?.
has(item))throw new TypeError("Cannot stringify circular structure without alias nodes");ctx.resolvedAliases?ctx.resolvedAliases.
add(item):ctx.resolvedAliases=new Set([item]),item=item.resolve(ctx.doc)}let tagObj,node=identity2.isNode(item)?item:ctx.
doc.createNode(item,{onTagObj:o=>tagObj=o});tagObj??(tagObj=getTagObject(ctx.doc.schema.tags,node));let props=stringifyProps(
node,tagObj,ctx);props.length>0&&(ctx.indentAtStart=(ctx.indentAtStart??0)+props.length+1);let str=typeof tagObj.stringify==
"function"?tagObj.stringify(node,ctx,onComment,onChompKeep):identity2.isScalar(node)?stringifyString.stringifyString(node,
ctx,onComment,onChompKeep):node.toString(ctx,onComment,onChompKeep);return props?identity2.isScalar(node)||str[0]==="{"||
str[0]==="["?`${props} ${str}`:`${props}
${ctx.indent}${str}`:str}exports2.createStringifyContext=createStringifyContext;exports2.stringify=stringify}});var require_stringifyPair=__commonJS({"node_modules/yaml/dist/stringify/stringifyPair.js"(exports2){"use strict";var identity2=require_identity(),
Scalar=require_Scalar(),stringify=require_stringify(),stringifyComment=require_stringifyComment();function stringifyPair({
key,value},ctx,onComment,onChompKeep){let{allNullValues,doc,indent,indentStep,options:{commentString,indentSeq,simpleKeys}}=ctx,
keyComment=identity2.isNode(key)&&key.comment||null;if(simpleKeys){if(keyComment)throw new Error("With simple keys, key \
nodes cannot have comments");if(identity2.isCollection(key)||!identity2.isNode(key)&&typeof key=="object"){let msg="With\
 simple keys, collection cannot be used as a key value";throw new Error(msg)}}let explicitKey=!simpleKeys&&(!key||keyComment&&
value==null&&!ctx.inFlow||identity2.isCollection(key)||(identity2.isScalar(key)?key.type===Scalar.Scalar.BLOCK_FOLDED||key.
type===Scalar.Scalar.BLOCK_LITERAL:typeof key=="object"));ctx=Object.assign({},ctx,{allNullValues:!1,implicitKey:!explicitKey&&
(simpleKeys||!allNullValues),indent:indent+indentStep});let keyCommentDone=!1,chompKeep=!1,str=stringify.stringify(key,ctx,
()=>keyCommentDone=!0,()=>chompKeep=!0);if(!explicitKey&&!ctx.inFlow&&str.length>1024){if(simpleKeys)throw new Error("Wi\
th simple keys, single line scalar must not span more than 1024 characters");explicitKey=!0}if(ctx.inFlow){if(allNullValues||
value==null)return keyCommentDone&&onComment&&onComment(),str===""?"?":explicitKey?`? ${str}`:str}else if(allNullValues&&
!simpleKeys||value==null&&explicitKey)return str=`? ${str}`,keyComment&&!keyCommentDone?str+=stringifyComment.lineComment(
str,ctx.indent,commentString(keyComment)):chompKeep&&onChompKeep&&onChompKeep(),str;keyCommentDone&&(keyComment=null),explicitKey?
(keyComment&&(str+=stringifyComment.lineComment(str,ctx.indent,commentString(keyComment))),str=`? ${str}
${indent}:`):(str=`${str}:`,keyComment&&(str+=stringifyComment.lineComment(str,ctx.indent,commentString(keyComment))));let vsb,
vcb,valueComment;identity2.isNode(value)?(vsb=!!value.spaceBefore,vcb=value.commentBefore,valueComment=value.comment):(vsb=
!1,vcb=null,valueComment=null,value&&typeof value=="object"&&(value=doc.createNode(value))),ctx.implicitKey=!1,!explicitKey&&
!keyComment&&identity2.isScalar(value)&&(ctx.indentAtStart=str.length+1),chompKeep=!1,!indentSeq&&indentStep.length>=2&&
!ctx.inFlow&&!explicitKey&&identity2.isSeq(value)&&!value.flow&&!value.tag&&!value.anchor&&(ctx.indent=ctx.indent.substring(
2));let valueCommentDone=!1,valueStr=stringify.stringify(value,ctx,()=>valueCommentDone=!0,()=>chompKeep=!0),ws=" ";if(keyComment||
vsb||vcb){if(ws=vsb?`
`:"",vcb){let cs=commentString(vcb);ws+=`
${stringifyComment.indentComment(cs,ctx.indent)}`}valueStr===""&&!ctx.inFlow?ws===`
`&&valueComment&&(ws=`

`):ws+=`
${ctx.indent}`}else if(!explicitKey&&identity2.isCollection(value)){let vs0=valueStr[0],nl0=valueStr.indexOf(`
`),hasNewline=nl0!==-1,flow=ctx.inFlow??value.flow??value.items.length===0;if(hasNewline||!flow){let hasPropsLine=!1;if(hasNewline&&
(vs0==="&"||vs0==="!")){let sp0=valueStr.indexOf(" ");vs0==="&"&&sp0!==-1&&sp0<nl0&&valueStr[sp0+1]==="!"&&(sp0=valueStr.
indexOf(" ",sp0+1)),(sp0===-1||nl0<sp0)&&(hasPropsLine=!0)}hasPropsLine||(ws=`
${ctx.indent}`)}}else(valueStr===""||valueStr[0]===`
`)&&(ws="");return str+=ws+valueStr,ctx.inFlow?valueCommentDone&&onComment&&onComment():valueComment&&!valueCommentDone?
str+=stringifyComment.lineComment(str,ctx.indent,commentString(valueComment)):chompKeep&&onChompKeep&&onChompKeep(),str}
exports2.stringifyPair=stringifyPair}});var require_log=__commonJS({"node_modules/yaml/dist/log.js"(exports2){"use strict";var node_process=require("process");function debug(logLevel,...messages){
logLevel==="debug"&&console.log(...messages)}function warn(logLevel,warning2){(logLevel==="debug"||logLevel==="warn")&&(typeof node_process.
emitWarning=="function"?node_process.emitWarning(warning2):console.warn(warning2))}exports2.debug=debug;exports2.warn=warn}});var require_merge=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports2){"use strict";var identity2=require_identity(),
Scalar=require_Scalar(),MERGE_KEY="<<",merge2={identify:value=>value===MERGE_KEY||typeof value=="symbol"&&value.description===
MERGE_KEY,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.assign(new Scalar.Scalar(Symbol(MERGE_KEY)),
{addToJSMap:addMergeToJSMap}),stringify:()=>MERGE_KEY},isMergeKey=(ctx,key)=>(merge2.identify(key)||identity2.isScalar(key)&&
(!key.type||key.type===Scalar.Scalar.PLAIN)&&merge2.identify(key.value))&&ctx?.doc.schema.tags.some(tag=>tag.tag===merge2.
tag&&tag.default);function addMergeToJSMap(ctx,map,value){let source=resolveAliasValue(ctx,value);if(identity2.isSeq(source))
for(let it of source.items)mergeValue(ctx,map,it);else if(Array.isArray(source))for(let it of source)mergeValue(ctx,map,
it);else mergeValue(ctx,map,source)}function mergeValue(ctx,map,value){let source=resolveAliasValue(ctx,value);if(!identity2.
isMap(source))throw new Error("Merge sources must be maps or map aliases");let srcMap=source.toJSON(null,ctx,Map);for(let[
key,value2]of srcMap)map instanceof Map?map.has(key)||map.set(key,value2):map instanceof Set?map.add(key):Object.prototype.
hasOwnProperty.call(map,key)||Object.defineProperty(map,key,{value:value2,writable:!0,enumerable:!0,configurable:!0});return map}
function resolveAliasValue(ctx,value){return ctx&&identity2.isAlias(value)?value.resolve(ctx.doc,ctx):value}exports2.addMergeToJSMap=
addMergeToJSMap;exports2.isMergeKey=isMergeKey;exports2.merge=merge2}});var require_addPairToJSMap=__commonJS({"node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports2){"use strict";var log=require_log(),
merge2=require_merge(),stringify=require_stringify(),identity2=require_identity(),toJS=require_toJS();function addPairToJSMap(ctx,map,{
key,value}){if(identity2.isNode(key)&&key.addToJSMap)key.addToJSMap(ctx,map,value);else if(merge2.isMergeKey(ctx,key))merge2.
addMergeToJSMap(ctx,map,value);else{let jsKey=toJS.toJS(key,"",ctx);if(map instanceof Map)map.set(jsKey,toJS.toJS(value,
jsKey,ctx));else if(map instanceof Set)map.add(jsKey);else{let stringKey=stringifyKey(key,jsKey,ctx),jsValue=toJS.toJS(value,
stringKey,ctx);stringKey in map?Object.defineProperty(map,stringKey,{value:jsValue,writable:!0,enumerable:!0,configurable:!0}):
map[stringKey]=jsValue}}return map}function stringifyKey(key,jsKey,ctx){if(jsKey===null)return"";if(typeof jsKey!="objec\
t")return String(jsKey);if(identity2.isNode(key)&&ctx?.doc){let strCtx=stringify.createStringifyContext(ctx.doc,{});strCtx.
anchors=new Set;for(let node of ctx.anchors.keys())strCtx.anchors.add(node.anchor);strCtx.inFlow=!0,strCtx.inStringifyKey=
!0;let strKey=key.toString(strCtx);if(!ctx.mapKeyWarned){let jsonStr=JSON.stringify(strKey);jsonStr.length>40&&(jsonStr=
jsonStr.substring(0,36)+'..."'),log.warn(ctx.doc.options.logLevel,`Keys with collection values will be stringified due t\
o JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`),ctx.mapKeyWarned=!0}return strKey}return JSON.
stringify(jsKey)}exports2.addPairToJSMap=addPairToJSMap}});var require_Pair=__commonJS({"node_modules/yaml/dist/nodes/Pair.js"(exports2){"use strict";var createNode=require_createNode(),
stringifyPair=require_stringifyPair(),addPairToJSMap=require_addPairToJSMap(),identity2=require_identity();function createPair(key,value,ctx){
let k=createNode.createNode(key,void 0,ctx),v=createNode.createNode(value,void 0,ctx);return new Pair(k,v)}var Pair=class _Pair{constructor(key,value=null){
Object.defineProperty(this,identity2.NODE_TYPE,{value:identity2.PAIR}),this.key=key,this.value=value}clone(schema4){let{
key,value}=this;return identity2.isNode(key)&&(key=key.clone(schema4)),identity2.isNode(value)&&(value=value.clone(schema4)),
new _Pair(key,value)}toJSON(_,ctx){let pair=ctx?.mapAsMap?new Map:{};return addPairToJSMap.addPairToJSMap(ctx,pair,this)}toString(ctx,onComment,onChompKeep){
return ctx?.doc?stringifyPair.stringifyPair(this,ctx,onComment,onChompKeep):JSON.stringify(this)}};exports2.Pair=Pair;exports2.
createPair=createPair}});var require_stringifyCollection=__commonJS({"node_modules/yaml/dist/stringify/stringifyCollection.js"(exports2){"use str\
ict";var identity2=require_identity(),stringify=require_stringify(),stringifyComment=require_stringifyComment();function stringifyCollection(collection,ctx,options){
return(ctx.inFlow??collection.flow?stringifyFlowCollection:stringifyBlockCollection)(collection,ctx,options)}function stringifyBlockCollection({
comment:comment2,items},ctx,{blockItemPrefix,flowChars,itemIndent,onChompKeep,onComment}){let{indent,options:{commentString}}=ctx,
itemCtx=Object.assign({},ctx,{indent:itemIndent,type:null}),chompKeep=!1,lines=[];for(let i=0;i<items.length;++i){let item=items[i],
comment3=null;if(identity2.isNode(item))!chompKeep&&item.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,item.commentBefore,
chompKeep),item.comment&&(comment3=item.comment);else if(identity2.isPair(item)){let ik=identity2.isNode(item.key)?item.
key:null;ik&&(!chompKeep&&ik.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,ik.commentBefore,chompKeep))}chompKeep=
!1;let str2=stringify.stringify(item,itemCtx,()=>comment3=null,()=>chompKeep=!0);comment3&&(str2+=stringifyComment.lineComment(
str2,itemIndent,commentString(comment3))),chompKeep&&comment3&&(chompKeep=!1),lines.push(blockItemPrefix+str2)}let str;if(lines.
length===0)str=flowChars.start+flowChars.end;else{str=lines[0];for(let i=1;i<lines.length;++i){let line=lines[i];str+=line?
`
${indent}${line}`:`
`}}return comment2?(str+=`
`+stringifyComment.indentComment(commentString(comment2),indent),onComment&&onComment()):chompKeep&&onChompKeep&&onChompKeep(),
str}function stringifyFlowCollection({items},ctx,{flowChars,itemIndent}){let{indent,indentStep,flowCollectionPadding:fcPadding,
options:{commentString}}=ctx;itemIndent+=indentStep;let itemCtx=Object.assign({},ctx,{indent:itemIndent,inFlow:!0,type:null}),
reqNewline=!1,linesAtValue=0,lines=[];for(let i=0;i<items.length;++i){let item=items[i],comment2=null;if(identity2.isNode(
item))item.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,item.commentBefore,!1),item.comment&&(comment2=item.comment);else if(identity2.
isPair(item)){let ik=identity2.isNode(item.key)?item.key:null;ik&&(ik.spaceBefore&&lines.push(""),addCommentBefore(ctx,lines,
ik.commentBefore,!1),ik.comment&&(reqNewline=!0));let iv=identity2.isNode(item.value)?item.value:null;iv?(iv.comment&&(comment2=
iv.comment),iv.commentBefore&&(reqNewline=!0)):item.value==null&&ik?.comment&&(comment2=ik.comment)}comment2&&(reqNewline=
!0);let str=stringify.stringify(item,itemCtx,()=>comment2=null);reqNewline||(reqNewline=lines.length>linesAtValue||str.includes(
`
`)),i<items.length-1?str+=",":ctx.options.trailingComma&&(ctx.options.lineWidth>0&&(reqNewline||(reqNewline=lines.reduce(
(sum,line)=>sum+line.length+2,2)+(str.length+2)>ctx.options.lineWidth)),reqNewline&&(str+=",")),comment2&&(str+=stringifyComment.
lineComment(str,itemIndent,commentString(comment2))),lines.push(str),linesAtValue=lines.length}let{start,end}=flowChars;
if(lines.length===0)return start+end;if(!reqNewline){let len=lines.reduce((sum,line)=>sum+line.length+2,2);reqNewline=ctx.
options.lineWidth>0&&len>ctx.options.lineWidth}if(reqNewline){let str=start;for(let line of lines)str+=line?`
${indentStep}${indent}${line}`:`
`;return`${str}
${indent}${end}`}else return`${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`}function addCommentBefore({indent,
options:{commentString}},lines,comment2,chompKeep){if(comment2&&chompKeep&&(comment2=comment2.replace(/^\n+/,"")),comment2){
let ic=stringifyComment.indentComment(commentString(comment2),indent);lines.push(ic.trimStart())}}exports2.stringifyCollection=
stringifyCollection}});var require_YAMLMap=__commonJS({"node_modules/yaml/dist/nodes/YAMLMap.js"(exports2){"use strict";var stringifyCollection=require_stringifyCollection(),
addPairToJSMap=require_addPairToJSMap(),Collection2=require_Collection(),identity2=require_identity(),Pair=require_Pair(),
Scalar=require_Scalar();function findPair(items,key){let k=identity2.isScalar(key)?key.value:key;for(let it of items)if(identity2.
isPair(it)&&(it.key===key||it.key===k||identity2.isScalar(it.key)&&it.key.value===k))return it}var YAMLMap=class extends Collection2.
Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(schema4){super(identity2.MAP,schema4),this.items=
[]}static from(schema4,obj,ctx){let{keepUndefined,replacer}=ctx,map=new this(schema4),add=(key,value)=>{if(typeof replacer==
"function")value=replacer.call(obj,key,value);else if(Array.isArray(replacer)&&!replacer.includes(key))return;(value!==void 0||
keepUndefined)&&map.items.push(Pair.createPair(key,value,ctx))};if(obj instanceof Map)for(let[key,value]of obj)add(key,value);else if(obj&&
typeof obj=="object")for(let key of Object.keys(obj))add(key,obj[key]);return typeof schema4.sortMapEntries=="function"&&
map.items.sort(schema4.sortMapEntries),map}add(pair,overwrite){let _pair;identity2.isPair(pair)?_pair=pair:!pair||typeof pair!=
"object"||!("key"in pair)?_pair=new Pair.Pair(pair,pair?.value):_pair=new Pair.Pair(pair.key,pair.value);let prev=findPair(
this.items,_pair.key),sortEntries=this.schema?.sortMapEntries;if(prev){if(!overwrite)throw new Error(`Key ${_pair.key} a\
lready set`);identity2.isScalar(prev.value)&&Scalar.isScalarValue(_pair.value)?prev.value.value=_pair.value:prev.value=_pair.
value}else if(sortEntries){let i=this.items.findIndex(item=>sortEntries(_pair,item)<0);i===-1?this.items.push(_pair):this.
items.splice(i,0,_pair)}else this.items.push(_pair)}delete(key){let it=findPair(this.items,key);return it?this.items.splice(
this.items.indexOf(it),1).length>0:!1}get(key,keepScalar){let node=findPair(this.items,key)?.value;return(!keepScalar&&identity2.
isScalar(node)?node.value:node)??void 0}has(key){return!!findPair(this.items,key)}set(key,value){this.add(new Pair.Pair(
key,value),!0)}toJSON(_,ctx,Type){let map=Type?new Type:ctx?.mapAsMap?new Map:{};ctx?.onCreate&&ctx.onCreate(map);for(let item of this.
items)addPairToJSMap.addPairToJSMap(ctx,map,item);return map}toString(ctx,onComment,onChompKeep){if(!ctx)return JSON.stringify(
this);for(let item of this.items)if(!identity2.isPair(item))throw new Error(`Map items must all be pairs; found ${JSON.stringify(
item)} instead`);return!ctx.allNullValues&&this.hasAllNullValues(!1)&&(ctx=Object.assign({},ctx,{allNullValues:!0})),stringifyCollection.
stringifyCollection(this,ctx,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:ctx.indent||"",onChompKeep,onComment})}};
exports2.YAMLMap=YAMLMap;exports2.findPair=findPair}});var require_map=__commonJS({"node_modules/yaml/dist/schema/common/map.js"(exports2){"use strict";var identity2=require_identity(),
YAMLMap=require_YAMLMap(),map={collection:"map",default:!0,nodeClass:YAMLMap.YAMLMap,tag:"tag:yaml.org,2002:map",resolve(map2,onError){
return identity2.isMap(map2)||onError("Expected a mapping for this tag"),map2},createNode:(schema4,obj,ctx)=>YAMLMap.YAMLMap.
from(schema4,obj,ctx)};exports2.map=map}});var require_YAMLSeq=__commonJS({"node_modules/yaml/dist/nodes/YAMLSeq.js"(exports2){"use strict";var createNode=require_createNode(),
stringifyCollection=require_stringifyCollection(),Collection2=require_Collection(),identity2=require_identity(),Scalar=require_Scalar(),
toJS=require_toJS(),YAMLSeq=class extends Collection2.Collection{static get tagName(){return"tag:yaml.org,2002:seq"}constructor(schema4){
super(identity2.SEQ,schema4),this.items=[]}add(value){this.items.push(value)}delete(key){let idx=asItemIndex(key);return typeof idx!=
"number"?!1:this.items.splice(idx,1).length>0}get(key,keepScalar){let idx=asItemIndex(key);if(typeof idx!="number")return;
let it=this.items[idx];return!keepScalar&&identity2.isScalar(it)?it.value:it}has(key){let idx=asItemIndex(key);return typeof idx==
"number"&&idx<this.items.length}set(key,value){let idx=asItemIndex(key);if(typeof idx!="number")throw new Error(`Expecte\
d a valid index, not ${key}.`);let prev=this.items[idx];identity2.isScalar(prev)&&Scalar.isScalarValue(value)?prev.value=
value:this.items[idx]=value}toJSON(_,ctx){let seq=[];ctx?.onCreate&&ctx.onCreate(seq);let i=0;for(let item of this.items)
seq.push(toJS.toJS(item,String(i++),ctx));return seq}toString(ctx,onComment,onChompKeep){return ctx?stringifyCollection.
stringifyCollection(this,ctx,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(ctx.indent||"")+"  ",onChompKeep,
onComment}):JSON.stringify(this)}static from(schema4,obj,ctx){let{replacer}=ctx,seq=new this(schema4);if(obj&&Symbol.iterator in
Object(obj)){let i=0;for(let it of obj){if(typeof replacer=="function"){let key=obj instanceof Set?it:String(i++);it=replacer.
call(obj,key,it)}seq.items.push(createNode.createNode(it,void 0,ctx))}}return seq}};function asItemIndex(key){let idx=identity2.
isScalar(key)?key.value:key;return idx&&typeof idx=="string"&&(idx=Number(idx)),typeof idx=="number"&&Number.isInteger(idx)&&
idx>=0?idx:null}exports2.YAMLSeq=YAMLSeq}});var require_seq=__commonJS({"node_modules/yaml/dist/schema/common/seq.js"(exports2){"use strict";var identity2=require_identity(),
YAMLSeq=require_YAMLSeq(),seq={collection:"seq",default:!0,nodeClass:YAMLSeq.YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve(seq2,onError){
return identity2.isSeq(seq2)||onError("Expected a sequence for this tag"),seq2},createNode:(schema4,obj,ctx)=>YAMLSeq.YAMLSeq.
from(schema4,obj,ctx)};exports2.seq=seq}});var require_string=__commonJS({"node_modules/yaml/dist/schema/common/string.js"(exports2){"use strict";var stringifyString=require_stringifyString(),
string2={identify:value=>typeof value=="string",default:!0,tag:"tag:yaml.org,2002:str",resolve:str=>str,stringify(item,ctx,onComment,onChompKeep){
return ctx=Object.assign({actualString:!0},ctx),stringifyString.stringifyString(item,ctx,onComment,onChompKeep)}};exports2.
string=string2}});var require_null=__commonJS({"node_modules/yaml/dist/schema/common/null.js"(exports2){"use strict";var Scalar=require_Scalar(),
nullTag={identify:value=>value==null,createNode:()=>new Scalar.Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,
resolve:()=>new Scalar.Scalar(null),stringify:({source},ctx)=>typeof source=="string"&&nullTag.test.test(source)?source:
ctx.options.nullStr};exports2.nullTag=nullTag}});var require_bool=__commonJS({"node_modules/yaml/dist/schema/core/bool.js"(exports2){"use strict";var Scalar=require_Scalar(),
boolTag={identify:value=>typeof value=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
resolve:str=>new Scalar.Scalar(str[0]==="t"||str[0]==="T"),stringify({source,value},ctx){if(source&&boolTag.test.test(source)){
let sv=source[0]==="t"||source[0]==="T";if(value===sv)return source}return value?ctx.options.trueStr:ctx.options.falseStr}};
exports2.boolTag=boolTag}});var require_stringifyNumber=__commonJS({"node_modules/yaml/dist/stringify/stringifyNumber.js"(exports2){"use strict";function stringifyNumber({
format,minFractionDigits,tag,value}){if(typeof value=="bigint")return String(value);let num=typeof value=="number"?value:
Number(value);if(!isFinite(num))return isNaN(num)?".nan":num<0?"-.inf":".inf";let n=Object.is(value,-0)?"-0":JSON.stringify(
value);if(!format&&minFractionDigits&&(!tag||tag==="tag:yaml.org,2002:float")&&/^-?\d/.test(n)&&!n.includes("e")){let i=n.
indexOf(".");i<0&&(i=n.length,n+=".");let d=minFractionDigits-(n.length-i-1);for(;d-- >0;)n+="0"}return n}exports2.stringifyNumber=
stringifyNumber}});var require_float=__commonJS({"node_modules/yaml/dist/schema/core/float.js"(exports2){"use strict";var Scalar=require_Scalar(),
stringifyNumber=require_stringifyNumber(),floatNaN={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,\
2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>str.slice(-3).toLowerCase()==="nan"?NaN:str[0]===
"-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
resolve:str=>parseFloat(str),stringify(node){let num=Number(node.value);return isFinite(num)?num.toExponential():stringifyNumber.
stringifyNumber(node)}},float={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
resolve(str){let node=new Scalar.Scalar(parseFloat(str)),dot=str.indexOf(".");return dot!==-1&&str[str.length-1]==="0"&&
(node.minFractionDigits=str.length-dot-1),node},stringify:stringifyNumber.stringifyNumber};exports2.float=float;exports2.
floatExp=floatExp;exports2.floatNaN=floatNaN}});var require_int=__commonJS({"node_modules/yaml/dist/schema/core/int.js"(exports2){"use strict";var stringifyNumber=require_stringifyNumber(),
intIdentify=value=>typeof value=="bigint"||Number.isInteger(value),intResolve=(str,offset,radix,{intAsBigInt})=>intAsBigInt?
BigInt(str):parseInt(str.substring(offset),radix);function intStringify(node,radix,prefix){let{value}=node;return intIdentify(
value)&&value>=0?prefix+value.toString(radix):stringifyNumber.stringifyNumber(node)}var intOct={identify:value=>intIdentify(
value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(str,_onError,opt)=>intResolve(
str,2,8,opt),stringify:node=>intStringify(node,8,"0o")},int={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",
test:/^[-+]?[0-9]+$/,resolve:(str,_onError,opt)=>intResolve(str,0,10,opt),stringify:stringifyNumber.stringifyNumber},intHex={
identify:value=>intIdentify(value)&&value>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,
resolve:(str,_onError,opt)=>intResolve(str,2,16,opt),stringify:node=>intStringify(node,16,"0x")};exports2.int=int;exports2.
intHex=intHex;exports2.intOct=intOct}});var require_schema=__commonJS({"node_modules/yaml/dist/schema/core/schema.js"(exports2){"use strict";var map=require_map(),
_null=require_null(),seq=require_seq(),string2=require_string(),bool=require_bool(),float=require_float(),int=require_int(),
schema4=[map.map,seq.seq,string2.string,_null.nullTag,bool.boolTag,int.intOct,int.int,int.intHex,float.floatNaN,float.floatExp,
float.float];exports2.schema=schema4}});var require_schema2=__commonJS({"node_modules/yaml/dist/schema/json/schema.js"(exports2){"use strict";var Scalar=require_Scalar(),
map=require_map(),seq=require_seq();function intIdentify(value){return typeof value=="bigint"||Number.isInteger(value)}var stringifyJSON=({
value})=>JSON.stringify(value),jsonScalars=[{identify:value=>typeof value=="string",default:!0,tag:"tag:yaml.org,2002:st\
r",resolve:str=>str,stringify:stringifyJSON},{identify:value=>value==null,createNode:()=>new Scalar.Scalar(null),default:!0,
tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:stringifyJSON},{identify:value=>typeof value=="boo\
lean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^true$|^false$/,resolve:str=>str==="true",stringify:stringifyJSON},{
identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,resolve:(str,_onError,{intAsBigInt})=>intAsBigInt?
BigInt(str):parseInt(str,10),stringify:({value})=>intIdentify(value)?value.toString():JSON.stringify(value)},{identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:str=>parseFloat(
str),stringify:stringifyJSON}],jsonError={default:!0,tag:"",test:/^/,resolve(str,onError){return onError(`Unresolved pla\
in scalar ${JSON.stringify(str)}`),str}},schema4=[map.map,seq.seq].concat(jsonScalars,jsonError);exports2.schema=schema4}});var require_binary=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports2){"use strict";var node_buffer=require("buffer"),
Scalar=require_Scalar(),stringifyString=require_stringifyString(),binary={identify:value=>value instanceof Uint8Array,default:!1,
tag:"tag:yaml.org,2002:binary",resolve(src,onError){if(typeof node_buffer.Buffer=="function")return node_buffer.Buffer.from(
src,"base64");if(typeof atob=="function"){let str=atob(src.replace(/[\n\r]/g,"")),buffer=new Uint8Array(str.length);for(let i=0;i<
str.length;++i)buffer[i]=str.charCodeAt(i);return buffer}else return onError("This environment does not support reading \
binary tags; either Buffer or atob is required"),src},stringify({comment:comment2,type,value},ctx,onComment,onChompKeep){
if(!value)return"";let buf=value,str;if(typeof node_buffer.Buffer=="function")str=buf instanceof node_buffer.Buffer?buf.
toString("base64"):node_buffer.Buffer.from(buf.buffer).toString("base64");else if(typeof btoa=="function"){let s="";for(let i=0;i<
buf.length;++i)s+=String.fromCharCode(buf[i]);str=btoa(s)}else throw new Error("This environment does not support writin\
g binary tags; either Buffer or btoa is required");if(type??(type=Scalar.Scalar.BLOCK_LITERAL),type!==Scalar.Scalar.QUOTE_DOUBLE){
let lineWidth=Math.max(ctx.options.lineWidth-ctx.indent.length,ctx.options.minContentWidth),n=Math.ceil(str.length/lineWidth),
lines=new Array(n);for(let i=0,o=0;i<n;++i,o+=lineWidth)lines[i]=str.substr(o,lineWidth);str=lines.join(type===Scalar.Scalar.
BLOCK_LITERAL?`
`:" ")}return stringifyString.stringifyString({comment:comment2,type,value:str},ctx,onComment,onChompKeep)}};exports2.binary=
binary}});var require_pairs=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports2){"use strict";var identity2=require_identity(),
Pair=require_Pair(),Scalar=require_Scalar(),YAMLSeq=require_YAMLSeq();function resolvePairs(seq,onError){if(identity2.isSeq(
seq))for(let i=0;i<seq.items.length;++i){let item=seq.items[i];if(!identity2.isPair(item)){if(identity2.isMap(item)){item.
items.length>1&&onError("Each pair must have its own sequence indicator");let pair=item.items[0]||new Pair.Pair(new Scalar.
Scalar(null));if(item.commentBefore&&(pair.key.commentBefore=pair.key.commentBefore?`${item.commentBefore}
${pair.key.commentBefore}`:item.commentBefore),item.comment){let cn=pair.value??pair.key;cn.comment=cn.comment?`${item.comment}\

${cn.comment}`:item.comment}item=pair}seq.items[i]=identity2.isPair(item)?item:new Pair.Pair(item)}}else onError("Expect\
ed a sequence for this tag");return seq}function createPairs(schema4,iterable,ctx){let{replacer}=ctx,pairs3=new YAMLSeq.
YAMLSeq(schema4);pairs3.tag="tag:yaml.org,2002:pairs";let i=0;if(iterable&&Symbol.iterator in Object(iterable))for(let it of iterable){
typeof replacer=="function"&&(it=replacer.call(iterable,String(i++),it));let key,value;if(Array.isArray(it))if(it.length===
2)key=it[0],value=it[1];else throw new TypeError(`Expected [key, value] tuple: ${it}`);else if(it&&it instanceof Object){
let keys=Object.keys(it);if(keys.length===1)key=keys[0],value=it[key];else throw new TypeError(`Expected tuple with one \
key, not ${keys.length} keys`)}else key=it;pairs3.items.push(Pair.createPair(key,value,ctx))}return pairs3}var pairs2={collection:"\
seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:resolvePairs,createNode:createPairs};exports2.createPairs=createPairs;
exports2.pairs=pairs2;exports2.resolvePairs=resolvePairs}});var require_omap=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports2){"use strict";var identity2=require_identity(),
toJS=require_toJS(),YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),pairs2=require_pairs(),YAMLOMap=class _YAMLOMap extends YAMLSeq.
YAMLSeq{constructor(){super(),this.add=YAMLMap.YAMLMap.prototype.add.bind(this),this.delete=YAMLMap.YAMLMap.prototype.delete.
bind(this),this.get=YAMLMap.YAMLMap.prototype.get.bind(this),this.has=YAMLMap.YAMLMap.prototype.has.bind(this),this.set=
YAMLMap.YAMLMap.prototype.set.bind(this),this.tag=_YAMLOMap.tag}toJSON(_,ctx){if(!ctx)return super.toJSON(_);let map=new Map;
ctx?.onCreate&&ctx.onCreate(map);for(let pair of this.items){let key,value;if(identity2.isPair(pair)?(key=toJS.toJS(pair.
key,"",ctx),value=toJS.toJS(pair.value,key,ctx)):key=toJS.toJS(pair,"",ctx),map.has(key))throw new Error("Ordered maps m\
ust not include duplicate keys");map.set(key,value)}return map}static from(schema4,iterable,ctx){let pairs$1=pairs2.createPairs(
schema4,iterable,ctx),omap2=new this;return omap2.items=pairs$1.items,omap2}};YAMLOMap.tag="tag:yaml.org,2002:omap";var omap={
collection:"seq",identify:value=>value instanceof Map,nodeClass:YAMLOMap,default:!1,tag:"tag:yaml.org,2002:omap",resolve(seq,onError){
let pairs$1=pairs2.resolvePairs(seq,onError),seenKeys=[];for(let{key}of pairs$1.items)identity2.isScalar(key)&&(seenKeys.
includes(key.value)?onError(`Ordered maps must not include duplicate keys: ${key.value}`):seenKeys.push(key.value));return Object.
assign(new YAMLOMap,pairs$1)},createNode:(schema4,iterable,ctx)=>YAMLOMap.from(schema4,iterable,ctx)};exports2.YAMLOMap=
YAMLOMap;exports2.omap=omap}});var require_bool2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports2){"use strict";var Scalar=require_Scalar();
function boolStringify({value,source},ctx){return source&&(value?trueTag:falseTag).test.test(source)?source:value?ctx.options.
trueStr:ctx.options.falseStr}var trueTag={identify:value=>value===!0,default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
resolve:()=>new Scalar.Scalar(!0),stringify:boolStringify},falseTag={identify:value=>value===!1,default:!0,tag:"tag:yaml\
.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new Scalar.Scalar(!1),stringify:boolStringify};
exports2.falseTag=falseTag;exports2.trueTag=trueTag}});var require_float2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports2){"use strict";var Scalar=require_Scalar(),
stringifyNumber=require_stringifyNumber(),floatNaN={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,\
2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:str=>str.slice(-3).toLowerCase()==="nan"?NaN:str[0]===
"-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:value=>typeof value==
"number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
resolve:str=>parseFloat(str.replace(/_/g,"")),stringify(node){let num=Number(node.value);return isFinite(num)?num.toExponential():
stringifyNumber.stringifyNumber(node)}},float={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:\
float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(str){let node=new Scalar.Scalar(parseFloat(str.replace(/_/g,""))),
dot=str.indexOf(".");if(dot!==-1){let f=str.substring(dot+1).replace(/_/g,"");f[f.length-1]==="0"&&(node.minFractionDigits=
f.length)}return node},stringify:stringifyNumber.stringifyNumber};exports2.float=float;exports2.floatExp=floatExp;exports2.
floatNaN=floatNaN}});var require_int2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports2){"use strict";var stringifyNumber=require_stringifyNumber(),
intIdentify=value=>typeof value=="bigint"||Number.isInteger(value);function intResolve(str,offset,radix,{intAsBigInt}){let sign=str[0];
if((sign==="-"||sign==="+")&&(offset+=1),str=str.substring(offset).replace(/_/g,""),intAsBigInt){switch(radix){case 2:str=
`0b${str}`;break;case 8:str=`0o${str}`;break;case 16:str=`0x${str}`;break}let n2=BigInt(str);return sign==="-"?BigInt(-1)*
n2:n2}let n=parseInt(str,radix);return sign==="-"?-1*n:n}function intStringify(node,radix,prefix){let{value}=node;if(intIdentify(
value)){let str=value.toString(radix);return value<0?"-"+prefix+str.substr(1):prefix+str}return stringifyNumber.stringifyNumber(
node)}var intBin={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(str,_onError,opt)=>intResolve(
str,2,2,opt),stringify:node=>intStringify(node,2,"0b")},intOct={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:i\
nt",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(str,_onError,opt)=>intResolve(str,1,8,opt),stringify:node=>intStringify(
node,8,"0")},int={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(str,_onError,opt)=>intResolve(
str,0,10,opt),stringify:stringifyNumber.stringifyNumber},intHex={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:\
int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,resolve:(str,_onError,opt)=>intResolve(str,2,16,opt),stringify:node=>intStringify(
node,16,"0x")};exports2.int=int;exports2.intBin=intBin;exports2.intHex=intHex;exports2.intOct=intOct}});var require_set=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports2){"use strict";var identity2=require_identity(),
Pair=require_Pair(),YAMLMap=require_YAMLMap(),YAMLSet=class _YAMLSet extends YAMLMap.YAMLMap{constructor(schema4){super(
schema4),this.tag=_YAMLSet.tag}add(key){let pair;identity2.isPair(key)?pair=key:key&&typeof key=="object"&&"key"in key&&
"value"in key&&key.value===null?pair=new Pair.Pair(key.key,null):pair=new Pair.Pair(key,null),YAMLMap.findPair(this.items,
pair.key)||this.items.push(pair)}get(key,keepPair){let pair=YAMLMap.findPair(this.items,key);return!keepPair&&identity2.
isPair(pair)?identity2.isScalar(pair.key)?pair.key.value:pair.key:pair}set(key,value){if(typeof value!="boolean")throw new Error(
`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);let prev=YAMLMap.findPair(this.items,key);
prev&&!value?this.items.splice(this.items.indexOf(prev),1):!prev&&value&&this.items.push(new Pair.Pair(key))}toJSON(_,ctx){
return super.toJSON(_,ctx,Set)}toString(ctx,onComment,onChompKeep){if(!ctx)return JSON.stringify(this);if(this.hasAllNullValues(
!0))return super.toString(Object.assign({},ctx,{allNullValues:!0}),onComment,onChompKeep);throw new Error("Set items mus\
t all have null values")}static from(schema4,iterable,ctx){let{replacer}=ctx,set2=new this(schema4);if(iterable&&Symbol.
iterator in Object(iterable))for(let value of iterable)typeof replacer=="function"&&(value=replacer.call(iterable,value,
value)),set2.items.push(Pair.createPair(value,null,ctx));return set2}};YAMLSet.tag="tag:yaml.org,2002:set";var set={collection:"\
map",identify:value=>value instanceof Set,nodeClass:YAMLSet,default:!1,tag:"tag:yaml.org,2002:set",createNode:(schema4,iterable,ctx)=>YAMLSet.
from(schema4,iterable,ctx),resolve(map,onError){if(identity2.isMap(map)){if(map.hasAllNullValues(!0))return Object.assign(
new YAMLSet,map);onError("Set items must all have null values")}else onError("Expected a mapping for this tag");return map}};
exports2.YAMLSet=YAMLSet;exports2.set=set}});var require_timestamp=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports2){"use strict";var stringifyNumber=require_stringifyNumber();
function parseSexagesimal(str,asBigInt){let sign=str[0],parts=sign==="-"||sign==="+"?str.substring(1):str,num=n=>asBigInt?
BigInt(n):Number(n),res=parts.replace(/_/g,"").split(":").reduce((res2,p)=>res2*num(60)+num(p),num(0));return sign==="-"?
num(-1)*res:res}function stringifySexagesimal(node){let{value}=node,num=n=>n;if(typeof value=="bigint")num=n=>BigInt(n);else if(isNaN(
value)||!isFinite(value))return stringifyNumber.stringifyNumber(node);let sign="";value<0&&(sign="-",value*=num(-1));let _60=num(
60),parts=[value%_60];return value<60?parts.unshift(0):(value=(value-parts[0])/_60,parts.unshift(value%_60),value>=60&&(value=
(value-parts[0])/_60,parts.unshift(value))),sign+parts.map(n=>String(n).padStart(2,"0")).join(":").replace(/000000\d*$/,
"")}var intTime={identify:value=>typeof value=="bigint"||Number.isInteger(value),default:!0,tag:"tag:yaml.org,2002:int",
format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(str,_onError,{intAsBigInt})=>parseSexagesimal(str,intAsBigInt),
stringify:stringifySexagesimal},floatTime={identify:value=>typeof value=="number",default:!0,tag:"tag:yaml.org,2002:floa\
t",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,resolve:str=>parseSexagesimal(str,!1),stringify:stringifySexagesimal},
timestamp={identify:value=>value instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp("^([0-9]{4})-(\
[0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?:\
:[0-9]{2})?))?)?$"),resolve(str){let match=str.match(timestamp.test);if(!match)throw new Error("!!timestamp expects a da\
te, starting with yyyy-mm-dd");let[,year,month,day2,hour,minute,second]=match.map(Number),millisec=match[7]?Number((match[7]+
"00").substr(1,3)):0,date=Date.UTC(year,month-1,day2,hour||0,minute||0,second||0,millisec),tz=match[8];if(tz&&tz!=="Z"){
let d=parseSexagesimal(tz,!1);Math.abs(d)<30&&(d*=60),date-=6e4*d}return new Date(date)},stringify:({value})=>value?.toISOString().
replace(/(T00:00:00)?\.000Z$/,"")??""};exports2.floatTime=floatTime;exports2.intTime=intTime;exports2.timestamp=timestamp}});var require_schema3=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports2){"use strict";var map=require_map(),
_null=require_null(),seq=require_seq(),string2=require_string(),binary=require_binary(),bool=require_bool2(),float=require_float2(),
int=require_int2(),merge2=require_merge(),omap=require_omap(),pairs2=require_pairs(),set=require_set(),timestamp=require_timestamp(),
schema4=[map.map,seq.seq,string2.string,_null.nullTag,bool.trueTag,bool.falseTag,int.intBin,int.intOct,int.int,int.intHex,
float.floatNaN,float.floatExp,float.float,binary.binary,merge2.merge,omap.omap,pairs2.pairs,set.set,timestamp.intTime,timestamp.
floatTime,timestamp.timestamp];exports2.schema=schema4}});var require_tags=__commonJS({"node_modules/yaml/dist/schema/tags.js"(exports2){"use strict";var map=require_map(),_null=require_null(),
seq=require_seq(),string2=require_string(),bool=require_bool(),float=require_float(),int=require_int(),schema4=require_schema(),
schema$1=require_schema2(),binary=require_binary(),merge2=require_merge(),omap=require_omap(),pairs2=require_pairs(),schema$2=require_schema3(),
set=require_set(),timestamp=require_timestamp(),schemas=new Map([["core",schema4.schema],["failsafe",[map.map,seq.seq,string2.
string]],["json",schema$1.schema],["yaml11",schema$2.schema],["yaml-1.1",schema$2.schema]]),tagsByName={binary:binary.binary,
bool:bool.boolTag,float:float.float,floatExp:float.floatExp,floatNaN:float.floatNaN,floatTime:timestamp.floatTime,int:int.
int,intHex:int.intHex,intOct:int.intOct,intTime:timestamp.intTime,map:map.map,merge:merge2.merge,null:_null.nullTag,omap:omap.
omap,pairs:pairs2.pairs,seq:seq.seq,set:set.set,timestamp:timestamp.timestamp},coreKnownTags={"tag:yaml.org,2002:binary":binary.
binary,"tag:yaml.org,2002:merge":merge2.merge,"tag:yaml.org,2002:omap":omap.omap,"tag:yaml.org,2002:pairs":pairs2.pairs,
"tag:yaml.org,2002:set":set.set,"tag:yaml.org,2002:timestamp":timestamp.timestamp};function getTags(customTags,schemaName,addMergeTag){
let schemaTags=schemas.get(schemaName);if(schemaTags&&!customTags)return addMergeTag&&!schemaTags.includes(merge2.merge)?
schemaTags.concat(merge2.merge):schemaTags.slice();let tags=schemaTags;if(!tags)if(Array.isArray(customTags))tags=[];else{
let keys=Array.from(schemas.keys()).filter(key=>key!=="yaml11").map(key=>JSON.stringify(key)).join(", ");throw new Error(
`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`)}if(Array.isArray(customTags))for(let tag of customTags)
tags=tags.concat(tag);else typeof customTags=="function"&&(tags=customTags(tags.slice()));return addMergeTag&&(tags=tags.
concat(merge2.merge)),tags.reduce((tags2,tag)=>{let tagObj=typeof tag=="string"?tagsByName[tag]:tag;if(!tagObj){let tagName=JSON.
stringify(tag),keys=Object.keys(tagsByName).map(key=>JSON.stringify(key)).join(", ");throw new Error(`Unknown custom tag\
 ${tagName}; use one of ${keys}`)}return tags2.includes(tagObj)||tags2.push(tagObj),tags2},[])}exports2.coreKnownTags=coreKnownTags;
exports2.getTags=getTags}});var require_Schema=__commonJS({"node_modules/yaml/dist/schema/Schema.js"(exports2){"use strict";var identity2=require_identity(),
map=require_map(),seq=require_seq(),string2=require_string(),tags=require_tags(),sortMapEntriesByKey=(a,b)=>a.key<b.key?
-1:a.key>b.key?1:0,Schema=class _Schema{constructor({compat,customTags,merge:merge2,resolveKnownTags,schema:schema4,sortMapEntries,
toStringDefaults}){this.compat=Array.isArray(compat)?tags.getTags(compat,"compat"):compat?tags.getTags(null,compat):null,
this.name=typeof schema4=="string"&&schema4||"core",this.knownTags=resolveKnownTags?tags.coreKnownTags:{},this.tags=tags.
getTags(customTags,this.name,merge2),this.toStringOptions=toStringDefaults??null,Object.defineProperty(this,identity2.MAP,
{value:map.map}),Object.defineProperty(this,identity2.SCALAR,{value:string2.string}),Object.defineProperty(this,identity2.
SEQ,{value:seq.seq}),this.sortMapEntries=typeof sortMapEntries=="function"?sortMapEntries:sortMapEntries===!0?sortMapEntriesByKey:
null}clone(){let copy=Object.create(_Schema.prototype,Object.getOwnPropertyDescriptors(this));return copy.tags=this.tags.
slice(),copy}};exports2.Schema=Schema}});var require_stringifyDocument=__commonJS({"node_modules/yaml/dist/stringify/stringifyDocument.js"(exports2){"use strict";
var identity2=require_identity(),stringify=require_stringify(),stringifyComment=require_stringifyComment();function stringifyDocument(doc,options){
let lines=[],hasDirectives=options.directives===!0;if(options.directives!==!1&&doc.directives){let dir=doc.directives.toString(
doc);dir?(lines.push(dir),hasDirectives=!0):doc.directives.docStart&&(hasDirectives=!0)}hasDirectives&&lines.push("---");
let ctx=stringify.createStringifyContext(doc,options),{commentString}=ctx.options;if(doc.commentBefore){lines.length!==1&&
lines.unshift("");let cs=commentString(doc.commentBefore);lines.unshift(stringifyComment.indentComment(cs,""))}let chompKeep=!1,
contentComment=null;if(doc.contents){if(identity2.isNode(doc.contents)){if(doc.contents.spaceBefore&&hasDirectives&&lines.
push(""),doc.contents.commentBefore){let cs=commentString(doc.contents.commentBefore);lines.push(stringifyComment.indentComment(
cs,""))}ctx.forceBlockIndent=!!doc.comment,contentComment=doc.contents.comment}let onChompKeep=contentComment?void 0:()=>chompKeep=
!0,body=stringify.stringify(doc.contents,ctx,()=>contentComment=null,onChompKeep);contentComment&&(body+=stringifyComment.
lineComment(body,"",commentString(contentComment))),(body[0]==="|"||body[0]===">")&&lines[lines.length-1]==="---"?lines[lines.
length-1]=`--- ${body}`:lines.push(body)}else lines.push(stringify.stringify(doc.contents,ctx));if(doc.directives?.docEnd)
if(doc.comment){let cs=commentString(doc.comment);cs.includes(`
`)?(lines.push("..."),lines.push(stringifyComment.indentComment(cs,""))):lines.push(`... ${cs}`)}else lines.push("...");else{
let dc=doc.comment;dc&&chompKeep&&(dc=dc.replace(/^\n+/,"")),dc&&((!chompKeep||contentComment)&&lines[lines.length-1]!==
""&&lines.push(""),lines.push(stringifyComment.indentComment(commentString(dc),"")))}return lines.join(`
`)+`
`}exports2.stringifyDocument=stringifyDocument}});var require_Document=__commonJS({"node_modules/yaml/dist/doc/Document.js"(exports2){"use strict";var Alias=require_Alias(),
Collection2=require_Collection(),identity2=require_identity(),Pair=require_Pair(),toJS=require_toJS(),Schema=require_Schema(),
stringifyDocument=require_stringifyDocument(),anchors=require_anchors(),applyReviver=require_applyReviver(),createNode=require_createNode(),
directives=require_directives(),Document=class _Document{constructor(value,replacer,options){this.commentBefore=null,this.
comment=null,this.errors=[],this.warnings=[],Object.defineProperty(this,identity2.NODE_TYPE,{value:identity2.DOC});let _replacer=null;
typeof replacer=="function"||Array.isArray(replacer)?_replacer=replacer:options===void 0&&replacer&&(options=replacer,replacer=
void 0);let opt=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,
uniqueKeys:!0,version:"1.2"},options);this.options=opt;let{version:version3}=opt;options?._directives?(this.directives=options.
_directives.atDocument(),this.directives.yaml.explicit&&(version3=this.directives.yaml.version)):this.directives=new directives.
Directives({version:version3}),this.setSchema(version3,options),this.contents=value===void 0?null:this.createNode(value,
_replacer,options)}clone(){let copy=Object.create(_Document.prototype,{[identity2.NODE_TYPE]:{value:identity2.DOC}});return copy.
commentBefore=this.commentBefore,copy.comment=this.comment,copy.errors=this.errors.slice(),copy.warnings=this.warnings.slice(),
copy.options=Object.assign({},this.options),this.directives&&(copy.directives=this.directives.clone()),copy.schema=this.
schema.clone(),copy.contents=identity2.isNode(this.contents)?this.contents.clone(copy.schema):this.contents,this.range&&
(copy.range=this.range.slice()),copy}add(value){assertCollection(this.contents)&&this.contents.add(value)}addIn(path,value){
assertCollection(this.contents)&&this.contents.addIn(path,value)}createAlias(node,name){if(!node.anchor){let prev=anchors.
anchorNames(this);node.anchor=!name||prev.has(name)?anchors.findNewAnchor(name||"a",prev):name}return new Alias.Alias(node.
anchor)}createNode(value,replacer,options){let _replacer;if(typeof replacer=="function")value=replacer.call({"":value},"",
value),_replacer=replacer;else if(Array.isArray(replacer)){let keyToStr=v=>typeof v=="number"||v instanceof String||v instanceof
Number,asStr=replacer.filter(keyToStr).map(String);asStr.length>0&&(replacer=replacer.concat(asStr)),_replacer=replacer}else
options===void 0&&replacer&&(options=replacer,replacer=void 0);let{aliasDuplicateObjects,anchorPrefix,flow,keepUndefined,
onTagObj,tag}=options??{},{onAnchor,setAnchors,sourceObjects}=anchors.createNodeAnchors(this,anchorPrefix||"a"),ctx={aliasDuplicateObjects:aliasDuplicateObjects??
!0,keepUndefined:keepUndefined??!1,onAnchor,onTagObj,replacer:_replacer,schema:this.schema,sourceObjects},node=createNode.
createNode(value,tag,ctx);return flow&&identity2.isCollection(node)&&(node.flow=!0),setAnchors(),node}createPair(key,value,options={}){
let k=this.createNode(key,null,options),v=this.createNode(value,null,options);return new Pair.Pair(k,v)}delete(key){return assertCollection(
this.contents)?this.contents.delete(key):!1}deleteIn(path){return Collection2.isEmptyPath(path)?this.contents==null?!1:(this.
contents=null,!0):assertCollection(this.contents)?this.contents.deleteIn(path):!1}get(key,keepScalar){return identity2.isCollection(
this.contents)?this.contents.get(key,keepScalar):void 0}getIn(path,keepScalar){return Collection2.isEmptyPath(path)?!keepScalar&&
identity2.isScalar(this.contents)?this.contents.value:this.contents:identity2.isCollection(this.contents)?this.contents.
getIn(path,keepScalar):void 0}has(key){return identity2.isCollection(this.contents)?this.contents.has(key):!1}hasIn(path){
return Collection2.isEmptyPath(path)?this.contents!==void 0:identity2.isCollection(this.contents)?this.contents.hasIn(path):
!1}set(key,value){this.contents==null?this.contents=Collection2.collectionFromPath(this.schema,[key],value):assertCollection(
this.contents)&&this.contents.set(key,value)}setIn(path,value){Collection2.isEmptyPath(path)?this.contents=value:this.contents==
null?this.contents=Collection2.collectionFromPath(this.schema,Array.from(path),value):assertCollection(this.contents)&&this.
contents.setIn(path,value)}setSchema(version3,options={}){typeof version3=="number"&&(version3=String(version3));let opt;
switch(version3){case"1.1":this.directives?this.directives.yaml.version="1.1":this.directives=new directives.Directives(
{version:"1.1"}),opt={resolveKnownTags:!1,schema:"yaml-1.1"};break;case"1.2":case"next":this.directives?this.directives.
yaml.version=version3:this.directives=new directives.Directives({version:version3}),opt={resolveKnownTags:!0,schema:"cor\
e"};break;case null:this.directives&&delete this.directives,opt=null;break;default:{let sv=JSON.stringify(version3);throw new Error(
`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`)}}if(options.schema instanceof Object)this.schema=options.
schema;else if(opt)this.schema=new Schema.Schema(Object.assign(opt,options));else throw new Error("With a null YAML vers\
ion, the { schema: Schema } option is required")}toJS({json:json2,jsonArg,mapAsMap,maxAliasCount,onAnchor,reviver}={}){let ctx={
anchors:new Map,doc:this,keep:!json2,mapAsMap:mapAsMap===!0,mapKeyWarned:!1,maxAliasCount:typeof maxAliasCount=="number"?
maxAliasCount:100},res=toJS.toJS(this.contents,jsonArg??"",ctx);if(typeof onAnchor=="function")for(let{count:count4,res:res2}of ctx.
anchors.values())onAnchor(res2,count4);return typeof reviver=="function"?applyReviver.applyReviver(reviver,{"":res},"",res):
res}toJSON(jsonArg,onAnchor){return this.toJS({json:!0,jsonArg,mapAsMap:!1,onAnchor})}toString(options={}){if(this.errors.
length>0)throw new Error("Document with errors cannot be stringified");if("indent"in options&&(!Number.isInteger(options.
indent)||Number(options.indent)<=0)){let s=JSON.stringify(options.indent);throw new Error(`"indent" option must be a pos\
itive integer, not ${s}`)}return stringifyDocument.stringifyDocument(this,options)}};function assertCollection(contents){
if(identity2.isCollection(contents))return!0;throw new Error("Expected a YAML collection as document contents")}exports2.
Document=Document}});var require_errors=__commonJS({"node_modules/yaml/dist/errors.js"(exports2){"use strict";var YAMLError=class extends Error{constructor(name,pos,code2,message){
super(),this.name=name,this.code=code2,this.message=message,this.pos=pos}},YAMLParseError=class extends YAMLError{constructor(pos,code2,message){
super("YAMLParseError",pos,code2,message)}},YAMLWarning=class extends YAMLError{constructor(pos,code2,message){super("YA\
MLWarning",pos,code2,message)}},prettifyError=(src,lc)=>error2=>{if(error2.pos[0]===-1)return;error2.linePos=error2.pos.
map(pos=>lc.linePos(pos));let{line,col}=error2.linePos[0];error2.message+=` at line ${line}, column ${col}`;let ci=col-1,
lineStr=src.substring(lc.lineStarts[line-1],lc.lineStarts[line]).replace(/[\n\r]+$/,"");if(ci>=60&&lineStr.length>80){let trimStart=Math.
min(ci-39,lineStr.length-79);lineStr="\u2026"+lineStr.substring(trimStart),ci-=trimStart-1}if(lineStr.length>80&&(lineStr=
lineStr.substring(0,79)+"\u2026"),line>1&&/^ *$/.test(lineStr.substring(0,ci))){let prev=src.substring(lc.lineStarts[line-
2],lc.lineStarts[line-1]);prev.length>80&&(prev=prev.substring(0,79)+`\u2026
`),lineStr=prev+lineStr}if(/[^ ]/.test(lineStr)){let count4=1,end=error2.linePos[1];end?.line===line&&end.col>col&&(count4=
Math.max(1,Math.min(end.col-col,80-ci)));let pointer=" ".repeat(ci)+"^".repeat(count4);error2.message+=`:

${lineStr}
${pointer}
`}};exports2.YAMLError=YAMLError;exports2.YAMLParseError=YAMLParseError;exports2.YAMLWarning=YAMLWarning;exports2.prettifyError=
prettifyError}});var require_resolve_props=__commonJS({"node_modules/yaml/dist/compose/resolve-props.js"(exports2){"use strict";function resolveProps(tokens,{
flow,indicator,next,offset,onError,parentIndent,startOnNewline}){let spaceBefore=!1,atNewline=startOnNewline,hasSpace=startOnNewline,
comment2="",commentSep="",hasNewline=!1,reqSpace=!1,tab=null,anchor=null,tag=null,newlineAfterProp=null,comma=null,found=null,
start=null;for(let token2 of tokens)switch(reqSpace&&(token2.type!=="space"&&token2.type!=="newline"&&token2.type!=="com\
ma"&&onError(token2.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by white space"),reqSpace=
!1),tab&&(atNewline&&token2.type!=="comment"&&token2.type!=="newline"&&onError(tab,"TAB_AS_INDENT","Tabs are not allowed\
 as indentation"),tab=null),token2.type){case"space":!flow&&(indicator!=="doc-start"||next?.type!=="flow-collection")&&token2.
source.includes("	")&&(tab=token2),hasSpace=!0;break;case"comment":{hasSpace||onError(token2,"MISSING_CHAR","Comments mu\
st be separated from other tokens by white space characters");let cb=token2.source.substring(1)||" ";comment2?comment2+=
commentSep+cb:comment2=cb,commentSep="",atNewline=!1;break}case"newline":atNewline?comment2?comment2+=token2.source:(!found||
indicator!=="seq-item-ind")&&(spaceBefore=!0):commentSep+=token2.source,atNewline=!0,hasNewline=!0,(anchor||tag)&&(newlineAfterProp=
token2),hasSpace=!0;break;case"anchor":anchor&&onError(token2,"MULTIPLE_ANCHORS","A node can have at most one anchor"),token2.
source.endsWith(":")&&onError(token2.offset+token2.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),anchor=
token2,start??(start=token2.offset),atNewline=!1,hasSpace=!1,reqSpace=!0;break;case"tag":{tag&&onError(token2,"MULTIPLE_\
TAGS","A node can have at most one tag"),tag=token2,start??(start=token2.offset),atNewline=!1,hasSpace=!1,reqSpace=!0;break}case indicator:
(anchor||tag)&&onError(token2,"BAD_PROP_ORDER",`Anchors and tags must be after the ${token2.source} indicator`),found&&onError(
token2,"UNEXPECTED_TOKEN",`Unexpected ${token2.source} in ${flow??"collection"}`),found=token2,atNewline=indicator==="se\
q-item-ind"||indicator==="explicit-key-ind",hasSpace=!1;break;case"comma":if(flow){comma&&onError(token2,"UNEXPECTED_TOK\
EN",`Unexpected , in ${flow}`),comma=token2,atNewline=!1,hasSpace=!1;break}default:onError(token2,"UNEXPECTED_TOKEN",`Un\
expected ${token2.type} token`),atNewline=!1,hasSpace=!1}let last=tokens[tokens.length-1],end=last?last.offset+last.source.
length:offset;return reqSpace&&next&&next.type!=="space"&&next.type!=="newline"&&next.type!=="comma"&&(next.type!=="scal\
ar"||next.source!=="")&&onError(next.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by wh\
ite space"),tab&&(atNewline&&tab.indent<=parentIndent||next?.type==="block-map"||next?.type==="block-seq")&&onError(tab,
"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma,found,spaceBefore,comment:comment2,hasNewline,anchor,tag,newlineAfterProp,
end,start:start??end}}exports2.resolveProps=resolveProps}});var require_util_contains_newline=__commonJS({"node_modules/yaml/dist/compose/util-contains-newline.js"(exports2){"use s\
trict";function containsNewline(key){if(!key)return null;switch(key.type){case"alias":case"scalar":case"double-quoted-sc\
alar":case"single-quoted-scalar":if(key.source.includes(`
`))return!0;if(key.end){for(let st of key.end)if(st.type==="newline")return!0}return!1;case"flow-collection":for(let it of key.
items){for(let st of it.start)if(st.type==="newline")return!0;if(it.sep){for(let st of it.sep)if(st.type==="newline")return!0}
if(containsNewline(it.key)||containsNewline(it.value))return!0}return!1;default:return!0}}exports2.containsNewline=containsNewline}});var require_util_flow_indent_check=__commonJS({"node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports2){"use\
 strict";var utilContainsNewline=require_util_contains_newline();function flowIndentCheck(indent,fc,onError){if(fc?.type===
"flow-collection"){let end=fc.end[0];end.indent===indent&&(end.source==="]"||end.source==="}")&&utilContainsNewline.containsNewline(
fc)&&onError(end,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}exports2.flowIndentCheck=flowIndentCheck}});var require_util_map_includes=__commonJS({"node_modules/yaml/dist/compose/util-map-includes.js"(exports2){"use strict";var identity2=require_identity();
function mapIncludes(ctx,items,search){let{uniqueKeys}=ctx.options;if(uniqueKeys===!1)return!1;let isEqual=typeof uniqueKeys==
"function"?uniqueKeys:(a,b)=>a===b||identity2.isScalar(a)&&identity2.isScalar(b)&&a.value===b.value;return items.some(pair=>isEqual(
pair.key,search))}exports2.mapIncludes=mapIncludes}});var require_resolve_block_map=__commonJS({"node_modules/yaml/dist/compose/resolve-block-map.js"(exports2){"use strict";var Pair=require_Pair(),
YAMLMap=require_YAMLMap(),resolveProps=require_resolve_props(),utilContainsNewline=require_util_contains_newline(),utilFlowIndentCheck=require_util_flow_indent_check(),
utilMapIncludes=require_util_map_includes(),startColMsg="All mapping items must start at the same column";function resolveBlockMap({
composeNode,composeEmptyNode},ctx,bm,onError,tag){let NodeClass=tag?.nodeClass??YAMLMap.YAMLMap,map=new NodeClass(ctx.schema);
ctx.atRoot&&(ctx.atRoot=!1);let offset=bm.offset,commentEnd=null;for(let collItem of bm.items){let{start,key,sep:sep3,value}=collItem,
keyProps=resolveProps.resolveProps(start,{indicator:"explicit-key-ind",next:key??sep3?.[0],offset,onError,parentIndent:bm.
indent,startOnNewline:!0}),implicitKey=!keyProps.found;if(implicitKey){if(key&&(key.type==="block-seq"?onError(offset,"B\
LOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in key&&key.indent!==bm.indent&&
onError(offset,"BAD_INDENT",startColMsg)),!keyProps.anchor&&!keyProps.tag&&!sep3){commentEnd=keyProps.end,keyProps.comment&&
(map.comment?map.comment+=`
`+keyProps.comment:map.comment=keyProps.comment);continue}(keyProps.newlineAfterProp||utilContainsNewline.containsNewline(
key))&&onError(key??start[start.length-1],"MULTILINE_IMPLICIT_KEY","Implicit keys need to be on a single line")}else keyProps.
found?.indent!==bm.indent&&onError(offset,"BAD_INDENT",startColMsg);ctx.atKey=!0;let keyStart=keyProps.end,keyNode=key?composeNode(
ctx,key,keyProps,onError):composeEmptyNode(ctx,keyStart,start,null,keyProps,onError);ctx.schema.compat&&utilFlowIndentCheck.
flowIndentCheck(bm.indent,key,onError),ctx.atKey=!1,utilMapIncludes.mapIncludes(ctx,map.items,keyNode)&&onError(keyStart,
"DUPLICATE_KEY","Map keys must be unique");let valueProps=resolveProps.resolveProps(sep3??[],{indicator:"map-value-ind",
next:value,offset:keyNode.range[2],onError,parentIndent:bm.indent,startOnNewline:!key||key.type==="block-scalar"});if(offset=
valueProps.end,valueProps.found){implicitKey&&(value?.type==="block-map"&&!valueProps.hasNewline&&onError(offset,"BLOCK_\
AS_IMPLICIT_KEY","Nested mappings are not allowed in compact mappings"),ctx.options.strict&&keyProps.start<valueProps.found.
offset-1024&&onError(keyNode.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 1024 chars after the start of \
an implicit block mapping key"));let valueNode=value?composeNode(ctx,value,valueProps,onError):composeEmptyNode(ctx,offset,
sep3,null,valueProps,onError);ctx.schema.compat&&utilFlowIndentCheck.flowIndentCheck(bm.indent,value,onError),offset=valueNode.
range[2];let pair=new Pair.Pair(keyNode,valueNode);ctx.options.keepSourceTokens&&(pair.srcToken=collItem),map.items.push(
pair)}else{implicitKey&&onError(keyNode.range,"MISSING_CHAR","Implicit map keys need to be followed by map values"),valueProps.
comment&&(keyNode.comment?keyNode.comment+=`
`+valueProps.comment:keyNode.comment=valueProps.comment);let pair=new Pair.Pair(keyNode);ctx.options.keepSourceTokens&&(pair.
srcToken=collItem),map.items.push(pair)}}return commentEnd&&commentEnd<offset&&onError(commentEnd,"IMPOSSIBLE","Map comm\
ent with trailing content"),map.range=[bm.offset,offset,commentEnd??offset],map}exports2.resolveBlockMap=resolveBlockMap}});var require_resolve_block_seq=__commonJS({"node_modules/yaml/dist/compose/resolve-block-seq.js"(exports2){"use strict";var YAMLSeq=require_YAMLSeq(),
resolveProps=require_resolve_props(),utilFlowIndentCheck=require_util_flow_indent_check();function resolveBlockSeq({composeNode,
composeEmptyNode},ctx,bs,onError,tag){let NodeClass=tag?.nodeClass??YAMLSeq.YAMLSeq,seq=new NodeClass(ctx.schema);ctx.atRoot&&
(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=!1);let offset=bs.offset,commentEnd=null;for(let{start,value}of bs.items){let props=resolveProps.
resolveProps(start,{indicator:"seq-item-ind",next:value,offset,onError,parentIndent:bs.indent,startOnNewline:!0});if(!props.
found)if(props.anchor||props.tag||value)value?.type==="block-seq"?onError(props.end,"BAD_INDENT","All sequence items mus\
t start at the same column"):onError(offset,"MISSING_CHAR","Sequence item without - indicator");else{commentEnd=props.end,
props.comment&&(seq.comment=props.comment);continue}let node=value?composeNode(ctx,value,props,onError):composeEmptyNode(
ctx,props.end,start,null,props,onError);ctx.schema.compat&&utilFlowIndentCheck.flowIndentCheck(bs.indent,value,onError),
offset=node.range[2],seq.items.push(node)}return seq.range=[bs.offset,offset,commentEnd??offset],seq}exports2.resolveBlockSeq=
resolveBlockSeq}});var require_resolve_end=__commonJS({"node_modules/yaml/dist/compose/resolve-end.js"(exports2){"use strict";function resolveEnd(end,offset,reqSpace,onError){
let comment2="";if(end){let hasSpace=!1,sep3="";for(let token2 of end){let{source,type}=token2;switch(type){case"space":
hasSpace=!0;break;case"comment":{reqSpace&&!hasSpace&&onError(token2,"MISSING_CHAR","Comments must be separated from oth\
er tokens by white space characters");let cb=source.substring(1)||" ";comment2?comment2+=sep3+cb:comment2=cb,sep3="";break}case"\
newline":comment2&&(sep3+=source),hasSpace=!0;break;default:onError(token2,"UNEXPECTED_TOKEN",`Unexpected ${type} at nod\
e end`)}offset+=source.length}}return{comment:comment2,offset}}exports2.resolveEnd=resolveEnd}});var require_resolve_flow_collection=__commonJS({"node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports2){"u\
se strict";var identity2=require_identity(),Pair=require_Pair(),YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),resolveEnd=require_resolve_end(),
resolveProps=require_resolve_props(),utilContainsNewline=require_util_contains_newline(),utilMapIncludes=require_util_map_includes(),
blockMsg="Block collections are not allowed within flow collections",isBlock=token2=>token2&&(token2.type==="block-map"||
token2.type==="block-seq");function resolveFlowCollection({composeNode,composeEmptyNode},ctx,fc,onError,tag){let isMap2=fc.
start.source==="{",fcName=isMap2?"flow map":"flow sequence",NodeClass=tag?.nodeClass??(isMap2?YAMLMap.YAMLMap:YAMLSeq.YAMLSeq),
coll=new NodeClass(ctx.schema);coll.flow=!0;let atRoot=ctx.atRoot;atRoot&&(ctx.atRoot=!1),ctx.atKey&&(ctx.atKey=!1);let offset=fc.
offset+fc.start.source.length;for(let i=0;i<fc.items.length;++i){let collItem=fc.items[i],{start,key,sep:sep3,value}=collItem,
props=resolveProps.resolveProps(start,{flow:fcName,indicator:"explicit-key-ind",next:key??sep3?.[0],offset,onError,parentIndent:fc.
indent,startOnNewline:!1});if(!props.found){if(!props.anchor&&!props.tag&&!sep3&&!value){i===0&&props.comma?onError(props.
comma,"UNEXPECTED_TOKEN",`Unexpected , in ${fcName}`):i<fc.items.length-1&&onError(props.start,"UNEXPECTED_TOKEN",`Unexp\
ected empty item in ${fcName}`),props.comment&&(coll.comment?coll.comment+=`
`+props.comment:coll.comment=props.comment),offset=props.end;continue}!isMap2&&ctx.options.strict&&utilContainsNewline.containsNewline(
key)&&onError(key,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line")}if(i===0)
props.comma&&onError(props.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${fcName}`);else if(props.comma||onError(props.start,
"MISSING_CHAR",`Missing , between ${fcName} items`),props.comment){let prevItemComment="";loop:for(let st of start)switch(st.
type){case"comma":case"space":break;case"comment":prevItemComment=st.source.substring(1);break loop;default:break loop}if(prevItemComment){
let prev=coll.items[coll.items.length-1];identity2.isPair(prev)&&(prev=prev.value??prev.key),prev.comment?prev.comment+=
`
`+prevItemComment:prev.comment=prevItemComment,props.comment=props.comment.substring(prevItemComment.length+1)}}if(!isMap2&&
!sep3&&!props.found){let valueNode=value?composeNode(ctx,value,props,onError):composeEmptyNode(ctx,props.end,sep3,null,props,
onError);coll.items.push(valueNode),offset=valueNode.range[2],isBlock(value)&&onError(valueNode.range,"BLOCK_IN_FLOW",blockMsg)}else{
ctx.atKey=!0;let keyStart=props.end,keyNode=key?composeNode(ctx,key,props,onError):composeEmptyNode(ctx,keyStart,start,null,
props,onError);isBlock(key)&&onError(keyNode.range,"BLOCK_IN_FLOW",blockMsg),ctx.atKey=!1;let valueProps=resolveProps.resolveProps(
sep3??[],{flow:fcName,indicator:"map-value-ind",next:value,offset:keyNode.range[2],onError,parentIndent:fc.indent,startOnNewline:!1});
if(valueProps.found){if(!isMap2&&!props.found&&ctx.options.strict){if(sep3)for(let st of sep3){if(st===valueProps.found)
break;if(st.type==="newline"){onError(st,"MULTILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a \
single line");break}}props.start<valueProps.found.offset-1024&&onError(valueProps.found,"KEY_OVER_1024_CHARS","The : ind\
icator must be at most 1024 chars after the start of an implicit flow sequence key")}}else value&&("source"in value&&value.
source?.[0]===":"?onError(value,"MISSING_CHAR",`Missing space after : in ${fcName}`):onError(valueProps.start,"MISSING_C\
HAR",`Missing , or : between ${fcName} items`));let valueNode=value?composeNode(ctx,value,valueProps,onError):valueProps.
found?composeEmptyNode(ctx,valueProps.end,sep3,null,valueProps,onError):null;valueNode?isBlock(value)&&onError(valueNode.
range,"BLOCK_IN_FLOW",blockMsg):valueProps.comment&&(keyNode.comment?keyNode.comment+=`
`+valueProps.comment:keyNode.comment=valueProps.comment);let pair=new Pair.Pair(keyNode,valueNode);if(ctx.options.keepSourceTokens&&
(pair.srcToken=collItem),isMap2){let map=coll;utilMapIncludes.mapIncludes(ctx,map.items,keyNode)&&onError(keyStart,"DUPL\
ICATE_KEY","Map keys must be unique"),map.items.push(pair)}else{let map=new YAMLMap.YAMLMap(ctx.schema);map.flow=!0,map.
items.push(pair);let endRange=(valueNode??keyNode).range;map.range=[keyNode.range[0],endRange[1],endRange[2]],coll.items.
push(map)}offset=valueNode?valueNode.range[2]:valueProps.end}}let expectedEnd=isMap2?"}":"]",[ce,...ee]=fc.end,cePos=offset;
if(ce?.source===expectedEnd)cePos=ce.offset+ce.source.length;else{let name=fcName[0].toUpperCase()+fcName.substring(1),msg=atRoot?
`${name} must end with a ${expectedEnd}`:`${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
onError(offset,atRoot?"MISSING_CHAR":"BAD_INDENT",msg),ce&&ce.source.length!==1&&ee.unshift(ce)}if(ee.length>0){let end=resolveEnd.
resolveEnd(ee,cePos,ctx.options.strict,onError);end.comment&&(coll.comment?coll.comment+=`
`+end.comment:coll.comment=end.comment),coll.range=[fc.offset,cePos,end.offset]}else coll.range=[fc.offset,cePos,cePos];
return coll}exports2.resolveFlowCollection=resolveFlowCollection}});var require_compose_collection=__commonJS({"node_modules/yaml/dist/compose/compose-collection.js"(exports2){"use strict";
var identity2=require_identity(),Scalar=require_Scalar(),YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),resolveBlockMap=require_resolve_block_map(),
resolveBlockSeq=require_resolve_block_seq(),resolveFlowCollection=require_resolve_flow_collection();function resolveCollection(CN,ctx,token2,onError,tagName,tag){
let coll=token2.type==="block-map"?resolveBlockMap.resolveBlockMap(CN,ctx,token2,onError,tag):token2.type==="block-seq"?
resolveBlockSeq.resolveBlockSeq(CN,ctx,token2,onError,tag):resolveFlowCollection.resolveFlowCollection(CN,ctx,token2,onError,
tag),Coll=coll.constructor;return tagName==="!"||tagName===Coll.tagName?(coll.tag=Coll.tagName,coll):(tagName&&(coll.tag=
tagName),coll)}function composeCollection(CN,ctx,token2,props,onError){let tagToken=props.tag,tagName=tagToken?ctx.directives.
tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null;if(token2.type==="block-seq"){let{anchor,newlineAfterProp:nl}=props,
lastProp=anchor&&tagToken?anchor.offset>tagToken.offset?anchor:tagToken:anchor??tagToken;lastProp&&(!nl||nl.offset<lastProp.
offset)&&onError(lastProp,"MISSING_CHAR","Missing newline after block sequence props")}let expType=token2.type==="block-\
map"?"map":token2.type==="block-seq"?"seq":token2.start.source==="{"?"map":"seq";if(!tagToken||!tagName||tagName==="!"||
tagName===YAMLMap.YAMLMap.tagName&&expType==="map"||tagName===YAMLSeq.YAMLSeq.tagName&&expType==="seq")return resolveCollection(
CN,ctx,token2,onError,tagName);let tag=ctx.schema.tags.find(t=>t.tag===tagName&&t.collection===expType);if(!tag){let kt=ctx.
schema.knownTags[tagName];if(kt?.collection===expType)ctx.schema.tags.push(Object.assign({},kt,{default:!1})),tag=kt;else
return kt?onError(tagToken,"BAD_COLLECTION_TYPE",`${kt.tag} used for ${expType} collection, but expects ${kt.collection??
"scalar"}`,!0):onError(tagToken,"TAG_RESOLVE_FAILED",`Unresolved tag: ${tagName}`,!0),resolveCollection(CN,ctx,token2,onError,
tagName)}let coll=resolveCollection(CN,ctx,token2,onError,tagName,tag),res=tag.resolve?.(coll,msg=>onError(tagToken,"TAG\
_RESOLVE_FAILED",msg),ctx.options)??coll,node=identity2.isNode(res)?res:new Scalar.Scalar(res);return node.range=coll.range,
node.tag=tagName,tag?.format&&(node.format=tag.format),node}exports2.composeCollection=composeCollection}});var require_resolve_block_scalar=__commonJS({"node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports2){"use str\
ict";var Scalar=require_Scalar();function resolveBlockScalar(ctx,scalar,onError){let start=scalar.offset,header=parseBlockScalarHeader(
scalar,ctx.options.strict,onError);if(!header)return{value:"",type:null,comment:"",range:[start,start,start]};let type=header.
mode===">"?Scalar.Scalar.BLOCK_FOLDED:Scalar.Scalar.BLOCK_LITERAL,lines=scalar.source?splitLines(scalar.source):[],chompStart=lines.
length;for(let i=lines.length-1;i>=0;--i){let content=lines[i][1];if(content===""||content==="\r")chompStart=i;else break}
if(chompStart===0){let value2=header.chomp==="+"&&lines.length>0?`
`.repeat(Math.max(1,lines.length-1)):"",end2=start+header.length;return scalar.source&&(end2+=scalar.source.length),{value:value2,
type,comment:header.comment,range:[start,end2,end2]}}let trimIndent=scalar.indent+header.indent,offset=scalar.offset+header.
length,contentStart=0;for(let i=0;i<chompStart;++i){let[indent,content]=lines[i];if(content===""||content==="\r")header.
indent===0&&indent.length>trimIndent&&(trimIndent=indent.length);else{indent.length<trimIndent&&onError(offset+indent.length,
"MISSING_CHAR","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),header.
indent===0&&(trimIndent=indent.length),contentStart=i,trimIndent===0&&!ctx.atRoot&&onError(offset,"BAD_INDENT","Block sc\
alar values in collections must be indented");break}offset+=indent.length+content.length+1}for(let i=lines.length-1;i>=chompStart;--i)
lines[i][0].length>trimIndent&&(chompStart=i+1);let value="",sep3="",prevMoreIndented=!1;for(let i=0;i<contentStart;++i)
value+=lines[i][0].slice(trimIndent)+`
`;for(let i=contentStart;i<chompStart;++i){let[indent,content]=lines[i];offset+=indent.length+content.length+1;let crlf=content[content.
length-1]==="\r";if(crlf&&(content=content.slice(0,-1)),content&&indent.length<trimIndent){let message=`Block scalar lin\
es must not be less indented than their ${header.indent?"explicit indentation indicator":"first line"}`;onError(offset-content.
length-(crlf?2:1),"BAD_INDENT",message),indent=""}type===Scalar.Scalar.BLOCK_LITERAL?(value+=sep3+indent.slice(trimIndent)+
content,sep3=`
`):indent.length>trimIndent||content[0]==="	"?(sep3===" "?sep3=`
`:!prevMoreIndented&&sep3===`
`&&(sep3=`

`),value+=sep3+indent.slice(trimIndent)+content,sep3=`
`,prevMoreIndented=!0):content===""?sep3===`
`?value+=`
`:sep3=`
`:(value+=sep3+content,sep3=" ",prevMoreIndented=!1)}switch(header.chomp){case"-":break;case"+":for(let i=chompStart;i<lines.
length;++i)value+=`
`+lines[i][0].slice(trimIndent);value[value.length-1]!==`
`&&(value+=`
`);break;default:value+=`
`}let end=start+header.length+scalar.source.length;return{value,type,comment:header.comment,range:[start,end,end]}}function parseBlockScalarHeader({
offset,props},strict,onError){if(props[0].type!=="block-scalar-header")return onError(props[0],"IMPOSSIBLE","Block scala\
r header not found"),null;let{source}=props[0],mode=source[0],indent=0,chomp="",error2=-1;for(let i=1;i<source.length;++i){
let ch=source[i];if(!chomp&&(ch==="-"||ch==="+"))chomp=ch;else{let n=Number(ch);!indent&&n?indent=n:error2===-1&&(error2=
offset+i)}}error2!==-1&&onError(error2,"UNEXPECTED_TOKEN",`Block scalar header includes extra characters: ${source}`);let hasSpace=!1,
comment2="",length=source.length;for(let i=1;i<props.length;++i){let token2=props[i];switch(token2.type){case"space":hasSpace=
!0;case"newline":length+=token2.source.length;break;case"comment":strict&&!hasSpace&&onError(token2,"MISSING_CHAR","Comm\
ents must be separated from other tokens by white space characters"),length+=token2.source.length,comment2=token2.source.
substring(1);break;case"error":onError(token2,"UNEXPECTED_TOKEN",token2.message),length+=token2.source.length;break;default:{
let message=`Unexpected token in block scalar header: ${token2.type}`;onError(token2,"UNEXPECTED_TOKEN",message);let ts=token2.
source;ts&&typeof ts=="string"&&(length+=ts.length)}}}return{mode,indent,chomp,comment:comment2,length}}function splitLines(source){
let split=source.split(/\n( *)/),first=split[0],m=first.match(/^( *)/),lines=[m?.[1]?[m[1],first.slice(m[1].length)]:["",
first]];for(let i=1;i<split.length;i+=2)lines.push([split[i],split[i+1]]);return lines}exports2.resolveBlockScalar=resolveBlockScalar}});var require_resolve_flow_scalar=__commonJS({"node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports2){"use stric\
t";var Scalar=require_Scalar(),resolveEnd=require_resolve_end();function resolveFlowScalar(scalar,strict,onError){let{offset,
type,source,end}=scalar,_type,value,_onError=(rel,code2,msg)=>onError(offset+rel,code2,msg);switch(type){case"scalar":_type=
Scalar.Scalar.PLAIN,value=plainValue(source,_onError);break;case"single-quoted-scalar":_type=Scalar.Scalar.QUOTE_SINGLE,
value=singleQuotedValue(source,_onError);break;case"double-quoted-scalar":_type=Scalar.Scalar.QUOTE_DOUBLE,value=doubleQuotedValue(
source,_onError);break;default:return onError(scalar,"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${type}`),
{value:"",type:null,comment:"",range:[offset,offset+source.length,offset+source.length]}}let valueEnd=offset+source.length,
re=resolveEnd.resolveEnd(end,valueEnd,strict,onError);return{value,type:_type,comment:re.comment,range:[offset,valueEnd,
re.offset]}}function plainValue(source,onError){let badChar="";switch(source[0]){case"	":badChar="a tab character";break;case"\
,":badChar="flow indicator character ,";break;case"%":badChar="directive indicator character %";break;case"|":case">":{badChar=
`block scalar indicator ${source[0]}`;break}case"@":case"`":{badChar=`reserved character ${source[0]}`;break}}return badChar&&
onError(0,"BAD_SCALAR_START",`Plain value cannot start with ${badChar}`),unfoldLines(source)}function singleQuotedValue(source,onError){
return(source[source.length-1]!=="'"||source.length===1)&&onError(source.length,"MISSING_CHAR","Missing closing 'quote"),
unfoldLines(source.slice(1,-1)).replace(/''/g,"'")}function unfoldLines(source){let line=/(.*?)\r?\n/sy,match=line.exec(
source);if(!match)return source;let trimEnd,trimBoth;try{trimEnd=new RegExp("(?<![ 	])[ 	]+$"),trimBoth=new RegExp("^[ 	\
]+|(?<![ 	])[ 	]+$","g")}catch{trimEnd=/[ \t]+$/,trimBoth=/^[ \t]+|[ \t]+$/g}let res=match[1].replace(trimEnd,""),sep3="\
 ",pos=line.lastIndex;for(;match=line.exec(source);){let lm=match[1].replace(trimBoth,"");lm===""?sep3===`
`?res+=sep3:sep3=`
`:(res+=sep3+lm,sep3=" "),pos=line.lastIndex}let last=/[ \t]*(.*)/sy;return last.lastIndex=pos,match=last.exec(source),res+
sep3+(match?.[1]??"")}function doubleQuotedValue(source,onError){let res="";for(let i=1;i<source.length-1;++i){let ch=source[i];
if(!(ch==="\r"&&source[i+1]===`
`))if(ch===`
`){let{fold,offset}=foldNewline(source,i);res+=fold,i=offset}else if(ch==="\\"){let next=source[++i],cc=escapeCodes[next];
if(cc)res+=cc;else if(next===`
`)for(next=source[i+1];next===" "||next==="	";)next=source[++i+1];else if(next==="\r"&&source[i+1]===`
`)for(next=source[++i+1];next===" "||next==="	";)next=source[++i+1];else if(next==="x"||next==="u"||next==="U"){let length=next===
"x"?2:next==="u"?4:8;res+=parseCharCode(source,i+1,length,onError),i+=length}else{let raw=source.substr(i-1,2);onError(i-
1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${raw}`),res+=raw}}else if(ch===" "||ch==="	"){let wsStart=i,next=source[i+1];
for(;next===" "||next==="	";)next=source[++i+1];next!==`
`&&!(next==="\r"&&source[i+2]===`
`)&&(res+=i>wsStart?source.slice(wsStart,i+1):ch)}else res+=ch}return(source[source.length-1]!=='"'||source.length===1)&&
onError(source.length,"MISSING_CHAR",'Missing closing "quote'),res}function foldNewline(source,offset){let fold="",ch=source[offset+
1];for(;(ch===" "||ch==="	"||ch===`
`||ch==="\r")&&!(ch==="\r"&&source[offset+2]!==`
`);)ch===`
`&&(fold+=`
`),offset+=1,ch=source[offset+1];return fold||(fold=" "),{fold,offset}}var escapeCodes={0:"\0",a:"\x07",b:"\b",e:"\x1B",
f:"\f",n:`
`,r:"\r",t:"	",v:"\v",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"};function parseCharCode(source,offset,length,onError){
let cc=source.substr(offset,length),code2=cc.length===length&&/^[0-9a-fA-F]+$/.test(cc)?parseInt(cc,16):NaN;try{return String.
fromCodePoint(code2)}catch{let raw=source.substr(offset-2,length+2);return onError(offset-2,"BAD_DQ_ESCAPE",`Invalid esc\
ape sequence ${raw}`),raw}}exports2.resolveFlowScalar=resolveFlowScalar}});var require_compose_scalar=__commonJS({"node_modules/yaml/dist/compose/compose-scalar.js"(exports2){"use strict";var identity2=require_identity(),
Scalar=require_Scalar(),resolveBlockScalar=require_resolve_block_scalar(),resolveFlowScalar=require_resolve_flow_scalar();
function composeScalar(ctx,token2,tagToken,onError){let{value,type,comment:comment2,range}=token2.type==="block-scalar"?
resolveBlockScalar.resolveBlockScalar(ctx,token2,onError):resolveFlowScalar.resolveFlowScalar(token2,ctx.options.strict,
onError),tagName=tagToken?ctx.directives.tagName(tagToken.source,msg=>onError(tagToken,"TAG_RESOLVE_FAILED",msg)):null,tag;
ctx.options.stringKeys&&ctx.atKey?tag=ctx.schema[identity2.SCALAR]:tagName?tag=findScalarTagByName(ctx.schema,value,tagName,
tagToken,onError):token2.type==="scalar"?tag=findScalarTagByTest(ctx,value,token2,onError):tag=ctx.schema[identity2.SCALAR];
let scalar;try{let res=tag.resolve(value,msg=>onError(tagToken??token2,"TAG_RESOLVE_FAILED",msg),ctx.options);scalar=identity2.
isScalar(res)?res:new Scalar.Scalar(res)}catch(error2){let msg=error2 instanceof Error?error2.message:String(error2);onError(
tagToken??token2,"TAG_RESOLVE_FAILED",msg),scalar=new Scalar.Scalar(value)}return scalar.range=range,scalar.source=value,
type&&(scalar.type=type),tagName&&(scalar.tag=tagName),tag.format&&(scalar.format=tag.format),comment2&&(scalar.comment=
comment2),scalar}function findScalarTagByName(schema4,value,tagName,tagToken,onError){if(tagName==="!")return schema4[identity2.
SCALAR];let matchWithTest=[];for(let tag of schema4.tags)if(!tag.collection&&tag.tag===tagName)if(tag.default&&tag.test)
matchWithTest.push(tag);else return tag;for(let tag of matchWithTest)if(tag.test?.test(value))return tag;let kt=schema4.
knownTags[tagName];return kt&&!kt.collection?(schema4.tags.push(Object.assign({},kt,{default:!1,test:void 0})),kt):(onError(
tagToken,"TAG_RESOLVE_FAILED",`Unresolved tag: ${tagName}`,tagName!=="tag:yaml.org,2002:str"),schema4[identity2.SCALAR])}
function findScalarTagByTest({atKey,directives,schema:schema4},value,token2,onError){let tag=schema4.tags.find(tag2=>(tag2.
default===!0||atKey&&tag2.default==="key")&&tag2.test?.test(value))||schema4[identity2.SCALAR];if(schema4.compat){let compat=schema4.
compat.find(tag2=>tag2.default&&tag2.test?.test(value))??schema4[identity2.SCALAR];if(tag.tag!==compat.tag){let ts=directives.
tagString(tag.tag),cs=directives.tagString(compat.tag),msg=`Value may be parsed as either ${ts} or ${cs}`;onError(token2,
"TAG_RESOLVE_FAILED",msg,!0)}}return tag}exports2.composeScalar=composeScalar}});var require_util_empty_scalar_position=__commonJS({"node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports2){
"use strict";function emptyScalarPosition(offset,before,pos){if(before){pos??(pos=before.length);for(let i=pos-1;i>=0;--i){
let st=before[i];switch(st.type){case"space":case"comment":case"newline":offset-=st.source.length;continue}for(st=before[++i];st?.
type==="space";)offset+=st.source.length,st=before[++i];break}}return offset}exports2.emptyScalarPosition=emptyScalarPosition}});var require_compose_node=__commonJS({"node_modules/yaml/dist/compose/compose-node.js"(exports2){"use strict";var Alias=require_Alias(),
identity2=require_identity(),composeCollection=require_compose_collection(),composeScalar=require_compose_scalar(),resolveEnd=require_resolve_end(),
utilEmptyScalarPosition=require_util_empty_scalar_position(),CN={composeNode,composeEmptyNode};function composeNode(ctx,token2,props,onError){
let atKey=ctx.atKey,{spaceBefore,comment:comment2,anchor,tag}=props,node,isSrcToken=!0;switch(token2.type){case"alias":node=
composeAlias(ctx,token2,onError),(anchor||tag)&&onError(token2,"ALIAS_PROPS","An alias node must not specify any propert\
ies");break;case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"block-scalar":node=composeScalar.composeScalar(
ctx,token2,tag,onError),anchor&&(node.anchor=anchor.source.substring(1));break;case"block-map":case"block-seq":case"flow\
-collection":try{node=composeCollection.composeCollection(CN,ctx,token2,props,onError),anchor&&(node.anchor=anchor.source.
substring(1))}catch(error2){let message=error2 instanceof Error?error2.message:String(error2);onError(token2,"RESOURCE_E\
XHAUSTION",message)}break;default:{let message=token2.type==="error"?token2.message:`Unsupported token (type: ${token2.type}\
)`;onError(token2,"UNEXPECTED_TOKEN",message),isSrcToken=!1}}return node??(node=composeEmptyNode(ctx,token2.offset,void 0,
null,props,onError)),anchor&&node.anchor===""&&onError(anchor,"BAD_ALIAS","Anchor cannot be an empty string"),atKey&&ctx.
options.stringKeys&&(!identity2.isScalar(node)||typeof node.value!="string"||node.tag&&node.tag!=="tag:yaml.org,2002:str")&&
onError(tag??token2,"NON_STRING_KEY","With stringKeys, all keys must be strings"),spaceBefore&&(node.spaceBefore=!0),comment2&&
(token2.type==="scalar"&&token2.source===""?node.comment=comment2:node.commentBefore=comment2),ctx.options.keepSourceTokens&&
isSrcToken&&(node.srcToken=token2),node}function composeEmptyNode(ctx,offset,before,pos,{spaceBefore,comment:comment2,anchor,
tag,end},onError){let token2={type:"scalar",offset:utilEmptyScalarPosition.emptyScalarPosition(offset,before,pos),indent:-1,
source:""},node=composeScalar.composeScalar(ctx,token2,tag,onError);return anchor&&(node.anchor=anchor.source.substring(
1),node.anchor===""&&onError(anchor,"BAD_ALIAS","Anchor cannot be an empty string")),spaceBefore&&(node.spaceBefore=!0),
comment2&&(node.comment=comment2,node.range[2]=end),node}function composeAlias({options},{offset,source,end},onError){let alias=new Alias.
Alias(source.substring(1));alias.source===""&&onError(offset,"BAD_ALIAS","Alias cannot be an empty string"),alias.source.
endsWith(":")&&onError(offset+source.length-1,"BAD_ALIAS","Alias ending in : is ambiguous",!0);let valueEnd=offset+source.
length,re=resolveEnd.resolveEnd(end,valueEnd,options.strict,onError);return alias.range=[offset,valueEnd,re.offset],re.comment&&
(alias.comment=re.comment),alias}exports2.composeEmptyNode=composeEmptyNode;exports2.composeNode=composeNode}});var require_compose_doc=__commonJS({"node_modules/yaml/dist/compose/compose-doc.js"(exports2){"use strict";var Document=require_Document(),
composeNode=require_compose_node(),resolveEnd=require_resolve_end(),resolveProps=require_resolve_props();function composeDoc(options,directives,{
offset,start,value,end},onError){let opts=Object.assign({_directives:directives},options),doc=new Document.Document(void 0,
opts),ctx={atKey:!1,atRoot:!0,directives:doc.directives,options:doc.options,schema:doc.schema},props=resolveProps.resolveProps(
start,{indicator:"doc-start",next:value??end?.[0],offset,onError,parentIndent:0,startOnNewline:!0});props.found&&(doc.directives.
docStart=!0,value&&(value.type==="block-map"||value.type==="block-seq")&&!props.hasNewline&&onError(props.end,"MISSING_C\
HAR","Block collection cannot start on same line with directives-end marker")),doc.contents=value?composeNode.composeNode(
ctx,value,props,onError):composeNode.composeEmptyNode(ctx,props.end,start,null,props,onError);let contentEnd=doc.contents.
range[2],re=resolveEnd.resolveEnd(end,contentEnd,!1,onError);return re.comment&&(doc.comment=re.comment),doc.range=[offset,
contentEnd,re.offset],doc}exports2.composeDoc=composeDoc}});var require_composer=__commonJS({"node_modules/yaml/dist/compose/composer.js"(exports2){"use strict";var node_process=require("process"),
directives=require_directives(),Document=require_Document(),errors=require_errors(),identity2=require_identity(),composeDoc=require_compose_doc(),
resolveEnd=require_resolve_end();function getErrorPos(src){if(typeof src=="number")return[src,src+1];if(Array.isArray(src))
return src.length===2?src:[src[0],src[1]];let{offset,source}=src;return[offset,offset+(typeof source=="string"?source.length:
1)]}function parsePrelude(prelude){let comment2="",atComment=!1,afterEmptyLine=!1;for(let i=0;i<prelude.length;++i){let source=prelude[i];
switch(source[0]){case"#":comment2+=(comment2===""?"":afterEmptyLine?`

`:`
`)+(source.substring(1)||" "),atComment=!0,afterEmptyLine=!1;break;case"%":prelude[i+1]?.[0]!=="#"&&(i+=1),atComment=!1;
break;default:atComment||(afterEmptyLine=!0),atComment=!1}}return{comment:comment2,afterEmptyLine}}var Composer=class{constructor(options={}){
this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(source,code2,message,warning2)=>{
let pos=getErrorPos(source);warning2?this.warnings.push(new errors.YAMLWarning(pos,code2,message)):this.errors.push(new errors.
YAMLParseError(pos,code2,message))},this.directives=new directives.Directives({version:options.version||"1.2"}),this.options=
options}decorate(doc,afterDoc){let{comment:comment2,afterEmptyLine}=parsePrelude(this.prelude);if(comment2){let dc=doc.contents;
if(afterDoc)doc.comment=doc.comment?`${doc.comment}
${comment2}`:comment2;else if(afterEmptyLine||doc.directives.docStart||!dc)doc.commentBefore=comment2;else if(identity2.
isCollection(dc)&&!dc.flow&&dc.items.length>0){let it=dc.items[0];identity2.isPair(it)&&(it=it.key);let cb=it.commentBefore;
it.commentBefore=cb?`${comment2}
${cb}`:comment2}else{let cb=dc.commentBefore;dc.commentBefore=cb?`${comment2}
${cb}`:comment2}}if(afterDoc){for(let i=0;i<this.errors.length;++i)doc.errors.push(this.errors[i]);for(let i=0;i<this.warnings.
length;++i)doc.warnings.push(this.warnings[i])}else doc.errors=this.errors,doc.warnings=this.warnings;this.prelude=[],this.
errors=[],this.warnings=[]}streamInfo(){return{comment:parsePrelude(this.prelude).comment,directives:this.directives,errors:this.
errors,warnings:this.warnings}}*compose(tokens,forceDoc=!1,endOffset=-1){for(let token2 of tokens)yield*this.next(token2);
yield*this.end(forceDoc,endOffset)}*next(token2){switch(node_process.env.LOG_STREAM&&console.dir(token2,{depth:null}),token2.
type){case"directive":this.directives.add(token2.source,(offset,message,warning2)=>{let pos=getErrorPos(token2);pos[0]+=
offset,this.onError(pos,"BAD_DIRECTIVE",message,warning2)}),this.prelude.push(token2.source),this.atDirectives=!0;break;case"\
document":{let doc=composeDoc.composeDoc(this.options,this.directives,token2,this.onError);this.atDirectives&&!doc.directives.
docStart&&this.onError(token2,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(doc,!1),this.
doc&&(yield this.doc),this.doc=doc,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"comment":case"\
newline":this.prelude.push(token2.source);break;case"error":{let msg=token2.source?`${token2.message}: ${JSON.stringify(
token2.source)}`:token2.message,error2=new errors.YAMLParseError(getErrorPos(token2),"UNEXPECTED_TOKEN",msg);this.atDirectives||
!this.doc?this.errors.push(error2):this.doc.errors.push(error2);break}case"doc-end":{if(!this.doc){let msg="Unexpected d\
oc-end without preceding document";this.errors.push(new errors.YAMLParseError(getErrorPos(token2),"UNEXPECTED_TOKEN",msg));
break}this.doc.directives.docEnd=!0;let end=resolveEnd.resolveEnd(token2.end,token2.offset+token2.source.length,this.doc.
options.strict,this.onError);if(this.decorate(this.doc,!0),end.comment){let dc=this.doc.comment;this.doc.comment=dc?`${dc}\

${end.comment}`:end.comment}this.doc.range[2]=end.offset;break}default:this.errors.push(new errors.YAMLParseError(getErrorPos(
token2),"UNEXPECTED_TOKEN",`Unsupported token ${token2.type}`))}}*end(forceDoc=!1,endOffset=-1){if(this.doc)this.decorate(
this.doc,!0),yield this.doc,this.doc=null;else if(forceDoc){let opts=Object.assign({_directives:this.directives},this.options),
doc=new Document.Document(void 0,opts);this.atDirectives&&this.onError(endOffset,"MISSING_CHAR","Missing directives-end \
indicator line"),doc.range=[0,endOffset,endOffset],this.decorate(doc,!1),yield doc}}};exports2.Composer=Composer}});var require_cst_scalar=__commonJS({"node_modules/yaml/dist/parse/cst-scalar.js"(exports2){"use strict";var resolveBlockScalar=require_resolve_block_scalar(),
resolveFlowScalar=require_resolve_flow_scalar(),errors=require_errors(),stringifyString=require_stringifyString();function resolveAsScalar(token2,strict=!0,onError){
if(token2){let _onError=(pos,code2,message)=>{let offset=typeof pos=="number"?pos:Array.isArray(pos)?pos[0]:pos.offset;if(onError)
onError(offset,code2,message);else throw new errors.YAMLParseError([offset,offset+1],code2,message)};switch(token2.type){case"\
scalar":case"single-quoted-scalar":case"double-quoted-scalar":return resolveFlowScalar.resolveFlowScalar(token2,strict,_onError);case"\
block-scalar":return resolveBlockScalar.resolveBlockScalar({options:{strict}},token2,_onError)}}return null}function createScalarToken(value,context3){
let{implicitKey=!1,indent,inFlow=!1,offset=-1,type="PLAIN"}=context3,source=stringifyString.stringifyString({type,value},
{implicitKey,indent:indent>0?" ".repeat(indent):"",inFlow,options:{blockQuote:!0,lineWidth:-1}}),end=context3.end??[{type:"\
newline",offset:-1,indent,source:`
`}];switch(source[0]){case"|":case">":{let he=source.indexOf(`
`),head=source.substring(0,he),body=source.substring(he+1)+`
`,props=[{type:"block-scalar-header",offset,indent,source:head}];return addEndtoBlockProps(props,end)||props.push({type:"\
newline",offset:-1,indent,source:`
`}),{type:"block-scalar",offset,indent,props,source:body}}case'"':return{type:"double-quoted-scalar",offset,indent,source,
end};case"'":return{type:"single-quoted-scalar",offset,indent,source,end};default:return{type:"scalar",offset,indent,source,
end}}}function setScalarValue(token2,value,context3={}){let{afterKey=!1,implicitKey=!1,inFlow=!1,type}=context3,indent="\
indent"in token2?token2.indent:null;if(afterKey&&typeof indent=="number"&&(indent+=2),!type)switch(token2.type){case"sin\
gle-quoted-scalar":type="QUOTE_SINGLE";break;case"double-quoted-scalar":type="QUOTE_DOUBLE";break;case"block-scalar":{let header=token2.
props[0];if(header.type!=="block-scalar-header")throw new Error("Invalid block scalar header");type=header.source[0]==="\
>"?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:type="PLAIN"}let source=stringifyString.stringifyString({type,value},{implicitKey:implicitKey||
indent===null,indent:indent!==null&&indent>0?" ".repeat(indent):"",inFlow,options:{blockQuote:!0,lineWidth:-1}});switch(source[0]){case"\
|":case">":setBlockScalarValue(token2,source);break;case'"':setFlowScalarValue(token2,source,"double-quoted-scalar");break;case"\
'":setFlowScalarValue(token2,source,"single-quoted-scalar");break;default:setFlowScalarValue(token2,source,"scalar")}}function setBlockScalarValue(token2,source){
let he=source.indexOf(`
`),head=source.substring(0,he),body=source.substring(he+1)+`
`;if(token2.type==="block-scalar"){let header=token2.props[0];if(header.type!=="block-scalar-header")throw new Error("In\
valid block scalar header");header.source=head,token2.source=body}else{let{offset}=token2,indent="indent"in token2?token2.
indent:-1,props=[{type:"block-scalar-header",offset,indent,source:head}];addEndtoBlockProps(props,"end"in token2?token2.
end:void 0)||props.push({type:"newline",offset:-1,indent,source:`
`});for(let key of Object.keys(token2))key!=="type"&&key!=="offset"&&delete token2[key];Object.assign(token2,{type:"bloc\
k-scalar",indent,props,source:body})}}function addEndtoBlockProps(props,end){if(end)for(let st of end)switch(st.type){case"\
space":case"comment":props.push(st);break;case"newline":return props.push(st),!0}return!1}function setFlowScalarValue(token2,source,type){
switch(token2.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":token2.type=type,token2.source=source;
break;case"block-scalar":{let end=token2.props.slice(1),oa=source.length;token2.props[0].type==="block-scalar-header"&&(oa-=
token2.props[0].source.length);for(let tok of end)tok.offset+=oa;delete token2.props,Object.assign(token2,{type,source,end});
break}case"block-map":case"block-seq":{let nl={type:"newline",offset:token2.offset+source.length,indent:token2.indent,source:`\

`};delete token2.items,Object.assign(token2,{type,source,end:[nl]});break}default:{let indent="indent"in token2?token2.indent:
-1,end="end"in token2&&Array.isArray(token2.end)?token2.end.filter(st=>st.type==="space"||st.type==="comment"||st.type===
"newline"):[];for(let key of Object.keys(token2))key!=="type"&&key!=="offset"&&delete token2[key];Object.assign(token2,{
type,indent,source,end})}}}exports2.createScalarToken=createScalarToken;exports2.resolveAsScalar=resolveAsScalar;exports2.
setScalarValue=setScalarValue}});var require_cst_stringify=__commonJS({"node_modules/yaml/dist/parse/cst-stringify.js"(exports2){"use strict";var stringify=cst=>"\
type"in cst?stringifyToken(cst):stringifyItem(cst);function stringifyToken(token2){switch(token2.type){case"block-scalar":{
let res="";for(let tok of token2.props)res+=stringifyToken(tok);return res+token2.source}case"block-map":case"block-seq":{
let res="";for(let item of token2.items)res+=stringifyItem(item);return res}case"flow-collection":{let res=token2.start.
source;for(let item of token2.items)res+=stringifyItem(item);for(let st of token2.end)res+=st.source;return res}case"doc\
ument":{let res=stringifyItem(token2);if(token2.end)for(let st of token2.end)res+=st.source;return res}default:{let res=token2.
source;if("end"in token2&&token2.end)for(let st of token2.end)res+=st.source;return res}}}function stringifyItem({start,
key,sep:sep3,value}){let res="";for(let st of start)res+=st.source;if(key&&(res+=stringifyToken(key)),sep3)for(let st of sep3)
res+=st.source;return value&&(res+=stringifyToken(value)),res}exports2.stringify=stringify}});var require_cst_visit=__commonJS({"node_modules/yaml/dist/parse/cst-visit.js"(exports2){"use strict";var BREAK=Symbol("b\
reak visit"),SKIP=Symbol("skip children"),REMOVE=Symbol("remove item");function visit2(cst,visitor){"type"in cst&&cst.type===
"document"&&(cst={start:cst.start,value:cst.value}),_visit(Object.freeze([]),cst,visitor)}visit2.BREAK=BREAK;visit2.SKIP=
SKIP;visit2.REMOVE=REMOVE;visit2.itemAtPath=(cst,path)=>{let item=cst;for(let[field,index]of path){let tok=item?.[field];
if(tok&&"items"in tok)item=tok.items[index];else return}return item};visit2.parentCollection=(cst,path)=>{let parent=visit2.
itemAtPath(cst,path.slice(0,-1)),field=path[path.length-1][0],coll=parent?.[field];if(coll&&"items"in coll)return coll;throw new Error(
"Parent collection not found")};function _visit(path,item,visitor){let ctrl=visitor(item,path);if(typeof ctrl=="symbol")
return ctrl;for(let field of["key","value"]){let token2=item[field];if(token2&&"items"in token2){for(let i=0;i<token2.items.
length;++i){let ci=_visit(Object.freeze(path.concat([[field,i]])),token2.items[i],visitor);if(typeof ci=="number")i=ci-1;else{
if(ci===BREAK)return BREAK;ci===REMOVE&&(token2.items.splice(i,1),i-=1)}}typeof ctrl=="function"&&field==="key"&&(ctrl=ctrl(
item,path))}}return typeof ctrl=="function"?ctrl(item,path):ctrl}exports2.visit=visit2}});var require_cst=__commonJS({"node_modules/yaml/dist/parse/cst.js"(exports2){"use strict";var cstScalar=require_cst_scalar(),
cstStringify=require_cst_stringify(),cstVisit=require_cst_visit(),BOM="\uFEFF",DOCUMENT="",FLOW_END="",SCALAR="",isCollection=token2=>!!token2&&
"items"in token2,isScalar2=token2=>!!token2&&(token2.type==="scalar"||token2.type==="single-quoted-scalar"||token2.type===
"double-quoted-scalar"||token2.type==="block-scalar");function prettyToken(token2){switch(token2){case BOM:return"<BOM>";case DOCUMENT:
return"<DOC>";case FLOW_END:return"<FLOW_END>";case SCALAR:return"<SCALAR>";default:return JSON.stringify(token2)}}function tokenType(source){
switch(source){case BOM:return"byte-order-mark";case DOCUMENT:return"doc-mode";case FLOW_END:return"flow-error-end";case SCALAR:
return"scalar";case"---":return"doc-start";case"...":return"doc-end";case"":case`
`:case`\r
`:return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"\
flow-map-start";case"}":return"flow-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"\
comma"}switch(source[0]){case" ":case"	":return"space";case"#":return"comment";case"%":return"directive-line";case"*":return"\
alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-scal\
ar";case"|":case">":return"block-scalar-header"}return null}exports2.createScalarToken=cstScalar.createScalarToken;exports2.
resolveAsScalar=cstScalar.resolveAsScalar;exports2.setScalarValue=cstScalar.setScalarValue;exports2.stringify=cstStringify.
stringify;exports2.visit=cstVisit.visit;exports2.BOM=BOM;exports2.DOCUMENT=DOCUMENT;exports2.FLOW_END=FLOW_END;exports2.
SCALAR=SCALAR;exports2.isCollection=isCollection;exports2.isScalar=isScalar2;exports2.prettyToken=prettyToken;exports2.tokenType=
tokenType}});var require_lexer=__commonJS({"node_modules/yaml/dist/parse/lexer.js"(exports2){"use strict";var cst=require_cst();function isEmpty(ch){
switch(ch){case void 0:case" ":case`
`:case"\r":case"	":return!0;default:return!1}}var hexDigits=new Set("0123456789ABCDEFabcdef"),tagChars=new Set("01234567\
89ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),flowIndicatorChars=new Set(",[]{}"),invalidAnchorChars=new Set(
` ,[]{}
\r	`),isNotAnchorChar=ch=>!ch||invalidAnchorChars.has(ch),Lexer=class{constructor(){this.atEnd=!1,this.blockScalarIndent=
-1,this.blockScalarKeep=!1,this.buffer="",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=
null,this.next=null,this.pos=0}*lex(source,incomplete=!1){if(source){if(typeof source!="string")throw TypeError("source \
is not a string");this.buffer=this.buffer?this.buffer+source:source,this.lineEndPos=null}this.atEnd=!incomplete;let next=this.
next??"stream";for(;next&&(incomplete||this.hasChars(1));)next=yield*this.parseNext(next)}atLineEnd(){let i=this.pos,ch=this.
buffer[i];for(;ch===" "||ch==="	";)ch=this.buffer[++i];return!ch||ch==="#"||ch===`
`?!0:ch==="\r"?this.buffer[i+1]===`
`:!1}charAt(n){return this.buffer[this.pos+n]}continueScalar(offset){let ch=this.buffer[offset];if(this.indentNext>0){let indent=0;
for(;ch===" ";)ch=this.buffer[++indent+offset];if(ch==="\r"){let next=this.buffer[indent+offset+1];if(next===`
`||!next&&!this.atEnd)return offset+indent+1}return ch===`
`||indent>=this.indentNext||!ch&&!this.atEnd?offset+indent:-1}if(ch==="-"||ch==="."){let dt=this.buffer.substr(offset,3);
if((dt==="---"||dt==="...")&&isEmpty(this.buffer[offset+3]))return-1}return offset}getLine(){let end=this.lineEndPos;return(typeof end!=
"number"||end!==-1&&end<this.pos)&&(end=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=end),end===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[end-1]==="\r"&&(end-=
1),this.buffer.substring(this.pos,end))}hasChars(n){return this.pos+n<=this.buffer.length}setNext(state){return this.buffer=
this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=state,null}peek(n){return this.buffer.substr(this.
pos,n)}*parseNext(next){switch(next){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"\
block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.
parseFlowCollection();case"quoted-scalar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"\
plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){let line=this.getLine();if(line===null)return this.setNext(
"stream");if(line[0]===cst.BOM&&(yield*this.pushCount(1),line=line.substring(1)),line[0]==="%"){let dirEnd=line.length,cs=line.
indexOf("#");for(;cs!==-1;){let ch=line[cs-1];if(ch===" "||ch==="	"){dirEnd=cs-1;break}else cs=line.indexOf("#",cs+1)}for(;;){
let ch=line[dirEnd-1];if(ch===" "||ch==="	")dirEnd-=1;else break}let n=(yield*this.pushCount(dirEnd))+(yield*this.pushSpaces(
!0));return yield*this.pushCount(line.length-n),this.pushNewline(),"stream"}if(this.atLineEnd()){let sp=yield*this.pushSpaces(
!0);return yield*this.pushCount(line.length-sp),yield*this.pushNewline(),"stream"}return yield cst.DOCUMENT,yield*this.parseLineStart()}*parseLineStart(){
let ch=this.charAt(0);if(!ch&&!this.atEnd)return this.setNext("line-start");if(ch==="-"||ch==="."){if(!this.atEnd&&!this.
hasChars(4))return this.setNext("line-start");let s=this.peek(3);if((s==="---"||s==="...")&&isEmpty(this.charAt(3)))return yield*this.
pushCount(3),this.indentValue=0,this.indentNext=0,s==="---"?"doc":"stream"}return this.indentValue=yield*this.pushSpaces(
!1),this.indentNext>this.indentValue&&!isEmpty(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.parseBlockStart()}*parseBlockStart(){
let[ch0,ch1]=this.peek(2);if(!ch1&&!this.atEnd)return this.setNext("block-start");if((ch0==="-"||ch0==="?"||ch0===":")&&
isEmpty(ch1)){let n=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=this.indentValue+1,this.
indentValue+=n,"block-start"}return"doc"}*parseDocument(){yield*this.pushSpaces(!0);let line=this.getLine();if(line===null)
return this.setNext("doc");let n=yield*this.pushIndicators();switch(line[n]){case"#":yield*this.pushCount(line.length-n);case void 0:
return yield*this.pushNewline(),yield*this.parseLineStart();case"{":case"[":return yield*this.pushCount(1),this.flowKey=
!1,this.flowLevel=1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.pushUntil(isNotAnchorChar),
"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"|":case">":return n+=yield*this.parseBlockScalarHeader(),
n+=yield*this.pushSpaces(!0),yield*this.pushCount(line.length-n),yield*this.pushNewline(),yield*this.parseBlockScalar();default:
return yield*this.parsePlainScalar()}}*parseFlowCollection(){let nl,sp,indent=-1;do nl=yield*this.pushNewline(),nl>0?(sp=
yield*this.pushSpaces(!1),this.indentValue=indent=sp):sp=0,sp+=yield*this.pushSpaces(!0);while(nl+sp>0);let line=this.getLine();
if(line===null)return this.setNext("flow");if((indent!==-1&&indent<this.indentNext&&line[0]!=="#"||indent===0&&(line.startsWith(
"---")||line.startsWith("..."))&&isEmpty(line[3]))&&!(indent===this.indentNext-1&&this.flowLevel===1&&(line[0]==="]"||line[0]===
"}")))return this.flowLevel=0,yield cst.FLOW_END,yield*this.parseLineStart();let n=0;for(;line[n]===",";)n+=yield*this.pushCount(
1),n+=yield*this.pushSpaces(!0),this.flowKey=!1;switch(n+=yield*this.pushIndicators(),line[n]){case void 0:return"flow";case"\
#":return yield*this.pushCount(line.length-n),"flow";case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.
flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flo\
w":"doc";case"*":return yield*this.pushUntil(isNotAnchorChar),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case"\
:":{let next=this.charAt(1);if(this.flowKey||isEmpty(next)||next===",")return this.flowKey=!1,yield*this.pushCount(1),yield*this.
pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.parsePlainScalar()}}*parseQuotedScalar(){let quote=this.
charAt(0),end=this.buffer.indexOf(quote,this.pos+1);if(quote==="'")for(;end!==-1&&this.buffer[end+1]==="'";)end=this.buffer.
indexOf("'",end+2);else for(;end!==-1;){let n=0;for(;this.buffer[end-1-n]==="\\";)n+=1;if(n%2===0)break;end=this.buffer.
indexOf('"',end+1)}let qb=this.buffer.substring(0,end),nl=qb.indexOf(`
`,this.pos);if(nl!==-1){for(;nl!==-1;){let cs=this.continueScalar(nl+1);if(cs===-1)break;nl=qb.indexOf(`
`,cs)}nl!==-1&&(end=nl-(qb[nl-1]==="\r"?2:1))}if(end===-1){if(!this.atEnd)return this.setNext("quoted-scalar");end=this.
buffer.length}return yield*this.pushToIndex(end+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=
-1,this.blockScalarKeep=!1;let i=this.pos;for(;;){let ch=this.buffer[++i];if(ch==="+")this.blockScalarKeep=!0;else if(ch>
"0"&&ch<="9")this.blockScalarIndent=Number(ch)-1;else if(ch!=="-")break}return yield*this.pushUntil(ch=>isEmpty(ch)||ch===
"#")}*parseBlockScalar(){let nl=this.pos-1,indent=0,ch;loop:for(let i2=this.pos;ch=this.buffer[i2];++i2)switch(ch){case"\
 ":indent+=1;break;case`
`:nl=i2,indent=0;break;case"\r":{let next=this.buffer[i2+1];if(!next&&!this.atEnd)return this.setNext("block-scalar");if(next===
`
`)break}default:break loop}if(!ch&&!this.atEnd)return this.setNext("block-scalar");if(indent>=this.indentNext){this.blockScalarIndent===
-1?this.indentNext=indent:this.indentNext=this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let cs=this.
continueScalar(nl+1);if(cs===-1)break;nl=this.buffer.indexOf(`
`,cs)}while(nl!==-1);if(nl===-1){if(!this.atEnd)return this.setNext("block-scalar");nl=this.buffer.length}}let i=nl+1;for(ch=
this.buffer[i];ch===" ";)ch=this.buffer[++i];if(ch==="	"){for(;ch==="	"||ch===" "||ch==="\r"||ch===`
`;)ch=this.buffer[++i];nl=i-1}else if(!this.blockScalarKeep)do{let i2=nl-1,ch2=this.buffer[i2];ch2==="\r"&&(ch2=this.buffer[--i2]);
let lastChar=i2;for(;ch2===" ";)ch2=this.buffer[--i2];if(ch2===`
`&&i2>=this.pos&&i2+1+indent>lastChar)nl=i2;else break}while(!0);return yield cst.SCALAR,yield*this.pushToIndex(nl+1,!0),
yield*this.parseLineStart()}*parsePlainScalar(){let inFlow=this.flowLevel>0,end=this.pos-1,i=this.pos-1,ch;for(;ch=this.
buffer[++i];)if(ch===":"){let next=this.buffer[i+1];if(isEmpty(next)||inFlow&&flowIndicatorChars.has(next))break;end=i}else if(isEmpty(
ch)){let next=this.buffer[i+1];if(ch==="\r"&&(next===`
`?(i+=1,ch=`
`,next=this.buffer[i+1]):end=i),next==="#"||inFlow&&flowIndicatorChars.has(next))break;if(ch===`
`){let cs=this.continueScalar(i+1);if(cs===-1)break;i=Math.max(i,cs-2)}}else{if(inFlow&&flowIndicatorChars.has(ch))break;
end=i}return!ch&&!this.atEnd?this.setNext("plain-scalar"):(yield cst.SCALAR,yield*this.pushToIndex(end+1,!0),inFlow?"flo\
w":"doc")}*pushCount(n){return n>0?(yield this.buffer.substr(this.pos,n),this.pos+=n,n):0}*pushToIndex(i,allowEmpty){let s=this.
buffer.slice(this.pos,i);return s?(yield s,this.pos+=s.length,s.length):(allowEmpty&&(yield""),0)}*pushIndicators(){let n=0;
loop:for(;;){switch(this.charAt(0)){case"!":n+=yield*this.pushTag(),n+=yield*this.pushSpaces(!0);continue loop;case"&":n+=
yield*this.pushUntil(isNotAnchorChar),n+=yield*this.pushSpaces(!0);continue loop;case"-":case"?":case":":{let inFlow=this.
flowLevel>0,ch1=this.charAt(1);if(isEmpty(ch1)||inFlow&&flowIndicatorChars.has(ch1)){inFlow?this.flowKey&&(this.flowKey=
!1):this.indentNext=this.indentValue+1,n+=yield*this.pushCount(1),n+=yield*this.pushSpaces(!0);continue loop}}}break loop}
return n}*pushTag(){if(this.charAt(1)==="<"){let i=this.pos+2,ch=this.buffer[i];for(;!isEmpty(ch)&&ch!==">";)ch=this.buffer[++i];
return yield*this.pushToIndex(ch===">"?i+1:i,!1)}else{let i=this.pos+1,ch=this.buffer[i];for(;ch;)if(tagChars.has(ch))ch=
this.buffer[++i];else if(ch==="%"&&hexDigits.has(this.buffer[i+1])&&hexDigits.has(this.buffer[i+2]))ch=this.buffer[i+=3];else
break;return yield*this.pushToIndex(i,!1)}}*pushNewline(){let ch=this.buffer[this.pos];return ch===`
`?yield*this.pushCount(1):ch==="\r"&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(allowTabs){let i=this.pos-1,ch;do ch=this.buffer[++i];while(ch===" "||allowTabs&&
ch==="	");let n=i-this.pos;return n>0&&(yield this.buffer.substr(this.pos,n),this.pos=i),n}*pushUntil(test){let i=this.pos,
ch=this.buffer[i];for(;!test(ch);)ch=this.buffer[++i];return yield*this.pushToIndex(i,!1)}};exports2.Lexer=Lexer}});var require_line_counter=__commonJS({"node_modules/yaml/dist/parse/line-counter.js"(exports2){"use strict";var LineCounter2=class{constructor(){
this.lineStarts=[],this.addNewLine=offset=>this.lineStarts.push(offset),this.linePos=offset=>{let low=0,high=this.lineStarts.
length;for(;low<high;){let mid=low+high>>1;this.lineStarts[mid]<offset?low=mid+1:high=mid}if(this.lineStarts[low]===offset)
return{line:low+1,col:1};if(low===0)return{line:0,col:offset};let start=this.lineStarts[low-1];return{line:low,col:offset-
start+1}}}};exports2.LineCounter=LineCounter2}});var require_parser=__commonJS({"node_modules/yaml/dist/parse/parser.js"(exports2){"use strict";var node_process=require("process"),
cst=require_cst(),lexer=require_lexer();function includesToken(list,type){for(let i=0;i<list.length;++i)if(list[i].type===
type)return!0;return!1}function findNonEmptyIndex(list){for(let i=0;i<list.length;++i)switch(list[i].type){case"space":case"\
comment":case"newline":break;default:return i}return-1}function isFlowToken(token2){switch(token2?.type){case"alias":case"\
scalar":case"single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0;default:return!1}}function getPrevProps(parent){
switch(parent.type){case"document":return parent.start;case"block-map":{let it=parent.items[parent.items.length-1];return it.
sep??it.start}case"block-seq":return parent.items[parent.items.length-1].start;default:return[]}}function getFirstKeyStartProps(prev){
if(prev.length===0)return[];let i=prev.length;loop:for(;--i>=0;)switch(prev[i].type){case"doc-start":case"explicit-key-i\
nd":case"map-value-ind":case"seq-item-ind":case"newline":break loop}for(;prev[++i]?.type==="space";);return prev.splice(
i,prev.length)}function arrayPushArray(target,source){if(source.length<1e5)Array.prototype.push.apply(target,source);else
for(let i=0;i<source.length;++i)target.push(source[i])}function fixFlowSeqItems(fc){if(fc.start.type==="flow-seq-start")
for(let it of fc.items)it.sep&&!it.value&&!includesToken(it.start,"explicit-key-ind")&&!includesToken(it.sep,"map-value-\
ind")&&(it.key&&(it.value=it.key),delete it.key,isFlowToken(it.value)?it.value.end?arrayPushArray(it.value.end,it.sep):it.
value.end=it.sep:arrayPushArray(it.start,it.sep),delete it.sep)}var Parser=class{constructor(onNewLine){this.atNewLine=!0,
this.atScalar=!1,this.indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new lexer.
Lexer,this.onNewLine=onNewLine}*parse(source,incomplete=!1){this.onNewLine&&this.offset===0&&this.onNewLine(0);for(let lexeme of this.
lexer.lex(source,incomplete))yield*this.next(lexeme);incomplete||(yield*this.end())}*next(source){if(this.source=source,
node_process.env.LOG_TOKENS&&console.log("|",cst.prettyToken(source)),this.atScalar){this.atScalar=!1,yield*this.step(),
this.offset+=source.length;return}let type=cst.tokenType(source);if(type)if(type==="scalar")this.atNewLine=!1,this.atScalar=
!0,this.type="scalar";else{switch(this.type=type,yield*this.step(),type){case"newline":this.atNewLine=!0,this.indent=0,this.
onNewLine&&this.onNewLine(this.offset+source.length);break;case"space":this.atNewLine&&source[0]===" "&&(this.indent+=source.
length);break;case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":this.atNewLine&&(this.indent+=source.length);
break;case"doc-mode":case"flow-error-end":return;default:this.atNewLine=!1}this.offset+=source.length}else{let message=`\
Not a YAML token: ${source}`;yield*this.pop({type:"error",offset:this.offset,message,source}),this.offset+=source.length}}*end(){
for(;this.stack.length>0;)yield*this.pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,
source:this.source}}*step(){let top=this.peek(1);if(this.type==="doc-end"&&top?.type!=="doc-end"){for(;this.stack.length>
0;)yield*this.pop();this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!top)return yield*this.
stream();switch(top.type){case"document":return yield*this.document(top);case"alias":case"scalar":case"single-quoted-sca\
lar":case"double-quoted-scalar":return yield*this.scalar(top);case"block-scalar":return yield*this.blockScalar(top);case"\
block-map":return yield*this.blockMap(top);case"block-seq":return yield*this.blockSequence(top);case"flow-collection":return yield*this.
flowCollection(top);case"doc-end":return yield*this.documentEnd(top)}yield*this.pop()}peek(n){return this.stack[this.stack.
length-n]}*pop(error2){let token2=error2??this.stack.pop();if(!token2)yield{type:"error",offset:this.offset,source:"",message:"\
Tried to pop an empty stack"};else if(this.stack.length===0)yield token2;else{let top=this.peek(1);switch(token2.type===
"block-scalar"?token2.indent="indent"in top?top.indent:0:token2.type==="flow-collection"&&top.type==="document"&&(token2.
indent=0),token2.type==="flow-collection"&&fixFlowSeqItems(token2),top.type){case"document":top.value=token2;break;case"\
block-scalar":top.props.push(token2);break;case"block-map":{let it=top.items[top.items.length-1];if(it.value){top.items.
push({start:[],key:token2,sep:[]}),this.onKeyLine=!0;return}else if(it.sep)it.value=token2;else{Object.assign(it,{key:token2,
sep:[]}),this.onKeyLine=!it.explicitKey;return}break}case"block-seq":{let it=top.items[top.items.length-1];it.value?top.
items.push({start:[],value:token2}):it.value=token2;break}case"flow-collection":{let it=top.items[top.items.length-1];!it||
it.value?top.items.push({start:[],key:token2,sep:[]}):it.sep?it.value=token2:Object.assign(it,{key:token2,sep:[]});return}default:
yield*this.pop(),yield*this.pop(token2)}if((top.type==="document"||top.type==="block-map"||top.type==="block-seq")&&(token2.
type==="block-map"||token2.type==="block-seq")){let last=token2.items[token2.items.length-1];last&&!last.sep&&!last.value&&
last.start.length>0&&findNonEmptyIndex(last.start)===-1&&(token2.indent===0||last.start.every(st=>st.type!=="comment"||st.
indent<token2.indent))&&(top.type==="document"?top.end=last.start:top.items.push({start:last.start}),token2.items.splice(
-1,1))}}}*stream(){switch(this.type){case"directive-line":yield{type:"directive",offset:this.offset,source:this.source};
return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.sourceToken;return;case"doc-mode":case"d\
oc-start":{let doc={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&doc.start.push(this.sourceToken),
this.stack.push(doc);return}}yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,
source:this.source}}*document(doc){if(doc.value)return yield*this.lineEnd(doc);switch(this.type){case"doc-start":{findNonEmptyIndex(
doc.start)!==-1?(yield*this.pop(),yield*this.step()):doc.start.push(this.sourceToken);return}case"anchor":case"tag":case"\
space":case"comment":case"newline":doc.start.push(this.sourceToken);return}let bv=this.startBlockValue(doc);bv?this.stack.
push(bv):yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(scalar){
if(this.type==="map-value-ind"){let prev=getPrevProps(this.peek(2)),start=getFirstKeyStartProps(prev),sep3;scalar.end?(sep3=
scalar.end,sep3.push(this.sourceToken),delete scalar.end):sep3=[this.sourceToken];let map={type:"block-map",offset:scalar.
offset,indent:scalar.indent,items:[{start,key:scalar,sep:sep3}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=map}else
yield*this.lineEnd(scalar)}*blockScalar(scalar){switch(this.type){case"space":case"comment":case"newline":scalar.props.push(
this.sourceToken);return;case"scalar":if(scalar.source=this.source,this.atNewLine=!0,this.indent=0,this.onNewLine){let nl=this.
source.indexOf(`
`)+1;for(;nl!==0;)this.onNewLine(this.offset+nl),nl=this.source.indexOf(`
`,nl)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(map){let it=map.items[map.items.length-
1];switch(this.type){case"newline":if(this.onKeyLine=!1,it.value){let end="end"in it.value?it.value.end:void 0;(Array.isArray(
end)?end[end.length-1]:void 0)?.type==="comment"?end?.push(this.sourceToken):map.items.push({start:[this.sourceToken]})}else
it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken);return;case"space":case"comment":if(it.value)map.items.
push({start:[this.sourceToken]});else if(it.sep)it.sep.push(this.sourceToken);else{if(this.atIndentedComment(it.start,map.
indent)){let end=map.items[map.items.length-2]?.value?.end;if(Array.isArray(end)){arrayPushArray(end,it.start),end.push(
this.sourceToken),map.items.pop();return}}it.start.push(this.sourceToken)}return}if(this.indent>=map.indent){let atMapIndent=!this.
onKeyLine&&this.indent===map.indent,atNextItem=atMapIndent&&(it.sep||it.explicitKey)&&this.type!=="seq-item-ind",start=[];
if(atNextItem&&it.sep&&!it.value){let nl=[];for(let i=0;i<it.sep.length;++i){let st=it.sep[i];switch(st.type){case"newli\
ne":nl.push(i);break;case"space":break;case"comment":st.indent>map.indent&&(nl.length=0);break;default:nl.length=0}}nl.length>=
2&&(start=it.sep.splice(nl[1]))}switch(this.type){case"anchor":case"tag":atNextItem||it.value?(start.push(this.sourceToken),
map.items.push({start}),this.onKeyLine=!0):it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken);return;case"\
explicit-key-ind":!it.sep&&!it.explicitKey?(it.start.push(this.sourceToken),it.explicitKey=!0):atNextItem||it.value?(start.
push(this.sourceToken),map.items.push({start,explicitKey:!0})):this.stack.push({type:"block-map",offset:this.offset,indent:this.
indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;return;case"map-value-ind":if(it.explicitKey)
if(it.sep)if(it.value)map.items.push({start:[],key:null,sep:[this.sourceToken]});else if(includesToken(it.sep,"map-value\
-ind"))this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start,key:null,sep:[this.sourceToken]}]});else if(isFlowToken(
it.key)&&!includesToken(it.sep,"newline")){let start2=getFirstKeyStartProps(it.start),key=it.key,sep3=it.sep;sep3.push(this.
sourceToken),delete it.key,delete it.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[
{start:start2,key,sep:sep3}]})}else start.length>0?it.sep=it.sep.concat(start,this.sourceToken):it.sep.push(this.sourceToken);else if(includesToken(
it.start,"newline"))Object.assign(it,{key:null,sep:[this.sourceToken]});else{let start2=getFirstKeyStartProps(it.start);
this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:start2,key:null,sep:[this.sourceToken]}]})}else
it.sep?it.value||atNextItem?map.items.push({start,key:null,sep:[this.sourceToken]}):includesToken(it.sep,"map-value-ind")?
this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):
it.sep.push(this.sourceToken):Object.assign(it,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"alias":case"\
scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let fs2=this.flowScalar(this.type);atNextItem||it.value?(map.
items.push({start,key:fs2,sep:[]}),this.onKeyLine=!0):it.sep?this.stack.push(fs2):(Object.assign(it,{key:fs2,sep:[]}),this.
onKeyLine=!0);return}default:{let bv=this.startBlockValue(map);if(bv){if(bv.type==="block-seq"){if(!it.explicitKey&&it.sep&&
!includesToken(it.sep,"newline")){yield*this.pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on s\
ame line with key",source:this.source});return}}else atMapIndent&&map.items.push({start});this.stack.push(bv);return}}}}
yield*this.pop(),yield*this.step()}*blockSequence(seq){let it=seq.items[seq.items.length-1];switch(this.type){case"newli\
ne":if(it.value){let end="end"in it.value?it.value.end:void 0;(Array.isArray(end)?end[end.length-1]:void 0)?.type==="com\
ment"?end?.push(this.sourceToken):seq.items.push({start:[this.sourceToken]})}else it.start.push(this.sourceToken);return;case"\
space":case"comment":if(it.value)seq.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(it.start,seq.
indent)){let end=seq.items[seq.items.length-2]?.value?.end;if(Array.isArray(end)){arrayPushArray(end,it.start),end.push(
this.sourceToken),seq.items.pop();return}}it.start.push(this.sourceToken)}return;case"anchor":case"tag":if(it.value||this.
indent<=seq.indent)break;it.start.push(this.sourceToken);return;case"seq-item-ind":if(this.indent!==seq.indent)break;it.
value||includesToken(it.start,"seq-item-ind")?seq.items.push({start:[this.sourceToken]}):it.start.push(this.sourceToken);
return}if(this.indent>seq.indent){let bv=this.startBlockValue(seq);if(bv){this.stack.push(bv);return}}yield*this.pop(),yield*this.
step()}*flowCollection(fc){let it=fc.items[fc.items.length-1];if(this.type==="flow-error-end"){let top;do yield*this.pop(),
top=this.peek(1);while(top?.type==="flow-collection")}else if(fc.end.length===0){switch(this.type){case"comma":case"expl\
icit-key-ind":!it||it.sep?fc.items.push({start:[this.sourceToken]}):it.start.push(this.sourceToken);return;case"map-valu\
e-ind":!it||it.value?fc.items.push({start:[],key:null,sep:[this.sourceToken]}):it.sep?it.sep.push(this.sourceToken):Object.
assign(it,{key:null,sep:[this.sourceToken]});return;case"space":case"comment":case"newline":case"anchor":case"tag":!it||
it.value?fc.items.push({start:[this.sourceToken]}):it.sep?it.sep.push(this.sourceToken):it.start.push(this.sourceToken);
return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let fs2=this.flowScalar(this.type);
!it||it.value?fc.items.push({start:[],key:fs2,sep:[]}):it.sep?this.stack.push(fs2):Object.assign(it,{key:fs2,sep:[]});return}case"\
flow-map-end":case"flow-seq-end":fc.end.push(this.sourceToken);return}let bv=this.startBlockValue(fc);bv?this.stack.push(
bv):(yield*this.pop(),yield*this.step())}else{let parent=this.peek(2);if(parent.type==="block-map"&&(this.type==="map-va\
lue-ind"&&parent.indent===fc.indent||this.type==="newline"&&!parent.items[parent.items.length-1].sep))yield*this.pop(),yield*this.
step();else if(this.type==="map-value-ind"&&parent.type!=="flow-collection"){let prev=getPrevProps(parent),start=getFirstKeyStartProps(
prev);fixFlowSeqItems(fc);let sep3=fc.end.splice(1,fc.end.length);sep3.push(this.sourceToken);let map={type:"block-map",
offset:fc.offset,indent:fc.indent,items:[{start,key:fc,sep:sep3}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=map}else
yield*this.lineEnd(fc)}}flowScalar(type){if(this.onNewLine){let nl=this.source.indexOf(`
`)+1;for(;nl!==0;)this.onNewLine(this.offset+nl),nl=this.source.indexOf(`
`,nl)+1}return{type,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(parent){switch(this.type){case"\
alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-s\
calar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,props:[this.sourceToken],source:""};case"\
flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,
items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"\
explicit-key-ind":{this.onKeyLine=!0;let prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);return start.push(this.
sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[{start,explicitKey:!0}]}}case"map-value-ind":{
this.onKeyLine=!0;let prev=getPrevProps(parent),start=getFirstKeyStartProps(prev);return{type:"block-map",offset:this.offset,
indent:this.indent,items:[{start,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(start,indent){return this.
type!=="comment"||this.indent<=indent?!1:start.every(st=>st.type==="newline"||st.type==="space")}*documentEnd(docEnd){this.
type!=="doc-mode"&&(docEnd.end?docEnd.end.push(this.sourceToken):docEnd.end=[this.sourceToken],this.type==="newline"&&(yield*this.
pop()))}*lineEnd(token2){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-en\
d":case"map-value-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:token2.end?token2.
end.push(this.sourceToken):token2.end=[this.sourceToken],this.type==="newline"&&(yield*this.pop())}}};exports2.Parser=Parser}});var require_public_api=__commonJS({"node_modules/yaml/dist/public-api.js"(exports2){"use strict";var composer=require_composer(),
Document=require_Document(),errors=require_errors(),log=require_log(),identity2=require_identity(),lineCounter=require_line_counter(),
parser=require_parser();function parseOptions(options){let prettyErrors=options.prettyErrors!==!1;return{lineCounter:options.
lineCounter||prettyErrors&&new lineCounter.LineCounter||null,prettyErrors}}function parseAllDocuments2(source,options={}){
let{lineCounter:lineCounter2,prettyErrors}=parseOptions(options),parser$1=new parser.Parser(lineCounter2?.addNewLine),composer$1=new composer.
Composer(options),docs=Array.from(composer$1.compose(parser$1.parse(source)));if(prettyErrors&&lineCounter2)for(let doc of docs)
doc.errors.forEach(errors.prettifyError(source,lineCounter2)),doc.warnings.forEach(errors.prettifyError(source,lineCounter2));
return docs.length>0?docs:Object.assign([],{empty:!0},composer$1.streamInfo())}function parseDocument(source,options={}){
let{lineCounter:lineCounter2,prettyErrors}=parseOptions(options),parser$1=new parser.Parser(lineCounter2?.addNewLine),composer$1=new composer.
Composer(options),doc=null;for(let _doc of composer$1.compose(parser$1.parse(source),!0,source.length))if(!doc)doc=_doc;else if(doc.
options.logLevel!=="silent"){doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0,2),"MULTIPLE_DOCS","Source con\
tains multiple documents; please use YAML.parseAllDocuments()"));break}return prettyErrors&&lineCounter2&&(doc.errors.forEach(
errors.prettifyError(source,lineCounter2)),doc.warnings.forEach(errors.prettifyError(source,lineCounter2))),doc}function parse4(src,reviver,options){
let _reviver;typeof reviver=="function"?_reviver=reviver:options===void 0&&reviver&&typeof reviver=="object"&&(options=reviver);
let doc=parseDocument(src,options);if(!doc)return null;if(doc.warnings.forEach(warning2=>log.warn(doc.options.logLevel,warning2)),
doc.errors.length>0){if(doc.options.logLevel!=="silent")throw doc.errors[0];doc.errors=[]}return doc.toJS(Object.assign(
{reviver:_reviver},options))}function stringify(value,replacer,options){let _replacer=null;if(typeof replacer=="function"||
Array.isArray(replacer)?_replacer=replacer:options===void 0&&replacer&&(options=replacer),typeof options=="string"&&(options=
options.length),typeof options=="number"){let indent=Math.round(options);options=indent<1?void 0:indent>8?{indent:8}:{indent}}
if(value===void 0){let{keepUndefined}=options??replacer??{};if(!keepUndefined)return}return identity2.isDocument(value)&&
!_replacer?value.toString(options):new Document.Document(value,_replacer,options).toString(options)}exports2.parse=parse4;
exports2.parseAllDocuments=parseAllDocuments2;exports2.parseDocument=parseDocument;exports2.stringify=stringify}});var require_dist=__commonJS({"node_modules/yaml/dist/index.js"(exports2){"use strict";var composer=require_composer(),Document=require_Document(),
Schema=require_Schema(),errors=require_errors(),Alias=require_Alias(),identity2=require_identity(),Pair=require_Pair(),Scalar=require_Scalar(),
YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),cst=require_cst(),lexer=require_lexer(),lineCounter=require_line_counter(),
parser=require_parser(),publicApi=require_public_api(),visit2=require_visit();exports2.Composer=composer.Composer;exports2.
Document=Document.Document;exports2.Schema=Schema.Schema;exports2.YAMLError=errors.YAMLError;exports2.YAMLParseError=errors.
YAMLParseError;exports2.YAMLWarning=errors.YAMLWarning;exports2.Alias=Alias.Alias;exports2.isAlias=identity2.isAlias;exports2.
isCollection=identity2.isCollection;exports2.isDocument=identity2.isDocument;exports2.isMap=identity2.isMap;exports2.isNode=
identity2.isNode;exports2.isPair=identity2.isPair;exports2.isScalar=identity2.isScalar;exports2.isSeq=identity2.isSeq;exports2.
Pair=Pair.Pair;exports2.Scalar=Scalar.Scalar;exports2.YAMLMap=YAMLMap.YAMLMap;exports2.YAMLSeq=YAMLSeq.YAMLSeq;exports2.
CST=cst;exports2.Lexer=lexer.Lexer;exports2.LineCounter=lineCounter.LineCounter;exports2.Parser=parser.Parser;exports2.parse=
publicApi.parse;exports2.parseAllDocuments=publicApi.parseAllDocuments;exports2.parseDocument=publicApi.parseDocument;exports2.
stringify=publicApi.stringify;exports2.visit=visit2.visit;exports2.visitAsync=visit2.visitAsync}});var import_promises2=require("node:fs/promises"),import_node_path2=require("node:path");var os=__toESM(require("os"));function toCommandValue(input){return input==null?"":typeof input=="string"||input instanceof String?input:JSON.stringify(
input)}function toCommandProperties(annotationProperties){return Object.keys(annotationProperties).length?{title:annotationProperties.
title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.
startColumn,endColumn:annotationProperties.endColumn}:{}}function issueCommand(command,properties,message){let cmd=new Command(command,properties,message);process.stdout.write(cmd.
toString()+os.EOL)}var CMD_STRING="::",Command=class{constructor(command,properties,message){command||(command="missing.command"),this.command=
command,this.properties=properties,this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&
Object.keys(this.properties).length>0){cmdStr+=" ";let first=!0;for(let key in this.properties)if(this.properties.hasOwnProperty(
key)){let val=this.properties[key];val&&(first?first=!1:cmdStr+=",",cmdStr+=`${key}=${escapeProperty(val)}`)}}return cmdStr+=
`${CMD_STRING}${escapeData(this.message)}`,cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,"%25").
replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(
/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}var crypto2=__toESM(require("crypto")),fs=__toESM(require("fs")),os2=__toESM(require("os"));function issueFileCommand(command,message){let filePath=process.env[`GITHUB_${command}`];if(!filePath)throw new Error(`U\
nable to find environment variable for file command ${command}`);if(!fs.existsSync(filePath))throw new Error(`Missing fi\
le at path: ${filePath}`);fs.appendFileSync(filePath,`${toCommandValue(message)}${os2.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(key,value){
let delimiter=`ghadelimiter_${crypto2.randomUUID()}`,convertedValue=toCommandValue(value);if(key.includes(delimiter))throw new Error(
`Unexpected input: name should not contain the delimiter "${delimiter}"`);if(convertedValue.includes(delimiter))throw new Error(
`Unexpected input: value should not contain the delimiter "${delimiter}"`);return`${key}<<${delimiter}${os2.EOL}${convertedValue}${os2.EOL}${delimiter}`}var os3=__toESM(require("os"));var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2.Success=0]="Success",ExitCode2[ExitCode2.Failure=1]="Failure"})(ExitCode||
(ExitCode={}));function getInput(name,options){let val=process.env[`INPUT_${name.replace(/ /g,"_").toUpperCase()}`]||"";if(options&&options.
required&&!val)throw new Error(`Input required and not supplied: ${name}`);return options&&options.trimWhitespace===!1?val:
val.trim()}function setOutput(name,value){if(process.env.GITHUB_OUTPUT||"")return issueFileCommand("OUTPUT",prepareKeyValueMessage(
name,value));process.stdout.write(os3.EOL),issueCommand("set-output",{name},toCommandValue(value))}function setFailed(message){process.exitCode=ExitCode.Failure,error(message)}function error(message,properties={}){issueCommand("error",toCommandProperties(properties),message instanceof Error?message.
toString():message)}function warning(message,properties={}){issueCommand("warning",toCommandProperties(properties),message instanceof
Error?message.toString():message)}function notice(message,properties={}){issueCommand("notice",toCommandProperties(properties),
message instanceof Error?message.toString():message)}function info(message){process.stdout.write(message+os3.EOL)}var EggError=class extends Error{name="EggError";code;next;constructor(code2,sentence,next){super(sentence),this.code=code2,
this.next=next}};var NAME_SEGMENTS={min:2,max:8};var JTI_LENGTH=256,CLAIM_LENGTH=512;var LEASE_MAX=24*3600,LEASE_DEFAULT=6*3600;var MINUTE_MAX_AGE=600;var POLICY_FILE_BYTES=262144,GITHUB_CALL_MS=2e4,GITHUB_REPLY_BYTES=33554432,COMMENT_LENGTH=6e4,SUMMARY_LENGTH=5e5,ANNOTATIONS=10,
GIT_MS=6e4,GIT_BYTES=268435456,GITHUB_PAGES=50,EXPIRES_SOON=720*3600;var LINE_BYTES=1048576,WHOLE_FILE_BYTES=67108864;var POLICY_SETS_KEPT=4,REPLAY_GROUPS=1e3;var REKEY_DAILY=24*3600;var HISTORY_DAYS_MIN=30,LEAF_BYTES=1024;var RECIPIENTS=8,JOURNAL_SIGNERS=32;var BUNDLE_SECRETS=500,BUNDLE_LIFETIME=2208*3600,BUNDLE_LIFETIME_DEFAULT=720*3600;var ACTIVE=/[\p{C}\p{Zl}\p{Zp}]/gu,printable=text4=>text4.replace(ACTIVE,"\uFFFD");var import_node_crypto=require("node:crypto"),import_promises=require("node:fs/promises"),import_node_path=require("node:path");var CHUNK=262144,exportFolder=folder=>({list:async()=>(await(0,import_promises.readdir)(folder,{recursive:!0,withFileTypes:!0})).
filter(entry=>!entry.isDirectory()).map(entry=>(0,import_node_path.relative)(folder,(0,import_node_path.join)(entry.parentPath,
entry.name)).split(import_node_path.sep).join("/")),open:async path=>{let file=await openPlain(inside(folder,path));return file&&
chunksOf(file)},hasher,sha256:bytes2=>new Uint8Array((0,import_node_crypto.hash)("sha256",bytes2,"buffer"))});var hasher=()=>{let sha2562=(0,import_node_crypto.createHash)("sha256");return{update:bytes2=>{sha2562.update(bytes2)},digest:async()=>new Uint8Array(
sha2562.digest())}},inside=(folder,path)=>{let parts=path.split("/");if(parts.some(part=>part===""||part==="."||part==="\
.."||part.includes(import_node_path.sep)))throw new TypeError("a path that leads out of the export");return(0,import_node_path.join)(
folder,...parts)},ABSENT=new Set(["ENOENT","ENOTDIR","ELOOP","EISDIR","ENXIO"]),openPlain=async path=>{let{O_RDONLY,O_NOFOLLOW,
O_NONBLOCK}=import_promises.constants,file;try{file=await(0,import_promises.open)(path,O_RDONLY|(O_NOFOLLOW??0)|(O_NONBLOCK??
0))}catch(error2){if(ABSENT.has(String(error2.code)))return null;throw error2}return(await file.stat()).isFile()?file:(await file.
close(),null)};async function*chunksOf(file){try{for(;;){let{bytesRead,buffer}=await file.read(new Uint8Array(CHUNK),0,CHUNK,
null);if(bytesRead===0)return;yield buffer.subarray(0,bytesRead)}}finally{await file.close()}}var import_node_http=require("node:http"),import_node_https=require("node:https"),import_node_tls=require("node:tls");var encoder=new TextEncoder,decoder=new TextDecoder,strictDecoder=new TextDecoder("utf-8",{fatal:!0}),UINT32_RANGE=2**32;function encodeBase64(input,url=!1){if(Uint8Array.prototype.toBase64)return input.toBase64({alphabet:url?"base64url":"ba\
se64",omitPadding:url});let CHUNK_SIZE=32768,arr=[];for(let i=0;i<input.length;i+=CHUNK_SIZE)arr.push(String.fromCharCode.
apply(null,input.subarray(i,i+CHUNK_SIZE)));let encoded=btoa(arr.join(""));return url?encoded.replace(/=/g,"").replace(/\+/g,
"-").replace(/\//g,"_"):encoded}function decodeBase64(encoded,url=!1){if(Uint8Array.fromBase64)return Uint8Array.fromBase64(
encoded,{alphabet:url?"base64url":"base64"});if(url){if(encoded.includes("+")||encoded.includes("/"))throw new TypeError(
"Invalid base64url");encoded=encoded.replace(/-/g,"+").replace(/_/g,"/")}let binary=atob(encoded),bytes2=new Uint8Array(
binary.length);for(let i=0;i<binary.length;i++)bytes2[i]=binary.charCodeAt(i);return bytes2}var JOSEError=class extends Error{static code="ERR_JOSE_GENERIC";code="ERR_JOSE_GENERIC";constructor(message,options){super(
message,options),this.name=this.constructor.name,Error.captureStackTrace?.(this,this.constructor)}};var JOSENotSupported=class extends JOSEError{static code="ERR_JOSE_NOT_SUPPORTED";code="ERR_JOSE_NOT_SUPPORTED"};var base64url_exports={};__export(base64url_exports,{decode:()=>decode,encode:()=>encode});var invalid="The input to be decoded is not correctly encoded.";function decode(input){try{return decodeBase64(typeof input==
"string"?input:decoder.decode(input),!0)}catch(cause){throw new TypeError(invalid,{cause})}}function encode(input){return encodeBase64(
typeof input=="string"?encoder.encode(input):input,!0)}function validateExtractableOption(extractable){if(extractable!==void 0&&typeof extractable!="boolean")throw new TypeError(
'"extractable" option must be a boolean');return extractable}function table(entries){let out={__proto__:null};for(let alg in entries)out[alg]={...entries[alg],alg};return out}var wrap=[["encrypt","wrapKey"],["decrypt","unwrapKey"]],derive=[[],["deriveBits"]],none=[[],[]];function rsaes(bits){return{
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
"A256CBC-HS512":contentEncryption(512,!0)});var sig=[["verify"],["sign"]];function hmac(bits){let subtle={name:"HMAC",hash:`SHA-${bits}`};return{kty:["oct"],secret:!0,
subtle,signing:subtle,usages:sig}}function rsa(bits,saltLength){let subtle={name:saltLength?"RSA-PSS":"RSASSA-PKCS1-v1_5",
hash:`SHA-${bits}`};return{kty:["RSA"],subtle,signing:saltLength?{...subtle,saltLength}:subtle,usages:sig,minRsaBits:2048}}
function ecdsa(crv,bits){return{kty:["EC"],crv,subtle:{name:"ECDSA",namedCurve:crv},signing:{name:"ECDSA",hash:`SHA-${bits}`},
usages:sig}}function eddsa(){let subtle={name:"Ed25519"};return{kty:["OKP"],crv:"Ed25519",subtle,signing:subtle,usages:sig}}
function mldsa(parameterSet){let subtle={name:`ML-DSA-${parameterSet}`};return{kty:["AKP"],subtle,signing:subtle,usages:sig}}
var JWS=table({HS256:hmac(256),HS384:hmac(384),HS512:hmac(512),RS256:rsa(256),RS384:rsa(384),RS512:rsa(512),PS256:rsa(256,
32),PS384:rsa(384,48),PS512:rsa(512,64),ES256:ecdsa("P-256",256),ES384:ecdsa("P-384",384),ES512:ecdsa("P-521",512),EdDSA:eddsa(),
Ed25519:eddsa(),"ML-DSA-44":mldsa(44),"ML-DSA-65":mldsa(65),"ML-DSA-87":mldsa(87)});var algArgument='"alg" (Algorithm)';function unsupportedAlg(source='JWK "alg" (Algorithm) Parameter'){throw new JOSENotSupported(
`Invalid or unsupported ${source} value`)}function keyAlgorithm(alg,source){return(typeof alg=="string"?JWS[alg]??JWE[alg]:
void 0)??unsupportedAlg(source)}function getModulusLengthOption(options){let modulusLength=options?.modulusLength??2048;if(typeof modulusLength!="number"||
!Number.isInteger(modulusLength)||modulusLength<2048)throw new JOSENotSupported("Invalid or unsupported modulusLength op\
tion provided, 2048 bits or larger keys must be used");return modulusLength}async function generateKeyPair(alg,options){
let extractable=validateExtractableOption(options?.extractable),entry=keyAlgorithm(alg,algArgument);entry.secret&&unsupportedAlg(
algArgument);let algorithm;if(entry.resolve){let crv=options?.crv??"P-256";if(!["P-256","P-384","P-521","X25519"].includes(
crv))throw new JOSENotSupported("Invalid or unsupported crv option provided, supported values are P-256, P-384, P-521, a\
nd X25519");algorithm=entry.resolve({crv})}else{if(entry.crv!==void 0&&options?.crv!==void 0&&options.crv!==entry.crv)throw new JOSENotSupported(
`Invalid or unsupported crv option provided, the only supported value for ${alg} is ${entry.crv}`);algorithm=entry.kty[0]===
"RSA"?{...entry.subtle,publicExponent:Uint8Array.of(1,0,1),modulusLength:getModulusLengthOption(options)}:entry.subtle}return crypto.
subtle.generateKey(algorithm,extractable??!1,[...entry.usages[1],...entry.usages[0]])}var encoder2=new TextEncoder,decoder2=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),utf8=text4=>encoder2.encode(text4),
textOf=bytes2=>decoder2.decode(bytes2),concat=(...parts)=>{let whole2=new Uint8Array(parts.reduce((length,part)=>length+
part.length,0)),at=0;for(let part of parts)whole2.set(part,at),at+=part.length;return whole2},collect=async(stream,limit)=>{
let chunks=[],length=0;for await(let chunk of stream){if(length+=chunk.length,length>limit)return null;chunks.push(new Uint8Array(
chunk))}return concat(...chunks)};var sha256=async bytes2=>new Uint8Array(await crypto.subtle.digest("SHA-256",bytes2));var toBase64url=bytes2=>base64url_exports.encode(bytes2),fromBase64url=text4=>{if(!/^[A-Za-z0-9_-]*$/.test(text4)||text4.
length%4===1)return null;let bytes2=new Uint8Array(base64url_exports.decode(text4));return toBase64url(bytes2)===text4?bytes2:
null},toBase64=bytes2=>{let text4=toBase64url(bytes2).replaceAll("-","+").replaceAll("_","/");return text4.padEnd(Math.ceil(
text4.length/4)*4,"=")},fromBase64=text4=>{let bare=text4.replace(/={1,2}$/,"").replaceAll("+","-").replaceAll("/","_"),
bytes2=fromBase64url(bare);return bytes2&&toBase64(bytes2)===text4?bytes2:null};var reaperDelay=100,openConnections=({env:env2,ca})=>{try{let http=new import_node_http.Agent({keepAlive:!0}),trust=ca===
void 0?{}:{ca:[...(0,import_node_tls.getCACertificates)("default"),ca]},https=new import_node_https.Agent({keepAlive:!0,
proxyEnv:{...env2},...trust});return{http,https,close:()=>{http.destroy(),https.destroy()}}}catch(error2){throw networkError(
"the proxy",error2)}},request=async options=>{let{method,headers,body,timeout,signal,maxBytes,connections}=options,url=secureUrl(
options.url);if(signal?.aborted)throw whyAborted(signal,url.host);return new Promise((resolve2,reject)=>{let outgoing,settled=!1,
settle=finish=>{settled||(settled=!0,clearTimeout(timer),signal?.removeEventListener("abort",onAbort),finish())},fail=error2=>settle(
()=>{reject(error2),outgoing?.destroy()}),onAbort=()=>fail(signal?whyAborted(signal,url.host):timeoutError(url.host)),timer=setTimeout(
()=>fail(timeoutError(url.host)),timeout);signal?.addEventListener("abort",onAbort);try{let secure=url.protocol==="https\
:";outgoing=(secure?import_node_https.request:import_node_http.request)(url,{method,headers:{"accept-encoding":"identity",
...headers},agent:secure?connections.https:connections.http,timeout:timeout+reaperDelay});let answered=!1;outgoing.on("e\
rror",error2=>fail(networkError(url.host,error2))),outgoing.on("close",()=>answered||fail(networkError(url.host,null))),
outgoing.on("response",response=>{answered=!0;let parts=[],length=0;response.on("error",error2=>fail(networkError(url.host,
error2))),response.on("data",chunk=>{length+=chunk.length,length>maxBytes?fail(tooLarge(url.host)):parts.push(new Uint8Array(
chunk))}),response.on("end",()=>settle(()=>resolve2({status:response.statusCode??0,headers:response.headers,body:concat(
...parts)}))),Number(response.headers["content-length"])>maxBytes&&fail(tooLarge(url.host))}),outgoing.end(body)}catch(error2){
fail(networkError(url.host,error2))}})},secureUrl=text4=>{let url=URL.parse(text4);if(url===null||url.username!==""||url.
password!==""||!(url.protocol==="https:"||url.protocol==="http:"&&url.hostname==="127.0.0.1"))throw new EggError("insecu\
re_url","An address is not an https URL, or holds a user name or password.","Use https:// (http:// is for 127.0.0.1 only\
).");return url};var whyAborted=(signal,host)=>isTimeOver(signal)?timeoutError(host):signal.reason,isTimeOver=({reason})=>reason instanceof
DOMException&&reason.name==="TimeoutError";var timeoutError=(host="The other side")=>new EggError("timeout",`${host} did not answer in time.`,"Run the job again, o\
r raise its timeout."),tooLarge=host=>new EggError("too_large",`${host} answered with more bytes than are read.`,"Check \
the address: is it an egg broker?"),networkError=(host,error2)=>{let code2=error2 instanceof Error&&"code"in error2?String(
error2.code):"";return new EggError("network",`Reaching ${host} failed: ${/^[A-Z][A-Z0-9_]{1,63}$/.test(code2)?code2:"cl\
osed"}.`,"Check that the runner may reach it; proxies come from https_proxy and no_proxy.")};var fetchOver=(connections,base)=>async(url,{method="GET",headers,body})=>{let send=to=>request({method,url:to,headers:{
...headers},...body!==void 0&&{body:utf8(body)},timeout:GITHUB_CALL_MS,maxBytes:GITHUB_REPLY_BYTES,connections}),reply=await send(
url),{location}=reply.headers;method==="GET"&&[301,302,307,308].includes(reply.status)&&typeof location=="string"&&location.
startsWith(`${base}/`)&&(reply=await send(location));let told2=Object.entries(reply.headers).flatMap(([name,value])=>typeof value==
"string"?[[name,value]]:[]),empty=[204,205,304].includes(reply.status);return new Response(empty?null:reply.body,{status:reply.
status,headers:told2})};var PUBLIC_API="https://api.github.com",PAGE=100,anonymous=()=>({hook:(request3,route,parameters)=>request3(route,parameters)}),
openGithub=async({env:env2,token:token2})=>{let base=(env2.GITHUB_API_URL||PUBLIC_API).replace(/\/+$/,""),connections=openConnections(
{env:env2}),octokit=(await toolkit()).getOctokit(token2??"",{baseUrl:base,userAgent:"egg",request:{fetch:fetchOver(connections,
base)},...token2===null&&{authStrategy:anonymous,auth:{}},log:{debug:()=>{},info:()=>{},warn:()=>{},error:()=>{}}}),ask2=async(route,parameters)=>{
try{let{data}=await octokit.request(route,parameters);return data}catch(error2){throw errorOf(error2,base)}},orNull=error2=>{
if(error2 instanceof EggError&&error2.code==="github_missing")return null;throw error2};return{get:(route,parameters)=>ask2(
route,parameters).catch(orNull),list:async(route,parameters)=>{let all=[];for(let page=1;page<=GITHUB_PAGES;page++){let list=await ask2(
route,{...parameters,per_page:PAGE,page}).catch(orNull);if(list===null)return null;if(!Array.isArray(list))throw malformed(
base);if(all.push(...list),list.length<PAGE)return all}throw new EggError("github_too_long",`GitHub lists more than ${GITHUB_PAGES*
PAGE} entries of one thing.`,"Open a fresh pull request: this one has grown beyond what is read.")},send:ask2,close:connections.
close}},toolkit=()=>Promise.resolve().then(()=>(init_github(),github_exports)).catch(()=>{throw new EggError("event_malf\
ormed","GITHUB_EVENT_PATH does not name a JSON document with the event that started this run.","Unset it, or look for wh\
at writes to that file.")}),malformed=base=>new EggError("github_malformed",`${hostOf(base)} does not answer as GitHub's\
 API does.`,"Check GITHUB_API_URL: https://api.github.com, or https://HOST/api/v3."),hostOf=base=>URL.parse(base)?.host??
"GITHUB_API_URL",errorOf=(error2,base)=>{let{status,cause,response}=error2;if(error2 instanceof EggError)return error2;if(cause instanceof
EggError)return cause;let headers=response?.headers??{},limited=headers["x-ratelimit-remaining"]==="0"||"retry-after"in headers;
if(status===429||status===403&&limited)return new EggError("github_limited","GitHub takes no more requests for now.","Tr\
y again in an hour; with a token in GITHUB_TOKEN the limit is higher.");switch(status){case 401:return new EggError("git\
hub_unauthorized","GitHub does not take the token.","Check GITHUB_TOKEN (or GH_TOKEN); public repositories need none.");case 403:
return new EggError("github_forbidden","The token may not do that at GitHub.","Give it the permission to read the reposi\
tory, or to write to its pull requests.");case 404:case 410:return new EggError("github_missing","There is no such thing\
 at GitHub.");case 422:return new EggError("github_invalid","GitHub does not take what was sent.");default:return typeof status==
"number"&&status>=500?new EggError("github_down",`GitHub answered HTTP ${status}.`,"Try again later."):malformed(base)}};var store$4,DEFAULT_CONFIG={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};function getGlobalConfig(config$1){return!config$1&&!store$4?DEFAULT_CONFIG:{lang:config$1?.lang??store$4?.lang,message:config$1?.
message,abortEarly:config$1?.abortEarly??store$4?.abortEarly,abortPipeEarly:config$1?.abortPipeEarly??store$4?.abortPipeEarly}}var store$3;function getGlobalMessage(lang){return store$3?.get(lang)}var store$2;function getSchemaMessage(lang){return store$2?.get(lang)}var store$1;function getSpecificMessage(reference,lang){return store$1?.get(reference)?.get(lang)}function _stringify(input){let type=typeof input;return type==="string"?`"${input}"`:type==="number"||type==="bigint"||type===
"boolean"?`${input}`:type==="object"||type==="function"?(input&&Object.getPrototypeOf(input)?.constructor?.name)??"null":
type}function _addIssue(context3,label,dataset,config$1,other2){let input=other2&&"input"in other2?other2.input:dataset.
value,expected=other2?.expected??context3.expects??null,received=other2?.received??_stringify(input),issue2={kind:context3.
kind,type:context3.type,input,expected,received,message:`Invalid ${label}: ${expected?`Expected ${expected} but r`:"R"}e\
ceived ${received}`,requirement:context3.requirement,path:other2?.path,issues:other2?.issues,lang:config$1.lang,abortEarly:config$1.
abortEarly,abortPipeEarly:config$1.abortPipeEarly},isSchema=context3.kind==="schema",message$1=other2?.message??context3.
message??getSpecificMessage(context3.reference,issue2.lang)??(isSchema?getSchemaMessage(issue2.lang):null)??config$1.message??
getGlobalMessage(issue2.lang);message$1!==void 0&&(issue2.message=typeof message$1=="function"?message$1(issue2):message$1),
isSchema&&(dataset.typed=!1),dataset.issues?dataset.issues.push(issue2):dataset.issues=[issue2]}function _isSameValueZero(value1,value2){return value1===value2||Number.isNaN(value1)&&Number.isNaN(value2)}function _isValidObjectKey(object$1,key){
return Object.prototype.hasOwnProperty.call(object$1,key)&&key!=="__proto__"&&key!=="prototype"&&key!=="constructor"}function _joinExpects(values$1,separator){let list=[...new Set(values$1)];return list.length>1?`(${list.join(` ${separator}\
 `)})`:list[0]??"never"}function _standardSchema(schema4){return schema4["~standard"]={version:1,vendor:"valibot",validate:value$1=>schema4["\
~run"]({value:value$1},getGlobalConfig())},schema4}var ValiError=class extends Error{constructor(issues){super(issues[0].message),this.name="ValiError",this.issues=issues}};var EMOJI_REGEX=new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\
\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base\
}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier\
}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$","u");function check(requirement,message$1){return{kind:"validation",type:"check",reference:check,async:!1,expects:null,requirement,
message:message$1,"~run"(dataset,config$1){return dataset.typed&&!this.requirement(dataset.value)&&_addIssue(this,"input",
dataset,config$1),dataset}}}function description(description_){return{kind:"metadata",type:"description",reference:description,description:description_}}function guard(requirement,message$1){return{kind:"transformation",type:"guard",reference:guard,async:!1,requirement,message:message$1,
"~run"(dataset,config$1){return dataset.typed&&!this.requirement(dataset.value)&&(_addIssue(this,"input",dataset,config$1),
dataset.typed=!1),dataset}}}function maxLength(requirement,message$1){return{kind:"validation",type:"max_length",reference:maxLength,async:!1,expects:`\
<=${requirement}`,requirement,message:message$1,"~run"(dataset,config$1){return dataset.typed&&dataset.value.length>this.
requirement&&_addIssue(this,"length",dataset,config$1,{received:`${dataset.value.length}`}),dataset}}}function maxValue(requirement,message$1){return{kind:"validation",type:"max_value",reference:maxValue,async:!1,expects:`\
<=${requirement instanceof Date?requirement.toJSON():_stringify(requirement)}`,requirement,message:message$1,"~run"(dataset,config$1){
return dataset.typed&&!(dataset.value<=this.requirement)&&_addIssue(this,"value",dataset,config$1,{received:dataset.value instanceof
Date?dataset.value.toJSON():_stringify(dataset.value)}),dataset}}}function minLength(requirement,message$1){return{kind:"validation",type:"min_length",reference:minLength,async:!1,expects:`\
>=${requirement}`,requirement,message:message$1,"~run"(dataset,config$1){return dataset.typed&&dataset.value.length<this.
requirement&&_addIssue(this,"length",dataset,config$1,{received:`${dataset.value.length}`}),dataset}}}function minValue(requirement,message$1){return{kind:"validation",type:"min_value",reference:minValue,async:!1,expects:`\
>=${requirement instanceof Date?requirement.toJSON():_stringify(requirement)}`,requirement,message:message$1,"~run"(dataset,config$1){
return dataset.typed&&!(dataset.value>=this.requirement)&&_addIssue(this,"value",dataset,config$1,{received:dataset.value instanceof
Date?dataset.value.toJSON():_stringify(dataset.value)}),dataset}}}function regex(requirement,message$1){return{kind:"validation",type:"regex",reference:regex,async:!1,expects:`${requirement}`,
requirement,message:message$1,"~run"(dataset,config$1){return dataset.typed&&!this.requirement.test(dataset.value)&&_addIssue(
this,"format",dataset,config$1),dataset}}}function safeInteger(message$1){return{kind:"validation",type:"safe_integer",reference:safeInteger,async:!1,expects:null,
requirement:Number.isSafeInteger,message:message$1,"~run"(dataset,config$1){return dataset.typed&&!this.requirement(dataset.
value)&&_addIssue(this,"safe integer",dataset,config$1),dataset}}}function transform(operation){return{kind:"transformation",type:"transform",reference:transform,async:!1,operation,"~run"(dataset){
return dataset.value=this.operation(dataset.value),dataset}}}var ABORT_EARLY_CONFIG={abortEarly:!0};function getFallback(schema4,dataset,config$1){return typeof schema4.fallback=="function"?schema4.fallback(dataset,config$1):
schema4.fallback}function getDefault(schema4,dataset,config$1){return typeof schema4.default=="function"?schema4.default(dataset,config$1):
schema4.default}function is(schema4,input){return!schema4["~run"]({value:input},ABORT_EARLY_CONFIG).issues}function array(item,message$1){return _standardSchema({kind:"schema",type:"array",reference:array,expects:"Array",async:!1,
item,message:message$1,"~run"(dataset,config$1){let input=dataset.value;if(Array.isArray(input)){dataset.typed=!0,dataset.
value=[];for(let key=0;key<input.length;key++){let value$1=input[key],itemDataset=this.item["~run"]({value:value$1},config$1);
if(itemDataset.issues){let pathItem={type:"array",origin:"value",input,key,value:value$1};for(let issue2 of itemDataset.
issues)issue2.path?issue2.path.unshift(pathItem):issue2.path=[pathItem],dataset.issues?.push(issue2);if(dataset.issues||
(dataset.issues=itemDataset.issues),config$1.abortEarly){dataset.typed=!1;break}}itemDataset.typed||(dataset.typed=!1),dataset.
value.push(itemDataset.value)}}else _addIssue(this,"type",dataset,config$1);return dataset}})}function boolean(message$1){return _standardSchema({kind:"schema",type:"boolean",reference:boolean,expects:"boolean",async:!1,
message:message$1,"~run"(dataset,config$1){return typeof dataset.value=="boolean"?dataset.typed=!0:_addIssue(this,"type",
dataset,config$1),dataset}})}function custom(check$1,message$1){return _standardSchema({kind:"schema",type:"custom",reference:custom,
expects:"unknown",async:!1,check:check$1,message:message$1,"~run"(dataset,config$1){return this.check(dataset.value)?dataset.
typed=!0:_addIssue(this,"type",dataset,config$1),dataset}})}function exactOptional(wrapped,default_){return _standardSchema({kind:"schema",type:"exact_optional",reference:exactOptional,
expects:wrapped.expects,async:!1,wrapped,default:default_,"~run"(dataset,config$1){return this.wrapped["~run"](dataset,config$1)}})}function lazy(getter){return _standardSchema({kind:"schema",type:"lazy",reference:lazy,expects:"unknown",async:!1,getter,
"~run"(dataset,config$1){return this.getter(dataset.value)["~run"](dataset,config$1)}})}function literal(literal_,message$1){return _standardSchema({kind:"schema",type:"literal",reference:literal,expects:_stringify(
literal_),async:!1,literal:literal_,message:message$1,"~run"(dataset,config$1){return _isSameValueZero(dataset.value,this.
literal)?dataset.typed=!0:_addIssue(this,"type",dataset,config$1),dataset}})}function null_(message$1){return _standardSchema({kind:"schema",type:"null",reference:null_,expects:"null",async:!1,message:message$1,
"~run"(dataset,config$1){return dataset.value===null?dataset.typed=!0:_addIssue(this,"type",dataset,config$1),dataset}})}
function nullable(wrapped,default_){return _standardSchema({kind:"schema",type:"nullable",reference:nullable,expects:`(${wrapped.
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
value)?dataset.typed=!0:_addIssue(this,"type",dataset,config$1),dataset}})}function record(key,value$1,message$1){return _standardSchema({kind:"schema",type:"record",reference:record,expects:"Obj\
ect",async:!1,key,value:value$1,message:message$1,"~run"(dataset,config$1){let input=dataset.value;if(input&&typeof input==
"object"){dataset.typed=!0,dataset.value={};for(let entryKey in input)if(_isValidObjectKey(input,entryKey)){let entryValue=input[entryKey],
keyDataset=this.key["~run"]({value:entryKey},config$1);if(keyDataset.issues){let pathItem={type:"object",origin:"key",input,
key:entryKey,value:entryValue};for(let issue2 of keyDataset.issues)issue2.path=[pathItem],dataset.issues?.push(issue2);if(dataset.
issues||(dataset.issues=keyDataset.issues),config$1.abortEarly){dataset.typed=!1;break}}let valueDataset=this.value["~ru\
n"]({value:entryValue},config$1);if(valueDataset.issues){let pathItem={type:"object",origin:"value",input,key:entryKey,value:entryValue};
for(let issue2 of valueDataset.issues)issue2.path?issue2.path.unshift(pathItem):issue2.path=[pathItem],dataset.issues?.push(
issue2);if(dataset.issues||(dataset.issues=valueDataset.issues),config$1.abortEarly){dataset.typed=!1;break}}(!keyDataset.
typed||!valueDataset.typed)&&(dataset.typed=!1),keyDataset.typed&&(dataset.value[keyDataset.value]=valueDataset.value)}}else
_addIssue(this,"type",dataset,config$1);return dataset}})}function strictObject(entries$1,message$1){return _standardSchema({kind:"schema",type:"strict_object",reference:strictObject,
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
dataset,config$1),dataset}})}function _subIssues(datasets){let issues;if(datasets)for(let dataset of datasets)if(issues)for(let issue2 of dataset.issues)
issues.push(issue2);else issues=dataset.issues;return issues}function union(options,message$1){return _standardSchema({kind:"\
schema",type:"union",reference:union,expects:_joinExpects(options.map(option=>option.expects),"|"),async:!1,options,message:message$1,
"~run"(dataset,config$1){let validDataset,typedDatasets,untypedDatasets;for(let schema4 of this.options){let optionDataset=schema4["\
~run"]({value:dataset.value},config$1);if(optionDataset.typed)if(optionDataset.issues)typedDatasets?typedDatasets.push(optionDataset):
typedDatasets=[optionDataset];else{validDataset=optionDataset;break}else untypedDatasets?untypedDatasets.push(optionDataset):
untypedDatasets=[optionDataset]}if(validDataset)return validDataset;if(typedDatasets){if(typedDatasets.length===1)return typedDatasets[0];
_addIssue(this,"type",dataset,config$1,{issues:_subIssues(typedDatasets)}),dataset.typed=!0}else{if(untypedDatasets?.length===
1)return untypedDatasets[0];_addIssue(this,"type",dataset,config$1,{issues:_subIssues(untypedDatasets)})}return dataset}})}function variant(key,options,message$1){return _standardSchema({kind:"schema",type:"variant",reference:variant,expects:"\
Object",async:!1,key,options,message:message$1,"~run"(dataset,config$1){let input=dataset.value;if(input&&typeof input==
"object"){let outputDataset,maxDiscriminatorPriority=0,invalidDiscriminatorKey=this.key,expectedDiscriminators=[],parseOptions=(variant$1,allKeys)=>{
for(let schema4 of variant$1.options){if(schema4.type==="variant")parseOptions(schema4,new Set(allKeys).add(schema4.key));else{
let keysAreValid=!0,currentPriority=0;for(let currentKey of allKeys){let discriminatorSchema=schema4.entries[currentKey];
if(currentKey in input?discriminatorSchema["~run"]({typed:!1,value:input[currentKey]},ABORT_EARLY_CONFIG).issues:discriminatorSchema.
type!=="exact_optional"&&discriminatorSchema.type!=="optional"&&discriminatorSchema.type!=="nullish"){keysAreValid=!1,invalidDiscriminatorKey!==
currentKey&&(maxDiscriminatorPriority<currentPriority||maxDiscriminatorPriority===currentPriority&&currentKey in input&&
!(invalidDiscriminatorKey in input))&&(maxDiscriminatorPriority=currentPriority,invalidDiscriminatorKey=currentKey,expectedDiscriminators=
[]),invalidDiscriminatorKey===currentKey&&expectedDiscriminators.push(schema4.entries[currentKey].expects);break}currentPriority++}
if(keysAreValid){let optionDataset=schema4["~run"]({value:input},config$1);(!outputDataset||!outputDataset.typed&&optionDataset.
typed)&&(outputDataset=optionDataset)}}if(outputDataset&&!outputDataset.issues)break}};if(parseOptions(this,new Set([this.
key])),outputDataset)return outputDataset;_addIssue(this,"type",dataset,config$1,{input:input[invalidDiscriminatorKey],expected:_joinExpects(
expectedDiscriminators,"|"),path:[{type:"object",origin:"value",input,key:invalidDiscriminatorKey,value:input[invalidDiscriminatorKey]}]})}else
_addIssue(this,"type",dataset,config$1);return dataset}})}function parse3(schema4,input,config$1){let dataset=schema4["~run"]({value:input},getGlobalConfig(config$1));if(dataset.
issues)throw new ValiError(dataset.issues);return dataset.value}function pipe(...pipe$1){return _standardSchema({...pipe$1[0],pipe:pipe$1,"~run"(dataset,config$1){for(let item of pipe$1)
if(item.kind!=="metadata"){if(dataset.issues&&(item.kind==="schema"||item.kind==="transformation")){dataset.typed=!1;break}
(!dataset.issues||!config$1.abortEarly&&!config$1.abortPipeEarly)&&(dataset=item["~run"](dataset,config$1))}return dataset}})}function safeParse(schema4,input,config$1){let dataset=schema4["~run"]({value:input},getGlobalConfig(config$1));return{typed:dataset.
typed,success:!dataset.issues,output:dataset.value,issues:dataset.issues}}var id=pipe(number(),safeInteger(),minValue(1),transform(number6=>String(number6))),accountSchema=object({id,login:string(),
type:optional(string())}),repositorySchema=object({id,full_name:string(),default_branch:string(),owner:accountSchema});var shaped=(schema4,data)=>{let parsed=safeParse(schema4,data);if(parsed.success)return parsed.output;throw new EggError(
"github_malformed","GitHub answers in a form that egg does not know.","Check GITHUB_API_URL: https://api.github.com, or \
https://HOST/api/v3.")};var comments=array(object({id:number(),user:nullable(object({login:string()})),body:optional(nullable(string()))})),keepComment=async(github2,{
owner,repo,number:number6},{marker,author,body})=>{let text4=`${marker}
${body}`;try{let own=shaped(comments,await github2.list("GET /repos/{owner}/{repo}/issues/{number}/comments",{owner,repo,
number:number6})??[]).find(({user,body:body2})=>user?.login===author&&body2?.split(/\r?\n/,1)[0]===marker);return own?own.
body?.replaceAll(`\r
`,`
`)!==text4&&await github2.send("PATCH /repos/{owner}/{repo}/issues/comments/{id}",{owner,repo,id:own.id,body:text4}):await github2.
send("POST /repos/{owner}/{repo}/issues/{number}/comments",{owner,repo,number:number6,body:text4}),!0}catch(error2){if(error2 instanceof
EggError&&error2.code==="github_forbidden")return!1;throw error2}};var ID=/^([0-9a-f]{40}|[0-9a-f]{64})$/,mergeOf=async(git,head)=>{let merged=(await git(["rev-parse","--verify","HEAD^{co\
mmit}"])).toString().trim(),commit=(await git(["cat-file","commit",merged])).toString(),[header=""]=commit.split(`

`,1),parents=[...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([,id3=""])=>id3),[base="",second]=parents;if(!ID.test(merged)||
parents.length!==2||!ID.test(base)||second!==head)throw new EggError("not_the_merge","What is checked out is not the mer\
ge of this pull request as it stands.","Check out refs/pull/N/merge with fetch-depth: 2, as actions/checkout does on pul\
l_request; if somebody has just pushed, the newer run decides.");if((await git(["cat-file","-t",base]).catch(()=>null))?.
toString().trim()==="commit")return{base,merged};throw new EggError("base_missing","The target branch is not in the chec\
kout.","Give actions/checkout `fetch-depth: 2`.")};var import_node_fs=require("node:fs");var EVENTS=["pull_request","pull_request_target","pull_request_review"],count=pipe(number(),safeInteger(),minValue(1)),schema=object(
{pull_request:object({number:count,head:object({sha:pipe(string(),regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/))}),user:object(
{id:count})})}),pullRequestOf=env2=>{let{GITHUB_EVENT_NAME:event2="",GITHUB_EVENT_PATH:path,GITHUB_REPOSITORY:name}=env2;
if(!EVENTS.includes(event2))throw new EggError("event_unsupported","This run is about no pull request.",`Run it on one o\
f ${EVENTS.join(", ")}.`);let[,owner,repo]=/^([\w.-]+)\/([\w.-]+)$/.exec(name??"")??[];try{let{pull_request:pull}=parse3(
schema,JSON.parse((0,import_node_fs.readFileSync)(path??"","utf8")));if(!owner||!repo)throw new TypeError("no repository");
let{number:number6,head,user}=pull;return{owner,repo,number:number6,head:head.sha,author:String(user.id)}}catch{throw new EggError(
"event_malformed","GITHUB_EVENT_PATH does not name a JSON document about a pull request.","An earlier step changed that \
file, or the runner is broken: look for what writes to it.")}};var import_node_child_process=require("node:child_process");var gitIn=(folder,env2)=>(args,input="")=>new Promise((resolve2,reject)=>{let all=["--no-pager","--no-replace-objects","\
--literal-pathspecs",...["core.hooksPath=/dev/null","core.fsmonitor=false","protocol.allow=never",`safe.directory=${folder}`].
flatMap(setting=>["-c",setting])],child=(0,import_node_child_process.spawn)("git",["-C",folder,...all,...args],{env:{PATH:env2.
PATH,HOME:env2.HOME,LC_ALL:"C",GIT_NO_LAZY_FETCH:"1",GIT_TERMINAL_PROMPT:"0"},stdio:["pipe","pipe","ignore"],timeout:GIT_MS}),
parts=[],length=0,fail=()=>{child.kill(),reject(gitFailed(args[0]??""))};child.on("error",fail),child.stdin.on("error",()=>{}),
child.stdout.on("data",part=>{length+=part.length,parts.push(part),length>GIT_BYTES&&fail()}),child.on("close",code2=>code2===
0?resolve2(Buffer.concat(parts)):fail()),child.stdin.end(input)}),gitFailed=command=>new EggError("git_failed",`git ${command}\
 failed.`,"Is git installed, and is the repository checked out (actions/checkout) before this step?");var parseInputs=get=>{let text4=name=>get(name).trim(),strict=text4("strict").toLowerCase();if(strict!==""&&strict!=="tr\
ue"&&strict!=="false")throw malformed2("strict","true or false");return{policies:below("policies",text4("policies")||"po\
licies"),path:text4("path")===""||text4("path")==="."?".":below("path",text4("path")),records:text4("records")?below("re\
cords",text4("records")):null,strict:strict==="true",token:text4("token")||null,teamToken:text4("team-token")||null,author:text4(
"comment-author")||"github-actions[bot]"}},below=(input,path)=>{let parts=path.replace(/\/+$/,"").split("/");if(parts.every(
part=>/^(?!\.{1,2}$)[\w. @+-]+$/.test(part))&&!path.startsWith("-"))return parts.join("/");throw malformed2(input,"a fol\
der below, like policies")},malformed2=(input,what)=>new EggError("input_malformed",`The input \`${input}\` is not ${what}\
.`);var PLATFORMS=["github","gitlab","buildkite","circleci","forgejo","other"],SAFE_EVENTS=["push","workflow_dispatch","sche\
dule","release","deployment"],github={repositoryId:"repository_id",ownerId:"repository_owner_id",ids:"number",repository:"\
repository",repositoryIgnoresCase:!0,repositoryMustMatch:!1,ref:"ref",refProtected:"ref_protected",environment:"environm\
ent",environmentIgnoresCase:!0,workflow:"github",event:"event_name",safeEvents:SAFE_EVENTS,baseRef:"base_ref",actorId:"a\
ctor_id",visibility:"repository_visibility",runner:"runner_environment",runners:["github-hosted","self-hosted"],enterpriseId:"\
enterprise_id",property:"repo_property_",runId:"run_id",job:"check_run_id",nbf:!0,jti:!0,jwksPath:"/.well-known/jwks",recorded:[
"sub","repository","repository_id","repository_owner","repository_owner_id","repository_visibility","enterprise_id","ref",
"ref_protected","base_ref","sha","environment","event_name","workflow_ref","workflow_sha","job_workflow_ref","job_workfl\
ow_sha","run_id","run_attempt","check_run_id","actor","actor_id","runner_environment"],ignored:["ref_type","head_ref","w\
orkflow","run_number","enterprise","environment_node_id","issuer_scope"],maxAge:600},gitlab={repositoryId:"project_id",ownerId:"\
namespace_id",ids:"number",repository:"project_path",repositoryIgnoresCase:!0,repositoryMustMatch:!1,ref:"ref_path",refProtected:"\
ref_protected",environment:"environment",environmentIgnoresCase:!1,workflow:"gitlab",event:"pipeline_source",safeEvents:[
"push","web","schedule","api","trigger"],baseRef:null,actorId:"user_id",visibility:"project_visibility",runner:"runner_e\
nvironment",runners:["gitlab-hosted","self-hosted"],enterpriseId:null,property:null,runId:"pipeline_id",job:"job_id",nbf:!0,
jti:!0,jwksPath:"/oauth/discovery/keys",recorded:["sub","project_path","project_id","namespace_path","namespace_id","ref",
"ref_path","ref_type","ref_protected","sha","environment","pipeline_source","project_visibility","ci_config_ref_uri","ci\
_config_sha","pipeline_id","job_id","user_login","user_id","runner_environment"],ignored:["user_email","user_identities",
"user_access_level","groups_direct","runner_id","environment_protected","environment_action","deployment_tier","job_sour\
ce","job_policy_ref_uri","job_policy_ref_sha","job_project_id","job_project_path","job_namespace_id","job_namespace_path"],
maxAge:6*3600},buildkite={repositoryId:"pipeline_id",ownerId:"organization_id",ids:"uuid",repository:null,repositoryIgnoresCase:!1,
repositoryMustMatch:!1,ref:{branch:"build_branch",tag:"build_tag"},refProtected:null,environment:null,environmentIgnoresCase:!1,
workflow:null,event:"build_source",safeEvents:["ui","api","webhook","schedule"],baseRef:null,actorId:null,visibility:null,
runner:"runner_environment",runners:["buildkite-hosted","self-hosted"],enterpriseId:null,property:null,runId:"build_id",
job:"job_id",nbf:!0,jti:!1,jwksPath:"/.well-known/jwks",recorded:["sub","organization_slug","organization_id","pipeline_\
slug","pipeline_id","build_branch","build_tag","build_commit","build_source","build_id","step_key","job_id","agent_id","\
runner_environment"],ignored:["build_number","cluster_id","cluster_name","queue_id","queue_key","agent_tag:*","https://a\
ws.amazon.com/tags"],maxAge:600},circleci={repositoryId:"oidc.circleci.com/project-id",ownerId:"oidc.circleci.com/org-id",
ids:"uuid",repository:"oidc.circleci.com/vcs-origin",repositoryIgnoresCase:!1,repositoryMustMatch:!0,ref:"oidc.circleci.\
com/vcs-ref",refProtected:null,environment:null,environmentIgnoresCase:!1,workflow:null,event:null,safeEvents:[],baseRef:null,
actorId:null,visibility:null,runner:null,runners:[],enterpriseId:null,property:null,runId:"oidc.circleci.com/pipeline-id",
job:null,nbf:!1,jti:!1,jwksPath:"/.well-known/jwks-pub.json",recorded:["oidc.circleci.com/project-id","oidc.circleci.com\
/org-id","oidc.circleci.com/vcs-origin","oidc.circleci.com/vcs-ref","oidc.circleci.com/pipeline-id","oidc.circleci.com/p\
ipeline-definition-id","sub"],ignored:["oidc.circleci.com/context-ids","oidc.circleci.com/ssh-rerun"],maxAge:3600},forgejo={
...github,environment:null,environmentIgnoresCase:!1,workflow:"forgejo",safeEvents:["push","workflow_dispatch","schedule",
"release"],visibility:null,runner:null,runners:[],enterpriseId:null,property:null,job:null,jti:!1,jwksPath:"/.well-known\
/keys",recorded:["sub","repository","repository_id","repository_owner","repository_owner_id","ref","ref_protected","base\
_ref","sha","event_name","workflow_ref","run_id","run_attempt","actor","actor_id"],ignored:["ref_type","head_ref","workf\
low","run_number"],maxAge:3600},other={...circleci,repositoryId:"",ownerId:"",ids:"text",repository:null,repositoryMustMatch:!1,
ref:null,runId:null,jwksPath:"/.well-known/jwks",recorded:["sub"],ignored:[],maxAge:600},PROFILES={github,gitlab,buildkite,
circleci,forgejo,other},profileOf=({platform,claimNames})=>{let profile=PROFILES[platform];if(platform!=="other"||!claimNames)
return profile;let recorded=[...new Set([...Object.values(claimNames),...profile.recorded])];return{...profile,...claimNames,
recorded}};var claimOf=({claims:claims2},name)=>{let value=claims2.get(name);return typeof value=="string"&&value!==""?value:null};var segment=/^[a-z0-9][a-z0-9._-]{0,62}$/,isSegment=text4=>segment.test(text4),isSecretName=text4=>{if(text4.length>256)
return!1;let segments=text4.split("/");return segments.length>=NAME_SEGMENTS.min&&segments.length<=NAME_SEGMENTS.max&&segments.
every(isSegment)},patternSegment=/^(\*\*|(?!.*\*\*)[a-z0-9*][a-z0-9._*-]{0,62})$/,isSecretPattern=text4=>{if(!text4.includes(
"*")||text4.length>256)return!1;let[vault="",...rest]=text4.split("/");return isSegment(vault)&&rest.length>=NAME_SEGMENTS.
min-1&&rest.length<=NAME_SEGMENTS.max-1&&rest.every(text5=>patternSegment.test(text5))},vaultOf=name=>name.slice(0,name.
indexOf("/"));var isPattern=text4=>text4.includes("*"),isSoundPattern=text4=>text4.split("/").every(segment4=>segment4==="**"||!segment4.
includes("**")),matches=(pattern,text4)=>isPattern(pattern)?/^[\x20-\x7e]+$/.test(text4)?align(pattern.split("/"),text4.
split("/"),within):!1:pattern===text4,covers=(wide,narrow)=>isPattern(wide)?align(wide.split("/"),narrow.split("/"),(a,b)=>b!==
"**"&&within(a,b)):wide===narrow,overlaps=(a,b)=>covers(a,b)||covers(b,a);var align=(pattern,text4,fits)=>{let[p,t,star,mark]=[0,0,-1,0];for(;t<text4.length;){if(text4[t]==="")return!1;if(pattern[p]===
"**")star=p++,mark=++t;else if(p<pattern.length&&fits(pattern[p],text4[t]))p++,t++;else if(star>=0){if(p=star+1,t=++mark,
text4[t-1]==="")return!1}else return!1}return p===pattern.length},within=(pattern,text4)=>{let[p,t,star,mark]=[0,0,-1,0];
for(;t<text4.length;)if(pattern.charCodeAt(p)===42)star=p++,mark=++t;else if(pattern.charCodeAt(p)===text4.charCodeAt(t))
p++,t++;else if(star>=0)p=star+1,t=++mark;else return!1;return p===pattern.length};var refOf=(who,{ref:ref2})=>{if(ref2===null)return null;if(typeof ref2=="string")return claimOf(who,ref2);let[branch2,tag]=[
claimOf(who,ref2.branch),claimOf(who,ref2.tag)];return who.claims.has(ref2.tag)&&who.claims.get(ref2.tag)!==null?tag&&`r\
efs/tags/${tag}`:branch2&&`refs/heads/${branch2}`};var same=(expected,actual)=>expected===actual,ignoringCase=(expected,actual)=>asciiLower(expected)===asciiLower(actual),
asciiLower=text4=>text4.replace(/[A-Z]/g,letter=>String.fromCharCode(letter.charCodeAt(0)+32)),checksOf=(who,policy,grant2,now)=>{
let profile=profileOf(who);return[oneOf("repository_owner_id",[policy.ownerId],claimOf(who,profile.ownerId)),...scopeChecks(
who,profile,policy),...conditionChecks(who,profile,grant2.when),...termChecks(who,profile,grant2,now)]},named=({repositoryIgnoresCase})=>repositoryIgnoresCase?
(pattern,name)=>matches(asciiLower(pattern),asciiLower(name)):matches,scopeChecks=(who,profile,policy)=>{let{repository,
repositoryId}=policy;if(repository===null)return[];if(repositoryId!==null&&!profile.repositoryMustMatch)return[];let actual=profile.
repository&&claimOf(who,profile.repository);return[oneOf("repository",[repository],actual,named(profile))]},conditionChecks=(who,profile,when)=>{
let claim=name=>name&&claimOf(who,name);return[...[["events",claim(profile.event)],["ref",refOf(who,profile),matches],["\
base_ref",claim(profile.baseRef),matches],["actor_ids",claim(profile.actorId)],["visibility",claim(profile.visibility)],
["runner",claim(profile.runner)],["enterprise_id",claim(profile.enterpriseId)],["subject",claim("sub")]].flatMap(([field,
actual,compare2])=>{let expected=when[field];return expected?[oneOf(field,expected,actual,compare2)]:[]}),...protectedCheck(
when,claim(profile.refProtected)),...environmentCheck(who,profile,when),...workflowChecks(who,profile,when),...propertyChecks(
who,profile,when),...Object.entries(when.claims??{}).map(([name,expected])=>claimCheck(name,expected,who.claims.get(name)))]},
oneOf=(field,expected,actual,compare2=same)=>({field,met:actual!==null&&expected.some(value=>compare2(value,actual)),expected,
actual}),protectedCheck=({ref_protected:wanted},actual)=>wanted===void 0?[]:[oneOf("ref_protected",[String(wanted)],actual)],
environmentCheck=(who,profile,{environment})=>{if(environment===void 0||profile.environment===null)return[];let actual=claimOf(
who,profile.environment);if(environment===null)return[{field:"environment",met:!who.claims.has(profile.environment),expected:[
"none"],actual}];let compare2=profile.environmentIgnoresCase?ignoringCase:same;return[oneOf("environment",environment,actual,
compare2)]},workflowChecks=(who,profile,when)=>{let checks=[],{workflow:workflow2,reusable_workflow:reusable2}=when;if(workflow2){
let[caller,called]=fileClaims(who,profile),met=workflow2.some(path=>{let whole2=wholeReference(who,profile,path);return whole2!==
null&&caller===whole2&&(called===whole2||reusable2!==void 0)}),actual=(reusable2?caller:called??caller)??null;checks.push(
{field:"workflow",met,expected:workflow2,actual})}if(reusable2){let called=claimOf(who,"job_workflow_ref"),sha=claimOf(who,
"job_workflow_sha"),met=called!==null&&reusable2.some(expected=>isCalled(expected,called,sha));checks.push({field:"reusa\
ble_workflow",met,expected:reusable2,actual:called})}return checks},fileClaims=(who,{workflow:workflow2})=>{if(workflow2===
"gitlab"){let uri=claimOf(who,"ci_config_ref_uri"),path=uri?.slice(uri.indexOf("/"))??null;return[path,path]}let caller=claimOf(
who,"workflow_ref");return[caller,workflow2==="forgejo"?caller:claimOf(who,"job_workflow_ref")]},wholeReference=(who,profile,path)=>{
let repository=profile.repository&&claimOf(who,profile.repository),ref2=refOf(who,profile);return!repository||!ref2?null:
profile.workflow==="gitlab"?`/${repository}//${path}@${ref2}`:`${repository}/${path}@${ref2}`},isCalled=(expected,called,sha)=>{
let at=expected.indexOf("@")+1,[file,wanted]=[expected.slice(0,at),expected.slice(at)];if(!called.startsWith(file))return!1;
let rest=called.slice(at);return/^[0-9a-f]{40}$/.test(wanted)?rest===wanted||sha===wanted&&matches("refs/**",rest):matches(
wanted,rest)},propertyChecks=(who,{property},{properties})=>Object.entries(properties??{}).map(([name,expected])=>{let actual=property===
null?null:claimOf(who,`${property}${name}`),met=actual?.split(",").some(item=>expected.includes(item))??!1;return{field:`\
properties.${name}`,met,expected,actual}}),claimCheck=(name,expected,actual)=>({field:`claims.${name}`,met:expected.some(
value=>typeof value=="string"?typeof actual=="string"&&actual!==""&&matches(value,actual):value===actual),expected:expected.
map(String),actual:typeof actual=="string"||typeof actual=="boolean"?String(actual):null}),termChecks=(who,profile,grant2,now)=>{
let checks=[];if(grant2.expires!==void 0){let[expected,actual]=[dayOf(grant2.expires-1),dayOf(now)];checks.push({field:"\
expires",met:now<grant2.expires,expected:[expected],actual})}if(who.audience==="fixed"&&checks.push(oneOf("bearer",["acc\
epted"],grant2.bearer?"accepted":null)),grant2.once){let actual=profile.job&&claimOf(who,profile.job);checks.push({field:"\
once",met:!!actual,expected:[grant2.once],actual})}return checks},dayOf=seconds=>new Date(seconds*1e3).toISOString().slice(
0,10);var policiesFor=(index,who)=>{let profile=profileOf(who),[repositoryId,ownerId]=[claimOf(who,profile.repositoryId),claimOf(
who,profile.ownerId)];if(repositoryId===null)return[];let own=index.policiesOf(who.issuer,repositoryId),broad=ownerId===
null?[]:index.broadOf(who.issuer,ownerId);return[...own,...broad.filter(policy=>scopeChecks(who,profile,policy).every(({
met})=>met))]};var decide=(index,who,asked2,now)=>{let found=lookAt(index,who,now);if(!found)return{allowed:!1,explanations:[]};let{policies,
looked}=found,granted=[],patterns=[],refused2=[],omitted=[];for(let{name,optional:optional2}of asked2){let outcome=decideOne(
index,who,looked.filter(({grant:grant2})=>speaksOf(grant2,name)),name);"grant"in outcome?isSecretName(name)?granted.push(
{...outcome,name,optional:optional2}):patterns.push({...outcome,name,optional:optional2}):(optional2?omitted:refused2).push(
outcome)}if(refused2.length||granted.length+patterns.length===0)return{allowed:!1,explanations:forReader(who,refused2.length?
refused2:omitted)};let given=new Set([...granted,...patterns].map(({name})=>name));return{allowed:!0,granted,patterns,omitted:asked2.
map(({name})=>name).filter(name=>!given.has(name)),warnings:isRenamed(who,policies)?["repository_renamed"]:[]}},isRenamed=(who,policies)=>{
let{repository}=profileOf(who);if(repository===null)return!1;let actual=asciiLower(claimOf(who,repository)??""),own=policies.
filter(({repositoryId})=>repositoryId!==null);return own.length>0&&own.every(({repository:repository2})=>repository2!==null&&
asciiLower(repository2)!==actual)};var lookAt=(index,who,now)=>{let policies=policiesFor(index,who);if(!policies.length)return null;let owner=claimOf(who,profileOf(
who).ownerId);if(policies.every(({ownerId})=>ownerId!==owner))return null;let looked=policies.flatMap(policy=>policy.grants.
map(grant2=>({policy,grant:grant2,checks:checksOf(who,policy,grant2,now)})));return{policies,looked}},speaksOf=({read:read2},asked2)=>read2.
some(entry=>isSecretName(asked2)?matches(entry,asked2):overlaps(entry,asked2)),decideOne=(index,who,candidates,name)=>{if(!candidates.
length)return{secret:name,reason:"no_grant",misses:[]};let matching2=candidates.filter(({checks})=>checks.every(({met})=>met));
if(!matching2.length){let misses=candidates.map(({policy,grant:grant2,checks})=>({policy:policy.file,grant:grant2.name,checks:checks.
filter(({met})=>!met)}));return misses.sort((a,b)=>a.checks.length-b.checks.length),{secret:name,reason:"conditions",misses:misses.
slice(0,50)}}let vault=index.vaultByName.get(vaultOf(name));if(!vault||!owns(who,vault))return{secret:name,reason:"owner",
misses:[]};let outcomes=matching2.map(({policy,grant:grant2})=>({policy:policy.file,grant:grant2.name,lease:leaseOf(grant2,
vault),once:grant2.once!==void 0}));return{vault,...outcomes.reduce(better),minVersion:Math.max(1,...matching2.map(({grant:grant2})=>grant2.
min_version?.[name]??1))}},better=(a,b)=>a.once!==b.once?a.once?b:a:b.lease>a.lease?b:a,owns=(who,vault)=>{let ownerId=claimOf(
who,profileOf(who).ownerId);return vault.owners.some(owner=>owner.issuer===who.issuer&&owner.ownerId===ownerId)},leaseOf=(grant2,vault)=>Math.
min(grant2.lease??vault.lease,LEASE_MAX),forReader=(who,explanations)=>{let{visibility:claim}=profileOf(who),visibility2=claim&&
claimOf(who,claim),hidden=visibility2!=="private"&&visibility2!=="internal",shown=check2=>({...check2,expected:hidden?null:
check2.expected?.slice(0,50)??null,actual:check2.actual?.slice(0,CLAIM_LENGTH).toWellFormed()??null});return explanations.
map(explanation=>({...explanation,misses:explanation.misses.map(miss=>({...miss,checks:miss.checks.map(shown)}))}))};var claimsUnder=(policies,{iss,claims:claims2})=>{let known=policies.issuerByUrl.get(iss);if(!known)return null;let{name:issuer,
platform,audience,claimNames}=known;return{issuer,platform,audience,claims:new Map(Object.entries(claims2)),...claimNames&&
{claimNames}}},isCut=({claims:claims2})=>Object.values(claims2).some(({length})=>length>=CLAIM_LENGTH),freeClaims=(who,{
when})=>{let{property}=profileOf(who),properties=Object.entries(when.properties??{});return[...Object.entries(when.claims??
{}),...property===null?[]:properties.map(([name,wanted])=>[`${property}${name}`,wanted])]},wantsTruth=wanted=>wanted.some(
value=>typeof value=="boolean"),untold=(who,grant2,isRecorded)=>freeClaims(who,grant2).filter(([name])=>!who.claims.has(
name)).filter(([name,wanted])=>wantsTruth(wanted)||!isRecorded(name)).map(([name])=>name),supposing=(who,grant2,names)=>{
let claims2=new Map(who.claims);for(let[name,wanted]of freeClaims(who,grant2)){let value=wanted.find(one=>typeof one=="b\
oolean")??wanted[0];names.includes(name)&&value!==void 0&&claims2.set(name,value)}return{...who,claims:claims2}};var isDecided=record2=>record2.type==="released"&&record2.secrets.length>0||record2.type==="denied"&&record2.reason==="n\
ot_granted",decideAgain=(policies,then,record2,now)=>{let names=record2.type==="released"?record2.secrets.map(({name})=>name):
record2.names;if(isCut(record2.identity))return{kind:"unknown",names,why:"a claim was cut"};let answers=names.map(name=>ask(
policies,then,record2.identity,name,now));return record2.type==="released"?afterRelease(answers):afterDenial(answers,refusedThen(
then,record2))},namesOf=answers=>answers.map(({name})=>name),whyOf=answers=>[...new Set(answers.map(({why})=>why))].sort().
join("; "),those=(answers,is2)=>answers.filter(answer=>answer.is===is2),afterRelease=answers=>{let[refused2,unknown]=[those(
answers,"refused"),those(answers,"unknown")];return refused2.length?{kind:"lost",names:namesOf(refused2),why:whyOf(refused2)}:
unknown.length?{kind:"unknown",names:namesOf(unknown),why:whyOf(unknown)}:{kind:"same"}},afterDenial=(answers,refusedThen2)=>{
let[given,unknown]=[those(answers,"given"),those(answers,"unknown")];if(given.length===answers.length){let won=answers.filter(
({name})=>!refusedThen2||refusedThen2.includes(name));return{kind:"won",names:namesOf(won),why:whyOf(won)}}return(is2=>answers.
filter(({name})=>!refusedThen2||refusedThen2.includes(name)).every(answer=>is2(answer)))(answer=>answer.is==="refused")?
{kind:"same"}:unknown.length?{kind:"unknown",names:namesOf(unknown),why:whyOf(unknown)}:{kind:"unknown",names:namesOf(given),
why:"which names were optional is not recorded"}},refusedThen=(then,record2)=>{if(record2.type!=="denied"||!then)return null;
let answers=record2.names.map(name=>ask(then,then,record2.identity,name,record2.time)),refused2=those(answers,"refused");
return refused2.length&&!those(answers,"unknown").length?namesOf(refused2):null},ask=(policies,then,identity2,name,now)=>{
let who=claimsUnder(policies,identity2);if(!who)return{name,is:"refused",why:"its issuer is not trusted"};let asked2=[{name,
optional:!1}],decision=decide(policies,who,asked2,now);if(decision.allowed){let[found]=[...decision.granted,...decision.
patterns];return{name,is:"given",why:`${found?.grant} in ${found?.policy}`}}let claims2=untoldBy(policies,then,who,identity2,
name);if(!claims2.some(({grant:grant2,names})=>decide(policies,supposing(who,grant2,names),asked2,now).allowed))return{name,
is:"refused",why:reasonOf(decision.explanations)};let unknown=[...new Set(claims2.flatMap(({names})=>names))].sort();return{
name,is:"unknown",why:`not recorded: ${unknown.join(", ")}`}},untoldBy=(policies,then,who,{issuer},name)=>{let recorded=new Set(
[...profileOf(who).recorded,...then?.claimsNamed(issuer)??[]]);return policiesFor(policies,who).flatMap(({grants})=>grants).
filter(grant2=>speaksOf(grant2,name)).map(grant2=>({grant:grant2,names:untold(who,grant2,claim=>recorded.has(claim))})).
filter(({names})=>names.length>0)},reasonOf=([explanation])=>{if(!explanation)return"no policy names its repository";if(explanation.
reason==="owner")return"its vault does not list the repository's owner";let[nearest2]=explanation.misses;return nearest2?
`${nearest2.checks.map(({field})=>field).sort().join(", ")} (${nearest2.grant} in ${nearest2.policy})`:"no grant names i\
t"};var TILE_WIDTH=256;function serializeString(value){if(!value.isWellFormed())throw new Error("Lone surrogate is not allowed");return JSON.stringify(
value)}function serializePrimitive(value){switch(typeof value){case"number":if(isNaN(value))throw new Error("NaN is not \
allowed");if(!isFinite(value))throw new Error("Infinity is not allowed");return JSON.stringify(value);case"string":return serializeString(
value);case"boolean":return value?"true":"false";default:return JSON.stringify(value)}}function enterValue(value,seen){let wrappers=null;
for(;value!==null&&typeof value=="object"&&typeof value.toJSON=="function";){if(seen.has(value))throw new Error("Circula\
r reference detected");seen.add(value),(wrappers??=[]).push(value),value=value.toJSON()}if((value instanceof Number||value instanceof
String||value instanceof Boolean)&&(value=value.valueOf()),value===null||typeof value!="object"){if(wrappers!==null)for(let wrapper of wrappers)
seen.delete(wrapper);return serializePrimitive(value)}if(seen.has(value))throw new Error("Circular reference detected");
return seen.add(value),{container:value,keys:Array.isArray(value)?null:Object.keys(value).sort(),index:0,first:!0,wrappers}}
function canonicalize(object2){if(object2===null||typeof object2!="object")return serializePrimitive(object2);let seen=new Set,
root=enterValue(object2,seen);if(typeof root!="object")return root;let result=root.keys===null?"[":"{",stack=[root];outer:
for(;stack.length>0;){let frame=stack[stack.length-1],container=frame.container;if(frame.keys===null){for(;frame.index<container.
length;){let i=frame.index++;i>0&&(result+=",");let element=container[i],value=element===void 0||typeof element=="symbol"||
typeof element=="function"?null:element;if(value===null||typeof value!="object"){result+=serializePrimitive(value);continue}
let child=enterValue(value,seen);if(typeof child!="object"){result+=child===void 0?"null":child;continue}result+=child.keys===
null?"[":"{",stack.push(child);continue outer}result+="]"}else{let keys=frame.keys;for(;frame.index<keys.length;){let key=keys[frame.
index++],value=container[key];if(value===void 0||typeof value=="symbol"||typeof value=="function")continue;if(value===null||
typeof value!="object"){frame.first?frame.first=!1:result+=",",result+=serializeString(key)+":"+serializePrimitive(value);
continue}let child=enterValue(value,seen);if(child!==void 0){if(frame.first?frame.first=!1:result+=",",result+=serializeString(
key)+":",typeof child!="object"){result+=child;continue}result+=child.keys===null?"[":"{",stack.push(child);continue outer}}
result+="}"}if(seen.delete(container),frame.wrappers!==null)for(let wrapper of frame.wrappers)seen.delete(wrapper);stack.
pop()}return result}var LEAF=new Uint8Array([0]),NODE=new Uint8Array([1]);var nodeInput=(left,right)=>concat(NODE,left,right);var nodeHash=(left,right)=>sha256(nodeInput(left,right)),EMPTY_ROOT=fromBase64url("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG\
3hSuFU"),isSize=size=>Number.isSafeInteger(size)&&size>=0,rangeFrom=(size,hashes,hash6=sha256)=>{if(!isSize(size)||hashes.
length!==ones(size)||hashes.some(({length})=>length!==32))throw rangeMalformed();return{size,hashes:()=>hashes,append:leaf=>extended(
size,hashes,[leaf],0,hash6),appendAll:(more,level=0)=>extended(size,hashes,more,level,hash6),root:()=>rootOf(hashes)}},rangeMalformed=()=>new EggError(
"log_range_malformed","The hashes of a part of the log's tree do not fit its size.","Take the file or the item from wher\
e it came from again."),ones=size=>{let count4=0;for(let rest=size;rest>0;rest=Math.floor(rest/2))count4+=rest%2;return count4},
EMPTY_RANGE=rangeFrom(0,[]),extended=async(size,hashes,more,level,hash6)=>{let width2=2**level;if(size%width2!==0)throw rangeMalformed();
let standing=[...hashes],left=[],nodes=[...more];for(let count4=size/width2;nodes.length>0;count4=Math.floor(count4/2))count4%
2===1&&nodes.unshift(standing.pop()),nodes.length%2===1&&left.unshift(nodes.pop()),nodes=await pairs(nodes,hash6);return rangeFrom(
size+more.length*width2,[...standing,...left],hash6)},pairs=(nodes,hash6)=>Promise.all(Array.from({length:nodes.length/2},
(_,i)=>hash6(nodeInput(nodes[2*i],nodes[2*i+1])))),rootOf=async hashes=>{let root=hashes.at(-1)??EMPTY_ROOT;for(let i=hashes.
length-2;i>=0;i--)root=await nodeHash(hashes[i],root);return root};var subtrees=(begin,end)=>{let found=[];for(let at=begin;at<end;){let level=0;for(;at%2**(level+1)===0&&at+2**(level+1)<=
end;)level++;found.push({level,index:at/2**level}),at+=2**level}return found};var LEAVES="leaves.ndjson",TABLE="records.csv",KEYS="keys.json",CHECKPOINT="checkpoint",MANIFEST="manifest.json";var policyPath=digest=>`policies/${digest}.json`;var isListed=path=>[LEAVES,TABLE,KEYS,CHECKPOINT].includes(path)||/^policies\/[A-Za-z0-9_-]{43}\.json$/.test(path),number2=pipe(
number(),safeInteger(),minValue(0)),hash2=pipe(string(),check(text4=>fromBase64(text4)?.length===32)),schema2=strictObject(
{v:literal(1),egg:string(),origin:string(),created:number2,from:number2,to:number2,open:boolean(),begin:number2,end:number2,
size:number2,root:hash2,range:strictObject({left:array(hash2),right:array(hash2)}),since:optional(strictObject({size:number2,
proof:array(hash2)})),checkpoints:number2,files:array(strictObject({path:pipe(string(),check(isListed)),bytes:number2,sha256:string()}))}),
malformed3=()=>new EggError("manifest_malformed",`${MANIFEST} is not what \`egg audit export\` writes.`,"Take the export\
 from where it came from again; if it stays so, treat it as tampered with."),sumOf=async manifest=>toBase64url(await sha256(
utf8(canonicalize(manifest)))),encodeManifest=async manifest=>utf8(`${canonicalize({...manifest,sum:await sumOf(manifest)})}\

`),parseManifest=async bytes2=>{let text4,manifest;try{text4=textOf(bytes2);let{sum:_,...rest}=JSON.parse(text4);manifest=
parse3(schema2,rest)}catch{throw malformed3()}if(textOf(await encodeManifest(manifest))!==text4||!isCoherent(manifest))throw malformed3();
return manifest},isCoherent=({begin,end,size,from,to,range,files})=>{if(begin%TILE_WIDTH!==0||begin>end||end>size||from>
to||new Set(files.map(({path})=>path)).size!==files.length)return!1;try{rangeFrom(begin,hashesOf(range.left))}catch{return!1}
return range.right.length===subtrees(end,size).length},hashesOf=texts=>texts.map(text4=>{let bytes2=fromBase64(text4);if(!bytes2)
throw new TypeError("not base64");return bytes2});var readWhole=async({open:open2},path,limit=WHOLE_FILE_BYTES)=>{let file=await open2(path);return file&&collect(file,limit)},
readManifest=async files=>{let bytes2=await readWhole(files,MANIFEST);if(bytes2)return parseManifest(bytes2);throw new EggError(
"manifest_missing",`There is no export here: ${MANIFEST} is missing. It is written last.`,"Name the folder of an export;\
 one that was cut short goes on with the same `egg audit export`.")};var number3=pipe(number(),safeInteger(),minValue(0)),bytes=custom(value=>value instanceof Uint8Array),hash3=custom(value=>value instanceof
Uint8Array&&value.length===32),token=length=>pipe(string(),check(text4=>fromBase64url(text4)?.length===length)),batchToken=token(
16),batchTokenOrNone=union([literal(""),batchToken]);var PUBLISHED={size:number3,at:number3},LATEST={...PUBLISHED,note:bytes},DAY={...LATEST,minute:number3,hour:number3};var width=pipe(number3,minValue(1),maxValue(TILE_WIDTH));var POLICY={parts:number3,text:bytes,built:number3,record:string()};var encodePolicySet=({policies,...set})=>{let{v,built,digest,issuers,vaults}=set,head={v,built,digest,issuers,vaults,claims:claimsIn(
policies),policies:[]},lines=policies.map(lineOf).sort();return`${JSON.stringify(head).slice(0,-2)}
${lines.join(`,
`)}
]}`},parsePolicySet=text4=>{let{v,built,digest,issuers,vaults,policies}=JSON.parse(text4),ordered=[...policies].sort((a,b)=>a.
file<b.file?-1:1);return{v,built,digest,issuers,vaults,policies:ordered}},parseHead=text4=>JSON.parse(`${text4.slice(0,endOf(
text4,0))}]}`),repositoryKey=(issuer,repositoryId)=>keyOf({issuer,repositoryId}),ownerKey=(issuer,ownerId)=>keyOf({issuer,
repositoryId:null,ownerId}),policiesWith=(text4,key)=>{let[low,high]=[endOf(text4,0)+1,text4.length];for(;low<high;){let middle=low+
high>>>1,start=Math.max(text4.lastIndexOf(`
`,middle-1)+1,low);text4.slice(start,start+key.length)<key?low=endOf(text4,start)+1:high=start}let found=[];for(;text4.startsWith(
key,low);){let end=endOf(text4,low);found.push(JSON.parse(text4.slice(low,text4[end-1]===","?end-1:end))),low=end+1}return found},
endOf=(text4,start)=>{let end=text4.indexOf(`
`,start);return end<0?text4.length:end},keyOf=members2=>`${JSON.stringify(members2).slice(0,-1)},`,lineOf=({issuer,repositoryId,
ownerId,...rest})=>JSON.stringify({issuer,repositoryId,ownerId,...rest}),claimsIn=policies=>{let claims2=new Map;for(let{
issuer,grants}of policies)for(let{when}of grants)for(let name of[...Object.keys(when.claims??{}),...propertiesIn(when)])
claims2.set(issuer,(claims2.get(issuer)??new Set).add(name));return Object.fromEntries([...claims2].map(([issuer,names])=>[
issuer,[...names]]))},propertiesIn=({properties={}})=>Object.keys(properties).map(name=>`${PROFILES.github.property}${name}`);var loadPolicySet=text4=>{let head=headOf(text4);return{built:head.built,digest:head.digest,issuerByUrl:new Map(head.issuers.
map(issuer=>[issuer.url,issuer])),vaultByName:new Map(head.vaults.map(vault=>[vault.name,vault])),policiesOf:(issuer,repositoryId)=>policiesWith(
text4,repositoryKey(issuer,repositoryId)),broadOf:(issuer,ownerId)=>policiesWith(text4,ownerKey(issuer,ownerId)),policies:()=>parsePolicySet(
text4).policies,claimsNamed:issuer=>Object.hasOwn(head.claims,issuer)?head.claims[issuer]??[]:[]}},indexPolicies=set=>loadPolicySet(
encodePolicySet(set)),headOf=text4=>{let head;try{head=parseHead(text4)??{}}catch{head={}}let{v,built,vaults,issuers,claims:claims2}=head;
if(v===1&&Number.isSafeInteger(built)&&Array.isArray(vaults)&&claims2&&issuers?.length)return head;throw new EggError("p\
olicy_set_malformed","The compiled policy set cannot be read.","Build it with `egg policy build`.")};var policyIndexOf=async(bytes2,digest)=>{try{let text4=textOf(bytes2),{v,built,issuers,vaults,policies}=JSON.parse(text4),
data={issuers,vaults,policies};return toBase64url(await sha256(utf8(canonicalize(data))))!==digest||canonicalize({v,built,
digest,...data})!==text4?null:indexPolicies({v,built,digest,...data})}catch{return null}};var heldPolicies=read2=>{let held=new Map,load=async digest=>{let bytes2=await read2(digest);return bytes2?await policyIndexOf(
bytes2,digest)??"altered":"missing"};return digest=>{let known=held.get(digest);if(known)return known;let loading=load(digest);
held.set(digest,loading);let[oldest]=held.keys();return held.size>POLICY_SETS_KEPT&&oldest!==void 0&&held.delete(oldest),
loading}};var SHARDS=4,text=(time,length)=>`${new Date(time*1e3).toISOString().slice(0,length)}Z`,minuteOf=time=>text(time,16),hourOf=time=>text(
time,13),GRACE=60+7e4/1e3,SETTLED={minute:60+MINUTE_MAX_AGE+GRACE,hour:3600+LEASE_MAX+GRACE};var periodTime=text4=>{let hour=/^\d{4}-\d{2}-\d{2}T\d{2}Z$/.test(text4);if(!hour&&!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(
text4))return null;let time=Date.parse(hour?text4.replace("Z",":00Z"):text4)/1e3;return!Number.isFinite(time)||(hour?hourOf(
time):minuteOf(time))!==text4?null:time},periodOf=id3=>{let[,family,period="",shard]=/^(ex1h|ex|op|kp)#([^#/]+)#(\d)\/./s.
exec(id3)??[];return Number(shard)>=SHARDS||periodTime(period)===null?null:family==="ex1h"==(period.length===14)?period:
null};var isRecordId=id3=>periodOf(id3)!==null&&/^[!-~]+$/.test(id3),schema3=variant("type",[strictObject({v:literal(1),type:picklist(
["record","late"]),id:pipe(string(),check(isRecordId)),hash:pipe(string(),check(hash6=>fromBase64url(hash6)?.length===32))}),
strictObject({v:literal(1),type:literal("closed"),period:pipe(string(),check(period=>periodTime(period)!==null)),records:pipe(
number(),safeInteger(),minValue(0))})]),malformed4=()=>new EggError("log_leaf_malformed","A leaf of the log is of no for\
m known here.","Update egg; if it is the newest, the log was tampered with: keep it and tell its operators.");var parseLeaf=bytes2=>{if(bytes2.length>LEAF_BYTES)throw malformed4();try{let text4=textOf(bytes2),leaf=parse3(schema3,JSON.
parse(text4));if(canonicalize(leaf)===text4)return leaf}catch{}throw malformed4()};var canonicalText=bytes2=>{try{let text4=textOf(bytes2),value=JSON.parse(text4);return isObject(value)&&canonicalize(value)===
text4?text4:null}catch{return null}},isObject=value=>typeof value=="object"&&value!==null&&!Array.isArray(value),parseLine=line=>{
try{let text4=textOf(line),value=JSON.parse(text4);if(!isObject(value)||!isCanonical(value,text4))return null;let{i:index,
leaf:leafValue,record:record2,bytes:bytes2}=value;if(!isIndex(index))return null;let begin=(bytes2===void 0?"{":`{"bytes\
":${JSON.stringify(bytes2)},`).length+`"i":${index},"leaf":`.length,end=begin+JSON.stringify(leafValue).length,leafBytes=line.
slice(begin,end),leaf=parseLeaf(leafBytes),recordBytes=record2===void 0?decoded(bytes2):line.slice(end+10,-1);return leaf.
type==="closed"&&recordBytes?null:Object.keys(value).length===(recordBytes?3:2)?{index,leaf,leafBytes,recordBytes,record:record2}:
null}catch{return null}},isIndex=value=>Number.isSafeInteger(value)&&Number(value)>=0,decoded=bytes2=>{let found=typeof bytes2==
"string"?fromBase64url(bytes2):null;if(bytes2!==void 0&&(!found||canonicalText(found)!==null))throw new TypeError;return found},
isCanonical=(value,text4)=>isSorted(value)&&!text4.includes("\\ud")&&JSON.stringify(value)===text4||canonicalize(value)===
text4,isSorted=value=>{if(typeof value!="object"||value===null)return!0;if(Array.isArray(value))return value.every(isSorted);
let before="";for(let[name,inner]of Object.entries(value)){if(name<before||!isSorted(inner))return!1;before=name}return!0};var NEWLINE=10;async function*linesOf(file){let held=[],length=0,take=piece=>{length+=piece.length,length<=LINE_BYTES?held.
push(piece):held=[]},line=()=>{let whole2=length>LINE_BYTES?null:held.length===1?held[0]:concat(...held);return held=[],
length=0,whole2};for await(let chunk of file){let at=0;for(let end=chunk.indexOf(NEWLINE);end!==-1;end=chunk.indexOf(NEWLINE,
at))take(chunk.subarray(at,end)),yield line(),at=end+1;at<chunk.length&&take(chunk.slice(at))}length>0&&(yield line())}var EMPTY={repository:"",ref:"",environment:"",workflow:"",event:"",run:"",actor:"",secrets:[],grants:[],reason:"",about:""},
rowOf=record2=>({...EMPTY,time:record2.time,what:record2.type,..."identity"in record2&&jobOf(record2.identity.claims),...particularsOf(
record2)}),WORDS={repository:["repository","project_path","pipeline_slug","oidc.circleci.com/vcs-origin","repositoryUuid"],
ref:["ref_path","ref","build_branch","oidc.circleci.com/vcs-ref","branchName"],environment:["environment"],workflow:["wo\
rkflow_ref","ci_config_ref_uri","step_key"],event:["event_name","pipeline_source","build_source"],run:["run_id","build_i\
d","oidc.circleci.com/pipeline-id","pipeline_id"],actor:["actor","user_login"]},jobOf=claims2=>{let first=names=>names.map(
name=>Object.hasOwn(claims2,name)?claims2[name]:void 0).find(Boolean)??"";return Object.fromEntries(Object.entries(WORDS).
map(([word2,names])=>[word2,first(names)]))},particularsOf=record2=>{switch(record2.type){case"released":return{secrets:record2.
secrets.map(({name,version:version3})=>`${name}@${version3}`),grants:[...new Set(record2.secrets.map(({policy,grant:grant2})=>`${policy}\
 ${grant2}`))],reason:record2.warnings.join(" ")};case"written":{let{name,version:version3,policy,grant:grant2}=record2.
secret;return{secrets:[`${name}@${version3}`],grants:[`${policy} ${grant2}`]}}case"withheld":return{reason:record2.reason,
about:record2.record};case"refused":return{reason:record2.reason,about:record2.record};case"lease_ended":return{about:record2.
record};case"denied":return{reason:record2.reason,secrets:record2.names};case"rekeyed":return{actor:record2.actor,reason:record2.
reason,secrets:[`${record2.name}@${record2.version}`]};case"pruned":return{actor:record2.actor,reason:record2.reason,secrets:record2.
versions.map(version3=>`${record2.name}@${version3}`)};case"operator":{let{name,version:version3}=record2.subject,rest=Object.
entries(record2.subject).filter(([key])=>!["name","version","envelope"].includes(key));return{what:record2.action,actor:record2.
actor,reason:record2.reason,secrets:name===void 0?[]:[`${name}@${version3}`],about:rest.map(([key,value])=>`${key} ${value}`).
join(", ")}}case"alarm":return{what:`alarm ${record2.kind}`,about:Object.entries(record2.subject).map(([key,value])=>`${key}\
 ${value}`).join(", ")};case"bundle_requested":return{actor:record2.actor,reason:record2.reason,secrets:record2.manifest.
secrets.map(({name,version:version3})=>`${name}@${version3}`),about:`to ${record2.manifest.recipients.join(", ")}`};case"\
bundle_answered":return{actor:"keeper",reason:record2.outcome,about:record2.request};case"policy_deployed":return{about:`${record2.
digest}, ${record2.policies} policies`}}};var hash4=pipe(string(),regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)),count2=pipe(number(),safeInteger(),minValue(0)),
text2=pipe(string(),minLength(1),maxLength(256)),manifestSchema=strictObject({v:literal(1),id:pipe(string(),regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)),
origin:text2,created:count2,expires:count2,vaults:pipe(array(pipe(string(),regex(/^[a-z0-9][a-z0-9._-]{0,62}$/))),minLength(
1),maxLength(BUNDLE_SECRETS)),recipients:pipe(array(text2),minLength(1),maxLength(RECIPIENTS)),journal_signers:pipe(array(
text2),minLength(1),maxLength(JOURNAL_SIGNERS)),secrets:pipe(array(strictObject({name:pipe(string(),maxLength(256),regex(
/^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){1,7}$/),guard(isSecretName)),version:pipe(number(),safeInteger(),
minValue(1)),envelope:hash4,escrow:hash4})),minLength(1),maxLength(BUNDLE_SECRETS))});var OUTCOMES=["signed","stale","vaults_other","expired","origin_other"];var UNSEEN=["__proto__","constructor","prototype"],described=(text4,schema4)=>pipe(schema4,description(text4)),text3=string(),
hash5=pipe(string(),regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)),random=pipe(string(),regex(/^[A-Za-z0-9_-]{21}[AQgw]$/)),
count3=pipe(number(),safeInteger(),minValue(0)),version=pipe(number(),safeInteger(),minValue(1)),segment2=pipe(string(),
regex(/^[a-z0-9][a-z0-9._-]{0,62}$/)),secretName=pipe(string(),maxLength(256),regex(/^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){1,7}$/),
guard(isSecretName)),asked=union([secretName,pipe(string(),maxLength(256),regex(/^[^*]+\/.*\*/),guard(isSecretPattern))]),
recordId=pipe(string(),regex(/^[^/]+\/[^/]+$/)),common={v:literal(1),time:described("Unix seconds",count3),attempt:described(
"base64url of 16 random bytes: tells a retry from another write",random)},identity=strictObject({issuer:described("its n\
ame in issuers.yaml",text3),iss:text3,iat:described("Unix seconds, as the token says",count3),claims:described("the clai\
ms that the platform's profile lists, each cut at 512 characters",record(pipe(string(),regex(/^[!-~]{1,256}$/)),text3))}),
released=strictObject({...common,type:literal("released"),identity,policy_digest:described("digest of the policy set tha\
t decided",hash5),transcript:described("T, which the token commits to",hash5),handle_hash:described("SHA-256 of the leas\
e handle",hash5),lease:described("seconds",count3),secrets:array(strictObject({name:secretName,version,envelope:described(
"SHA-256 of the envelope's bytes",hash5),policy:described("file below the policies folder",text3),grant:text3})),omitted:described(
"optional names that were left out",array(asked)),warnings:described("codes",array(text3))}),written=strictObject({...common,
type:literal("written"),identity,policy_digest:described("digest of the policy set that decided",hash5),transcript:described(
"T, which the token commits to",hash5),secret:strictObject({name:secretName,version:described("that it was to have",version),
envelope:described("SHA-256 of the envelope's bytes",hash5),policy:described("file below the policies folder",text3),grant:text3})}),
withheld=strictObject({...common,type:literal("withheld"),record:described("id of the `released` or `written` record",recordId),
hash:described("that record's hash: another attempt's may stand there instead",hash5),insert:described("was that record \
written, or is its fate unknown?",picklist(["done","unknown"])),reason:described("codes",text3)}),refused=strictObject({
...common,type:literal("refused"),record:described("id of the record that spent the token, or the job",recordId),identity,
reason:picklist(["token_spent","job_spent"])}),denied=strictObject({...common,type:literal("denied"),identity,policy_digest:hash5,
reason:picklist(["audience_mismatch","not_granted","frozen","policy_outdated","secret_missing","release_too_large","too_\
many_secrets","secret_outdated","secret_removed","too_many_versions"]),names:described("those that were asked for",array(
asked))}),leaseEnded=strictObject({...common,type:literal("lease_ended"),record:described("id of the `released` record",
recordId),hash:described("that record's hash",hash5)}),rekeyed=strictObject({...common,type:literal("rekeyed"),actor:described(
"`keeper`, or the ARN of an operator",text3),reason:text3,name:secretName,version,place:picklist(["current","history"]),
from:described("SHA-256 of the envelope before",hash5),to:described("SHA-256 of the envelope after",hash5)}),pruned=strictObject(
{...common,type:literal("pruned"),actor:literal("keeper"),reason:picklist(["removed","history"]),name:secretName,versions:described(
"those that were taken away, or were about to be",array(version))}),operator={...common,type:literal("operator"),actor:text3,
reason:text3},scope=union([strictObject({vault:segment2}),strictObject({scope:literal("everything")})]),byHand=variant("\
action",[strictObject({...operator,action:literal("init"),subject:strictObject({})}),strictObject({...operator,action:literal(
"put"),subject:strictObject({name:secretName,version,envelope:hash5,from:exactOptional(described("the older version whos\
e value it has",version))})}),strictObject({...operator,action:literal("get"),subject:strictObject({name:secretName,version,
envelope:hash5})}),strictObject({...operator,action:literal("rm"),subject:strictObject({name:secretName,version:described(
"the last one",version),until:described("Unix seconds: from then on its versions are erased",count3)})}),strictObject({...operator,
action:literal("freeze"),subject:scope}),strictObject({...operator,action:literal("unfreeze"),subject:scope}),strictObject(
{...operator,action:literal("policy_floor"),subject:strictObject({floor:count3})}),strictObject({...operator,action:literal(
"revoke"),subject:variant("by",[strictObject({by:literal("lease"),record:recordId}),strictObject({by:literal("run"),iss:text3,
run:text3}),strictObject({by:literal("repository"),iss:text3,repository:text3}),strictObject({by:literal("secret"),secret:secretName}),
strictObject({by:literal("all")})])}),strictObject({...operator,action:literal("export"),subject:strictObject({from:described(
"Unix seconds: the time that was asked for",count3),to:count3,begin:described("leaves of the log: from this one",count3),
end:described("to before this one",count3),size:described("leaves of the tree that proves them",count3)})})]),alarm=strictObject(
{...common,type:literal("alarm"),kind:segment2,subject:record(string(),union([string(),count3]))}),policyDeployed=strictObject(
{...common,type:literal("policy_deployed"),digest:hash5,built:described("Unix seconds of the build",count3),policies:described(
"how many",count3)}),bundleRequested=strictObject({...common,type:literal("bundle_requested"),actor:described("the ARN o\
f an operator",text3),reason:text3,manifest:described("what is to be sealed, for whom, until when",manifestSchema)}),bundleAnswered=strictObject(
{...common,type:literal("bundle_answered"),request:described("id of the `bundle_requested` record",recordId),bundle:described(
"SHA-256 of the manifest's RFC 8785 form",hash5),outcome:picklist(OUTCOMES)}),recordSchema=variant("type",[released,written,
withheld,refused,denied,leaseEnded,rekeyed,pruned,byHand,alarm,policyDeployed,bundleRequested,bundleAnswered]),parseRecord=value=>is(
recordSchema,value)&&!mapsOf(value).some(hidesSomething)?value:null,mapsOf=record2=>[..."identity"in record2?[record2.identity.
claims]:[],..."subject"in record2?[record2.subject]:[]],hidesSomething=map=>UNSEEN.some(name=>Object.hasOwn(map,name));var replay=async(files,policies,{now,base})=>{await readManifest(files);let file=await files.open(LEAVES);if(!file)throw new EggError(
"leaves_missing",`The export has no ${LEAVES}.`,"Take the export from where it came from again.");let policiesOf=heldPolicies(
digest=>readWhole(files,policyPath(digest))),missing=new Set,groups=groupsOf(),counts={same:0,lost:0,won:0,unknown:0},unreadable=0,
decided=0;for await(let bytes2 of linesOf(file)){let line=bytes2&&parseLine(bytes2),leaf=line?.leaf;if(leaf?.type==="clo\
sed")continue;let record2=line&&parseRecord(line.record);if((!record2||!leaf)&&unreadable++,!record2||!leaf||!isDecided(
record2))continue;let held=await policiesOf(record2.policy_digest);typeof held=="string"&&missing.add(record2.policy_digest);
let then=typeof held=="string"?null:held,again=decideAgain(policies,then,record2,now),before=base?decideAgain(base,then,
record2,now):null,kind=isSame(again,before)?"same":again.kind;decided++,counts[kind]++,kind!=="same"&&groups.add(leaf.id,
record2,again)}return{decided,counts,...groups.read(),unreadable,missingPolicies:[...missing].sort()}},isSame=(again,before)=>before!==
null&&JSON.stringify(tellable(again))===JSON.stringify(tellable(before)),tellable=again=>again.kind==="same"?again:{kind:again.
kind,names:again.names},ORDER=["won","lost","unknown","same"],groupsOf=()=>{let groups=new Map,more=0;return{add:(id3,record2,again)=>{
if(again.kind==="same")return;let{kind,why}=again,{repository,ref:ref2,environment}=rowOf(record2),job={kind,issuer:record2.
identity.issuer,repository,ref:ref2,environment,names:[...again.names].sort(),why},key=JSON.stringify(job),moment={time:record2.
time,record:id3},group=groups.get(key);!group&&groups.size>=REPLAY_GROUPS?more++:groups.set(key,grown(group??{...job,count:0,
first:moment,last:moment},moment))},read:()=>({groups:[...groups.values()].sort((a,b)=>ORDER.indexOf(a.kind)-ORDER.indexOf(
b.kind)||b.count-a.count),more})}},grown=(group,moment)=>({...group,count:group.count+1,first:moment.time<group.first.time?
moment:group.first,last:moment.time>=group.last.time?moment:group.last}),VERBS={won:"WAS DENIED, WOULD BE ALLOWED",lost:"\
was allowed, would be DENIED",unknown:"cannot be decided again"},tellReplay=({decided,counts,groups,more,...rest})=>{let{
unreadable,missingPolicies}=rest,day2=time=>new Date(time*1e3).toISOString().slice(0,10);return[...groups.map(group=>{let{
kind,repository,ref:ref2,environment,names,why,count:count4,first,last}=group,where=[ref2,environment&&`environment ${environment}`].
filter(Boolean).join(", "),when=`${day2(first.time)} to ${day2(last.time)}, the last one ${last.record}`;return[`${VERBS[kind]}\
: ${repository}${where?` (${where})`:""}: ${names.join(", ")}`,`  ${why}`,`  ${count4} ${count4===1?"exchange":"exchange\
s"}, ${when}`].join(`
`)}),...more?[`${more} more, of other kinds of jobs`]:[],`${decided} past exchanges decided again: ${counts.same} as bef\
ore, ${counts.won} would be allowed, ${counts.lost} denied, ${counts.unknown} cannot be told`,...unreadable?[`${unreadable}\
 lines of the export cannot be read`]:[],...missingPolicies.map(digest=>`The policies ${digest}, which decided, are not \
in the export`)].join(`
`)};var UNITS={s:1,m:60,h:3600},parseDuration=text4=>{let[,count4,unit]=/^([1-9][0-9]{0,4})([smh])$/.exec(text4)??[],seconds=Number(
count4)*UNITS[unit];return seconds>=60&&seconds<=LEASE_MAX?seconds:null};var ALGORITHMS=["RS256","ES256","EdDSA"],REKEY_MODES=["after-read","daily","never"],MASKS=["auto","never"],AFTER_BREAK_GLASS=[
"allow","warn","deny"];var DURATION="a duration is 90s, 30m or 6h; 1m to 24h",duration=pipe(string(),regex(/^[1-9][0-9]{0,4}[smh]$/,DURATION),check(
text4=>parseDuration(text4)!==null,DURATION),transform(text4=>parseDuration(text4))),HISTORY=`a number of days, like 90d\
; at least ${HISTORY_DAYS_MIN}d`,history=pipe(string(),regex(/^[1-9][0-9]{1,3}d$/,HISTORY),check(text4=>Number.parseInt(
text4,10)>=HISTORY_DAYS_MIN,HISTORY),transform(text4=>Number.parseInt(text4,10)*24*3600)),word=pipe(string(),regex(/^[a-z0-9][a-z0-9._-]{0,62}$/,
"lower-case letters, digits, dot, dash and underscore, at most 63")),id2=pipe(string(),regex(/^(0|[1-9][0-9]{0,19}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z][A-Za-z0-9_.:-]{0,127})$/,
"an id: its digits, or a UUID in lower case; never a pattern (`gh api repos/OWNER/REPO` shows both ids)")),exact=(what,pattern)=>pipe(
string(),maxLength(256,"at most 256 characters"),regex(pattern,what)),NO_REGEX="patterns are no regular expressions: `*`\
 stands for characters within one segment, `**` for whole segments, as in refs/heads/release/*",SOUND="`**` stands for w\
hole segments only, as in refs/heads/**",looksLikeRegex=text4=>/^\^|\$$|\\|\[|\.\+|(^|\/)\.\*|\([^)]*\||\(\?/.test(text4),
globbed=(what,pattern)=>pipe(string(),maxLength(256,"at most 256 characters"),check(text4=>!looksLikeRegex(text4),NO_REGEX),
check(isSoundPattern,SOUND),regex(pattern,what)),listOf=text4=>pipe(union([text4,pipe(array(text4),minLength(1,EMPTY2))]),
transform(value=>typeof value=="string"?[value]:value)),EMPTY_KEYS="an empty list says nothing: leave the field out",EMPTY2="\
an empty list is never met: leave the field out, or name what may pass",ref=globbed("a full ref: refs/heads/main or refs\
/tags/v1; patterns like refs/heads/release/*",/^refs\/(heads|tags|pull|merge-requests)(\/[^\s?[\\~^:/]+)+$/),branch=globbed(
"the target branch's short name, like main or release/*",/^(?!refs\/)[^\s?[\\~^:/]+(\/[^\s?[\\~^:/]+)*$/),workflow=exact(
"the path of a workflow file, like .github/workflows/deploy.yml",/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._ -]+)*\.ya?ml$/),reusable=globbed(
"owner/repo/.github/workflows/file.yml@refs/tags/v1, or @ and the 40 digits of a commit",/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+(\/[A-Za-z0-9._ -]+)+\.ya?ml@([0-9a-f]{40}|refs\/(heads|tags)(\/[^\s?[\\~^:/@]+)+)$/),
event=exact("the name of an event, like push",/^[a-z][a-z_]{0,62}$/),visibility=picklist(["public","private","internal"]),
plain=exact("printable text without *",/^[^*]+$/),SECRET="a secret is vault/path/name in lower case, 2 to 8 segments",segment3="\
[a-z0-9][a-z0-9._-]{0,62}",secretText=pipe(string(),regex(new RegExp(`^${segment3}(\\/${segment3}){1,7}$`),`${SECRET}; n\
o patterns here`),check(isSecretName,SECRET)),secretName2=pipe(secretText,transform(name=>name)),readable=pipe(string(),
regex(/^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9*][a-z0-9._*-]{0,62}){1,7}$/,`${SECRET}; \`*\` for one segment or a part of it,\
 \`**\` for whole segments; the vault is spelled out`),check(text4=>isSecretName(text4)||isSecretPattern(text4),SECRET),
transform(text4=>text4)),DAY2="a day that exists, like 2027-06-30: the last one that the grant holds, in UTC",lastDay=pipe(
string(),regex(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/,DAY2),check(text4=>!Number.isNaN(Date.parse(text4))&&dayOf3(Date.parse(
text4))===text4,DAY2),transform(text4=>Date.parse(text4)/1e3+24*3600)),dayOf3=ms=>new Date(ms).toISOString().slice(0,10),
claimName=exact("the name of a claim",/^[A-Za-z0-9_.:/-]+$/),claimValue=union([pipe(string(),minLength(1,"an absent or e\
mpty claim meets no condition"),maxLength(256,"at most 256 characters"),check(isSoundPattern,SOUND)),boolean()]),version2=literal(
1),HOLDS=["ref","reusable_workflow","subject","claims"],conditions=strictObject({ref:optional(listOf(ref)),ref_protected:optional(
boolean()),environment:optional(listOf(exact("the name of an environment, or none",/^[^*]+$/))),workflow:optional(listOf(
workflow)),reusable_workflow:optional(listOf(reusable)),events:optional(pipe(array(event),minLength(1,"an empty list all\
ows nothing: leave `events` out for the safe ones (push, workflow_dispatch, schedule, release, deployment), or name some"))),
base_ref:optional(listOf(branch)),actor_ids:optional(pipe(array(id2),minLength(1,EMPTY2))),visibility:optional(listOf(visibility)),
runner:optional(listOf(exact("github-hosted, self-hosted, \u2026",/^[a-z][a-z-]{0,62}$/))),enterprise_id:optional(listOf(
id2)),properties:optional(record(exact("a custom property's name",/^[A-Za-z0-9_$#.-]+$/),listOf(exact("one item, without\
 comma or *",/^[^*,]+$/)))),subject:optional(listOf(plain)),claims:optional(record(exact("a claim's name; the broker its\
elf checks iss, aud, exp, iat, nbf and jti",/^(?!(iss|aud|exp|iat|nbf|jti)$)[A-Za-z0-9_.:/-]+$/),pipe(union([claimValue,
pipe(array(claimValue),minLength(1,EMPTY2))]),transform(value=>Array.isArray(value)?value:[value]))))}),isNone=environment=>environment?.
length===1&&environment[0]==="none",grantEntries=strictObject({name:word,when:pipe(conditions,check(when=>when.ref_protected===
!0||HOLDS.some(field=>when[field])||!!(when.environment&&!isNone(when.environment)),"say at least one of ref, ref_protec\
ted: true, environment, reusable_workflow, subject and claims")),read:optional(pipe(array(readable),minLength(1,"name at\
 least one secret"))),write:optional(pipe(array(secretName2),minLength(1,"name at least one secret"))),lease:optional(duration),
once:optional(literal("job")),expires:optional(lastDay),min_version:optional(record(secretText,pipe(number(),safeInteger(),
minValue(1,"1 or more")))),mask:optional(picklist(MASKS)),after_break_glass:optional(picklist(AFTER_BREAK_GLASS)),bearer:optional(
literal("accepted"))}),grant=pipe(grantEntries,check(({read:read2,write})=>!!(read2??write),"name its secrets under read\
, or write")),REPOSITORY="owner/name as the platform writes it; without repository_id also a pattern like acme/svc-*, wh\
ose owner is spelled out. For all of an owner leave `repository` out",policySchema=strictObject({version:version2,issuer:word,
repository:optional(pipe(string(),maxLength(256,"at most 256 characters"),regex(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._*-]+)+$/,
REPOSITORY),check(isSoundPattern,REPOSITORY))),repository_id:optional(id2),repository_owner_id:id2,grants:array(grant)}),
isOwnerWide=({repository})=>repository===void 0||isPattern(repository),issuersSchema=strictObject({version:version2,issuers:pipe(
array(strictObject({name:word,url:string(),jwks_uri:optional(string()),platform:picklist(PLATFORMS),algorithms:pipe(array(
picklist(ALGORITHMS)),minLength(1,"name at least one")),audience:picklist(["committed","fixed"]),max_age:optional(duration),
claim_names:optional(strictObject({repository_id:claimName,repository_owner_id:claimName,repository:optional(claimName),
ref:optional(claimName),environment:optional(claimName),event:optional(claimName),run_id:optional(claimName),job:optional(
claimName)})),job_claims:optional(literal(!0))})),minLength(1,"list at least one issuer"))}),recipients=pipe(array(exact(
"an X25519 key of age, like age1 and 58 more: `egg break-glass keygen` prints it",/^age1[02-9ac-hj-np-z]{58}$/)),minLength(
1,EMPTY_KEYS),maxLength(RECIPIENTS,`at most ${RECIPIENTS} recipients`)),journalSigners=pipe(array(exact("a signer reads \
NAME+8 hex digits+base64: `egg break-glass keygen` prints it",/^[a-z0-9][a-z0-9._-]{0,62}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}$/)),
minLength(1,EMPTY_KEYS),maxLength(JOURNAL_SIGNERS,`at most ${JOURNAL_SIGNERS} signers`)),number4=exact("a numeric id in \
quotes: `gh api users/LOGIN --jq .id`",/^[1-9][0-9]{0,19}$/),approval=pipe(strictObject({secrets:pipe(array(readable),minLength(
1,"name at least one secret")),users:optional(pipe(array(number4),minLength(1,EMPTY2))),teams:optional(pipe(array(strictObject(
{organization_id:number4,id:number4})),minLength(1,EMPTY2)))}),check(({users,teams})=>!!(users??teams),"name who approve\
s: users, or teams")),vaultsSchema=strictObject({version:version2,defaults:optional(strictObject({lease:optional(duration),
rekey:optional(picklist(REKEY_MODES)),history:optional(history),recipients:optional(recipients),journal_signers:optional(
journalSigners)})),vaults:pipe(array(strictObject({name:word,owners:pipe(array(strictObject({issuer:word,owner_id:id2})),
minLength(1,"a vault without owners gives nothing to anyone: list one")),kms_key:exact("a KMS key: an ARN, a key id or a\
lias/name",/^(alias\/[A-Za-z0-9/_-]+|arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[A-Za-z0-9/_-]+|[0-9a-f-]{36})$/),
lease:optional(duration),rekey:optional(picklist(REKEY_MODES)),history:optional(history),recipients:optional(recipients),
journal_signers:optional(journalSigners)})),minLength(1,"list at least one vault")),approvals:optional(array(approval))});var import_yaml=__toESM(require_dist());var nearest=(word2,known)=>{let limit=Math.max(1,Math.floor(word2.length/3)),best=null,least=limit+1;for(let candidate of known){
let distance=distanceOf(word2.toLowerCase(),candidate.toLowerCase(),limit);distance<least&&([best,least]=[candidate,distance])}
return best},distanceOf=(a,b,limit)=>{if(Math.abs(a.length-b.length)>limit)return limit+1;let before=[],last=Array.from(
{length:b.length+1},(_,j)=>j);for(let i=1;i<=a.length;i++){let row=[i];for(let j=1;j<=b.length;j++){let same2=a[i-1]===b[j-
1],swapped=a[i-1]===b[j-2]&&a[i-2]===b[j-1];row[j]=Math.min(last[j]+1,row[j-1]+1,last[j-1]+(same2?0:1),...swapped&&i>1&&
j>1?[before[j-2]+1]:[])}before=last,last=row}return last[b.length]};var sourceError=(path,line,column,what)=>new EggError("policy_invalid",`${path}:${line}:${column}: ${what}`,"Correct the\
 file; nothing was built."),PRINTABLE=/^(?:[\x20-\x7e\n]|\r\n)*$/,parseSource=({path,text:text4},schema4)=>{if(text4.length>
POLICY_FILE_BYTES)throw sourceError(path,1,1,"the file is too large");refuseUnprintable(path,text4);let lines=new import_yaml.LineCounter,
at=(offset,what)=>{let{line,col}=lines.linePos(offset);return sourceError(path,line,col,what)},directive=/^%/m.exec(text4),
documents=(0,import_yaml.parseAllDocuments)(text4,{lineCounter:lines,strict:!0,uniqueKeys:!1,merge:!1,prettyErrors:!1}),
[document,second]=Array.isArray(documents)?documents:[];if(!document)throw sourceError(path,1,1,"the file is empty");if(second)
throw at(second.range[0],"a second document: one file, one document");let fault=document.errors[0]??document.warnings[0];
if(fault)throw at(fault.pos[0],fault.message);if(directive)throw at(directive.index,"directives are not allowed");refuseMagic(
document,text4,at);let errorAt=(keys,what)=>at(offsetOf(document,keys),`${keys.map(String).join(".")||"the file"}: ${what}`);
if(!(0,import_yaml.isMap)(document.contents))throw at(document.range[0],"the file is not a map");let parsed=safeParse(schema4,
document.toJS());if(!parsed.success){let{issue:issue2,path:path2}=deepest(parsed.issues.find(isUnknownKey)??parsed.issues[0],
[]);throw errorAt(path2,wordsFor(issue2,schema4,path2))}return refuseInherited(document,at),{path,value:parsed.output,errorAt}},
firstOdd=text4=>text4.search(/[^\x20-\x7e\n\r]|\r(?!\n)/),refuseUnprintable=(path,text4)=>{if(PRINTABLE.test(text4))return;
let before=text4.slice(0,firstOdd(text4)),rows=before.split(`
`),column=(rows.at(-1)?.length??0)+1;throw sourceError(path,rows.length,column,oddWords(text4.codePointAt(before.length)))},
oddWords=code2=>code2===9?"a tab: indent with spaces":code2===13?"a lone carriage return: end lines with LF, or with CR \
LF":`${`U+${code2.toString(16).toUpperCase().padStart(4,"0")}`} is no printable ASCII character: type it anew on a plain\
 keyboard`,refuseMagic=(document,text4,at)=>{(0,import_yaml.visit)(document,{Node:(_,node)=>{let offset=node.range?.[0]??
0;if((0,import_yaml.isAlias)(node))throw at(offset,"aliases are not allowed");if("anchor"in node&&node.anchor)throw at(offset,
"anchors are not allowed");if(node.tag)throw at(offset,"tags are not allowed");if((0,import_yaml.isMap)(node)&&refuseKeys(
node,offset,at),!(0,import_yaml.isScalar)(node)||typeof node.value!="string")return;let spelled=text4.slice(offset,node.
range?.[1]??offset);if(!/^[\x20-\x7e]*$/.test(node.value)||spelled.includes(`
`))throw at(offset,"only printable ASCII on one line is allowed")}})},refuseKeys=({items},offset,at)=>{let seen=new Set;
for(let{key}of items){if(!(0,import_yaml.isScalar)(key))throw at(offset,"a key must be a plain text");if(seen.has(key.value))
throw at(key.range?.[0]??offset,"this key stands here twice");seen.add(key.value)}},refuseInherited=(document,at)=>(0,import_yaml.visit)(
document,{Pair:(_,{key})=>{if(!(!(0,import_yaml.isScalar)(key)||!(String(key.value)in Object.prototype)))throw at(key.range?.[0]??
0,"no key may have this name")}}),offsetOf=(document,keys)=>{for(let depth=keys.length;depth>0;depth--){let node=document.
getIn(keys.slice(0,depth),!0);if((0,import_yaml.isNode)(node)&&node.range)return node.range[0]}return document.range[0]},
deepest=(issue2,above)=>{let path=[...above,...issue2.path?.map(({key})=>key)??[]];return(issue2.issues??[]).map(inner2=>deepest(
inner2,path)).find(({path:{length}})=>length>path.length)??{issue:issue2,path}},isUnknownKey=({type,expected})=>type==="\
strict_object"&&expected==="never",wordsFor=(issue2,schema4,path)=>{if(isUnknownKey(issue2)){let known=keysAt(schema4,path.
slice(0,-1)),meant2=nearest(String(path.at(-1)),known);return meant2?`unknown key; did you mean ${meant2}?`:`unknown key\
; known here: ${known.join(", ")}`}if(issue2.received==="undefined")return"missing";if(issue2.kind!=="schema")return issue2.
message;if(expectsText(issue2)&&typeof issue2.input=="number")return`write it in quotes, as "${issue2.input}": a number \
loses digits`;if(issue2.expected==="boolean"&&typeof issue2.input=="string")return"write true or false, without quotes";
let meant=typeof issue2.input=="string"&&nearest(issue2.input,quotedIn(issue2.expected??""));return`expected ${issue2.expected}\
, found ${issue2.received}${meant?`; did you mean ${meant}?`:""}`},expectsText=({expected})=>expected==="string"||/\bstring\b/.
test(expected??""),quotedIn=expected=>[...expected.matchAll(/"([^"]*)"/g)].map(([,word2])=>word2),keysAt=(schema4,path)=>{
let{entries,item,value,wrapped,options,pipe:pipe2}=schema4;if(pipe2?.[0]&&pipe2[0]!==schema4)return keysAt(pipe2[0],path);
if(wrapped)return keysAt(wrapped,path);if(Array.isArray(options))return options.flatMap(option=>keysAt(option,path));let[
key,...rest]=path;if(key===void 0)return entries?Object.keys(entries):[];let inner=entries?entries[String(key)]:item??value;
return inner?keysAt(inner,rest):[]};var approvalsOf=vaults=>(parseSource(vaults,vaultsSchema).value.approvals??[]).map(({secrets,users,teams})=>({secrets,users:users??
[],teams:(teams??[]).map(({organization_id,id:id3})=>({organizationId:organization_id,id:id3}))})),neededApprovals=(before,after,{
access,settings})=>{let kept=new Set(after.map(meaningOf));return before.flatMap(approval2=>{let because=[...access.filter(
isWidening).flatMap(change=>concerned(approval2,change)),...settings.filter(change=>isAbout(approval2,change)).map(({what})=>what),
...kept.has(meaningOf(approval2))?[]:["the approval itself is changed or taken away"]];return because.length?[{approval:approval2,
because:[...new Set(because)]}]:[]})},meaningOf=({secrets,users,teams})=>JSON.stringify([[...secrets].sort(),[...users].
sort(),teams.map(({organizationId,id:id3})=>`${organizationId}/${id3}`).sort()]),isWidening=({kind,fields})=>kind==="gai\
ned"||fields.some(({relation})=>relation!=="narrower"),concerned=({secrets},change)=>change.secrets.filter(secret=>secrets.
some(listed2=>mayMeet(listed2,secret))).map(secret=>`${secret} for ${change.subject}`),isAbout=({secrets},{of,name})=>of===
"issuer"||secrets.some(secret=>vaultOf(secret)===name),mayMeet=(a,b)=>{let[left,right]=[a.split("/"),b.split("/")];for(let i=0;i<
Math.max(left.length,right.length);i++){let[x,y]=[left[i],right[i]];if(x==="**"||y==="**")return!0;if(x===void 0||y===void 0)
return!1;if(!(isPattern(x)&&isPattern(y))&&!matches(x,y)&&!matches(y,x))return!1}return!0},tellApproval=({secrets})=>secrets.
join(", ");var ALPHABET="qpzry9x8gf2tvdw0s3jn54khce6mua7l",GENERATOR=[996825010,642813549,513874426,1027748829,705979059],SUM=6,LENGTH=90,
polymod=values=>{let sum=1;for(let value of values){let top=sum>>>25;sum=(sum&33554431)<<5^value;for(let[i,each]of GENERATOR.
entries())top>>>i&1&&(sum^=each)}return sum},expand2=prefix=>{let codes=[...prefix].map(char=>char.charCodeAt(0));return[
...codes.map(code2=>code2>>>5),0,...codes.map(code2=>code2&31)]},regroup=(values,from,to)=>{let groups=[],[bits,count4]=[
0,0];for(let value of values)for(bits=(bits<<from|value)&4095,count4+=from;count4>=to;)count4-=to,groups.push(bits>>>count4&
(1<<to)-1);to===5&&count4&&groups.push(bits<<5-count4&31);let rest=bits&(1<<count4)-1;return to===8&&(count4>=5||rest)?null:
groups};var fromBech32=(prefix,text4)=>{let lower=text4.toLowerCase();if(text4!==lower&&text4!==text4.toUpperCase()||lower.length>
LENGTH||!lower.startsWith(`${prefix}1`))return null;let values=[...lower.slice(prefix.length+1)].map(char=>ALPHABET.indexOf(
char));if(values.length<SUM||values.includes(-1)||polymod([...expand2(prefix),...values])!==1)return null;let bytes2=regroup(
values.slice(0,-SUM),5,8);return bytes2&&new Uint8Array(bytes2)};var isRecipient=async text4=>{let point=text4===text4.toLowerCase()?fromBech32("age",text4):null;if(point?.length!==32||
point[31]&128)return!1;try{let{privateKey}=await generateKeyPair("ECDH-ES",{crv:"X25519"}),peer=await crypto.subtle.importKey(
"raw",point,"X25519",!1,[]);return await crypto.subtle.deriveBits({name:"X25519",public:peer},privateKey,256),!0}catch{return!1}};var ED25519=new Uint8Array([1]),isKeyName=text4=>/^[^\p{White_Space}+]+$/u.test(text4),keyMalformed=()=>new EggError("lo\
g_key_malformed","This is no public key of a log.","It reads NAME+8 hex digits+base64: take it from the operators of the\
 log again."),keyOf2=async(name,publicKey)=>{if(!isKeyName(name)||publicKey.length!==32)throw keyMalformed();let typed=concat(
ED25519,publicKey),id3=(await sha256(concat(utf8(`${name}
`),typed))).slice(0,4),hex=[...id3].map(byte=>byte.toString(16).padStart(2,"0")).join("");return{name,id:id3,publicKey,vkey:`${name}\
+${hex}+${toBase64(typed)}`}};var parseVkey=async text4=>{let[,name="",typed=""]=/^([^+]+)\+[0-9a-f]{8}\+([^\n]+)$/.exec(text4)??[],bytes2=fromBase64(
typed);if(!bytes2||bytes2[0]!==ED25519[0])throw keyMalformed();let key=await keyOf2(name,bytes2.slice(1));if(key.vkey!==
text4)throw keyMalformed();return key};var plainUrl=text4=>{if(!URL.canParse(text4))return null;let url=new URL(text4),scheme=url.protocol==="https:"||url.protocol===
"http:"&&url.hostname==="127.0.0.1",bare=!url.username&&!url.password&&!/[?#\\\s]/.test(text4);return scheme&&bare?url:null};var isIssuerUrl=text4=>{let url=plainUrl(text4);return url!==null&&(text4===url.origin||text4===url.href&&!text4.endsWith(
"/"))},originOf=url=>new URL(url).origin,isPublicUrl=text4=>{let url=new URL(text4),loopback=/^(127\.|(.*\.)?localhost\.?$|\[::1?\]$|\[::ffff:|0\.0\.0\.0$)/;
return url.protocol==="https:"&&!loopback.test(url.hostname)};var defined=record2=>Object.fromEntries(Object.entries(record2).filter(([,value])=>value!==void 0));var unique=({errorAt},list,keyOf3,keys)=>{let seen=new Set;list.forEach((entry,i)=>{let key=keyOf3(entry);if(seen.has(key))
throw errorAt([...keys,i],`${key} stands here twice`);seen.add(key)})};var compilePolicy=(source,issuers,vaults)=>{let{issuer:name,repository,repository_id,repository_owner_id,grants}=source.
value,issuer=issuers.find(issuer2=>issuer2.name===name);if(!issuer)throw source.errorAt(["issuer"],`${name} is not in is\
suers.yaml`);return checkScope(source,issuer),unique(source,grants,({name:name2})=>name2,["grants"]),grants.forEach((grant2,i)=>{
checkSecrets(source,i,grant2,vaults),checkConditions(source,i,grant2,issuer)}),{file:source.path,issuer:name,repository:repository??
null,repositoryId:repository_id??null,ownerId:repository_owner_id,grants:grants.map(grant2=>compileGrant(grant2,profileOf(
issuer)))}},checkScope=(source,issuer)=>{let{value,errorAt}=source,{ids,repository,repositoryMustMatch}=profileOf(issuer),
{repository_id:id3,repository_owner_id:owner}=value;if(id3===void 0&&!isOwnerWide(value))throw errorAt(["repository_id"],
"missing: it is what is matched. (A policy for all of an owner has no `repository`, or one with *, like acme/svc-*)");if(id3!==
void 0&&isOwnerWide(value))throw errorAt(["repository"],"beside repository_id it is the exact name, for people to read; \
without repository_id it may be a pattern like acme/svc-*");if(value.repository!==void 0&&isPattern(value.repository)&&repository===
null)throw errorAt(["repository"],"this issuer names no repositories");if(repositoryMustMatch&&value.repository===void 0)
throw errorAt(["issuer"],"forks run under the project's id here: name the `repository` as vcs-origin has it, like github\
.com/acme/app");let form={number:/^[0-9]+$/,uuid:/^[0-9a-f-]{36}$/,text:/^/}[ids];if(id3!==void 0&&!form.test(id3))throw errorAt(
["repository_id"],`expected a ${ids}`);if(!form.test(owner))throw errorAt(["repository_owner_id"],`expected a ${ids}`)},
checkSecrets=(source,i,{read:read2=[],write=[],min_version={}},vaults)=>{let{errorAt}=source;for(let[key,names]of Object.
entries({read:read2,write}))unique(source,names,String,["grants",i,key]),names.forEach((name,j)=>{if(vaults&&!vaults.some(
vault=>vault.name===vaultOf(name)))throw errorAt(["grants",i,key,j],`vault ${vaultOf(name)} is not in vaults.yaml`)});for(let name of Object.
keys(min_version))if(!read2.some(entry=>matches(entry,name)))throw errorAt(["grants",i,"min_version",name],"this grant d\
oes not read it")},claimsBehind=profile=>({ref:profile.ref,ref_protected:profile.refProtected,environment:profile.environment,
workflow:profile.workflow,reusable_workflow:profile.workflow==="github"?profile.workflow:null,events:profile.event,base_ref:profile.
baseRef,actor_ids:profile.actorId,visibility:profile.visibility,runner:profile.runner,enterprise_id:profile.enterpriseId,
properties:profile.property,subject:"sub",claims:!0}),checkConditions=(source,i,{when,bearer,once},issuer)=>{let{errorAt}=source,
profile=profileOf(issuer),at=(...keys)=>["grants",i,...keys],behind=claimsBehind(profile);for(let[field,value]of Object.
entries(when)){if(behind[field]===null)throw errorAt(at("when",field),`tokens of ${issuer.name} do not say it`);Array.isArray(
value)&&unique(source,value,String,at("when",field))}let odd=(when.runner??[]).find(runner=>!profile.runners.includes(runner));
if(odd!==void 0)throw errorAt(at("when","runner"),`${odd} is none of ${profile.runners.join(", ")}`);if(when.environment&&
when.environment.length>1&&when.environment.includes("none"))throw errorAt(at("when","environment"),"`none` stands alone\
: write two grants");if(profile.event!==null&&!profile.safeEvents.length&&!when.events)throw errorAt(at("when"),`name th\
e \`events\`: no safe ones are known for ${issuer.name}`);for(let[claim,values]of Object.entries(when.claims??{}))if(issuer.
jobClaims&&values.some(value=>typeof value=="string"&&isPattern(value)))throw errorAt(at("when","claims",claim),`jobs of\
 ${issuer.name} put claims of their own into tokens: no patterns, spell it out`);if(once&&profile.job===null)throw errorAt(
at("once"),`tokens of ${issuer.name} do not tell one job from another`);if(issuer.audience==="fixed"&&!bearer)throw errorAt(
at(),`tokens of ${issuer.name} cannot commit to their request: accept that with \`bearer: accepted\``)},compileGrant=(grant2,profile)=>{
let{name,when,read:read2,write,lease,bearer,...rest}=grant2,events=when.events??(profile.event===null?void 0:profile.safeEvents),
{environment,...others}=when,conditions2={...defined(others),...environment&&{environment:isNone(environment)?null:environment},
...events&&{events}};return{name,when:conditions2,read:read2??[],lease:lease??null,bearer:bearer==="accepted",...write&&
{write},...defined(rest)}};var compilePolicies=async(sources,{built,issuerUrls={}})=>{let issuers=compileIssuers(parseSource(sources.issuers,issuersSchema),
issuerUrls),vaults=sources.vaults&&await compileVaults(parseSource(sources.vaults,vaultsSchema),issuers),policies=[...sources.
policies].sort((a,b)=>a.path<b.path?-1:1).map(file=>compilePolicy(parseSource(file,policySchema),issuers,vaults)),data={
issuers,vaults:vaults??vaultsOf(policies),policies},digest=toBase64url(await sha256(utf8(canonicalize(data))));return{v:1,
built,digest,...data}},vaultsOf=policies=>{let owners=new Map;for(let{issuer,ownerId,grants}of policies)for(let name of grants.
flatMap(({read:read2,write=[]})=>[...read2,...write]).map(vaultOf))owners.set(name,[...owners.get(name)??[],{issuer,ownerId}]);
return[...owners].map(([name,owners2])=>({name,owners:owners2,kmsKey:"alias/none",lease:LEASE_DEFAULT,rekey:"never"}))},
compileIssuers=(source,overrides)=>{let entries=source.value.issuers;return unique(source,entries,({name})=>name,["issue\
rs"]),unique(source,entries,({url})=>url,["issuers"]),entries.map((entry,i)=>{let at=(key,what)=>source.errorAt(["issuer\
s",i,key],what);if(!isIssuerUrl(entry.url)||!isPublicUrl(entry.url))throw at("url","an https URL as the tokens spell it:\
 lower case, no trailing slash");if(entry.jwks_uri!==void 0&&!(isIssuerUrl(entry.jwks_uri)&&originOf(entry.jwks_uri)===originOf(
entry.url)))throw at("jwks_uri","must be on the host of `url`");let names=entry.claim_names;if(entry.platform==="other"!=
(names!==void 0))throw source.errorAt(["issuers",i],"claim_names says which claim is what, on platform: other and nowher\
e else");let{jwksPath,maxAge}=profileOf(entry),override=Object.hasOwn(overrides,entry.name)?overrides[entry.name]:void 0,
url=override??entry.url;return{name:entry.name,url,jwksUri:override?`${url}${jwksPath}`:entry.jwks_uri??`${url}${jwksPath}`,
platform:entry.platform,algorithms:entry.algorithms,audience:entry.audience,maxAge:entry.max_age??maxAge,...entry.job_claims&&
{jobClaims:entry.job_claims},...names&&{claimNames:claimNamesOf(names)}}})},claimNamesOf=names=>{let{repository_id,repository_owner_id,
run_id,...same2}=names;return{repositoryId:repository_id,ownerId:repository_owner_id,...defined({...same2,runId:run_id})}},
compileVaults=async(source,issuers)=>{let{vaults,defaults:defaults2,approvals=[]}=source.value;unique(source,vaults,({name})=>name,
["vaults"]),approvals.forEach(({secrets},i)=>{secrets.forEach((secret,j)=>{if(!vaults.some(({name})=>name===vaultOf(secret)))
throw source.errorAt(["approvals",i,"secrets",j],`there is no vault ${vaultOf(secret)}`)})}),await checkKeys(source,["de\
faults"],defaults2??{});for(let[i,vault]of vaults.entries())await checkKeys(source,["vaults",i],vault);return vaults.map(
(vault,i)=>{vault.owners.forEach(({issuer},j)=>{if(!issuers.some(({name})=>name===issuer))throw source.errorAt(["vaults",
i,"owners",j,"issuer"],`${issuer} is not in issuers.yaml`)});let history2=vault.history??defaults2?.history;return{name:vault.
name,owners:vault.owners.map(({issuer,owner_id})=>({issuer,ownerId:owner_id})),kmsKey:vault.kms_key,lease:vault.lease??defaults2?.
lease??LEASE_DEFAULT,rekey:vault.rekey??defaults2?.rekey??"after-read",...history2!==void 0&&{history:history2},...breakGlassOf(
source,i)}})},breakGlassOf=({value:{vaults,defaults:defaults2},errorAt},i)=>{let recipients2=vaults[i]?.recipients??defaults2?.
recipients,journalSigners2=vaults[i]?.journal_signers??defaults2?.journal_signers;if(recipients2&&journalSigners2)return{
recipients:recipients2,journalSigners:journalSigners2};if(!recipients2&&!journalSigners2)return{};throw errorAt(["vaults",
i],"recipients and journal_signers go together: what is opened must be signed for")},checkKeys=async(source,at,{recipients:recipients2=[],
journal_signers=[]})=>{unique(source,recipients2,text4=>text4,[...at,"recipients"]),unique(source,journal_signers,text4=>text4.
replace(/\+.*/,""),[...at,"journal_signers"]);for(let[i,text4]of recipients2.entries())if(!await isRecipient(text4))throw source.
errorAt([...at,"recipients",i],"no key of age: its check sum is wrong, or its point");for(let[i,text4]of journal_signers.
entries())await parseVkey(text4).catch(()=>{throw source.errorAt([...at,"journal_signers",i],"no key: its check sum is w\
rong")})};var accessOf=set=>set.policies.flatMap(policy=>policy.grants.flatMap(grant2=>entriesOf(grant2).filter(([,secret])=>isOwned(
set,policy,secret)).map(([how,secret])=>({subject:subjectOf(policy),how,secret,demands:demandsOf(grant2,secret),policy:policy.
file,grant:grant2.name})))),subjectOf=({issuer,repositoryId,ownerId,repository})=>({issuer,repositoryId,ownerId,repository}),
entriesOf=({read:read2,write=[]})=>[...read2.map(secret=>["read",secret]),...write.map(secret=>["write",secret])],isOwned=({
vaults},{issuer,ownerId},secret)=>!!vaults.find(({name})=>name===vaultOf(secret))?.owners.some(o=>o.issuer===issuer&&o.ownerId===
ownerId),demandsOf=(grant2,secret)=>{let{when,lease,once,expires,min_version:minimum,bearer}=grant2,{mask,after_break_glass:after}=grant2,
one=value=>value===void 0?[]:[`${value}`],all={...conditionLists(when),lease:one(lease??void 0),once:one(once),expires:one(
expires),min_version:one(minimum?.[secret]),bearer:bearer?["accepted"]:[],mask:one(mask),after_break_glass:one(after)};return Object.
fromEntries(Object.entries(all).filter(([,values])=>values.length))},conditionLists=when=>{let{properties={},claims:claims2={},
environment,ref_protected,...listed2}=when,within2=(field,map)=>Object.entries(map).map(([name,values])=>[`${field}.${name}`,
values.map(String)]);return Object.fromEntries([...Object.entries(listed2).map(([field,values])=>[field,[...values??[]]]),
["ref_protected",ref_protected===void 0?[]:[String(ref_protected)]],["environment",environment===null?["none"]:[...environment??
[]]],...within2("properties",properties),...within2("claims",claims2)])},relationOf=(field,from=[],to=[])=>{let[lower,upper]=[
atMost(field,from,to),atMost(field,to,from)];return lower&&upper?"same":lower?"wider":upper?"narrower":"other"},number5=(values,none2)=>values.
length?Number(values[0]):none2,atMost=(field,a,b)=>{switch(field){case"lease":return a.length&&b.length?number5(a,0)<=number5(
b,0):a.length===b.length;case"expires":return number5(a,Number.POSITIVE_INFINITY)<=number5(b,Number.POSITIVE_INFINITY);case"\
min_version":return number5(a,1)>=number5(b,1);case"once":return!b.length||a.length>0;case"bearer":return!a.length||b.length>
0;case"mask":case"after_break_glass":return a.join()===b.join();default:return!b.length||a.length>0&&a.every(x=>b.some(y=>covers(
y,x)))}},implies=(wide,narrow)=>wide.how===narrow.how&&coversSubject(wide.subject,narrow.subject)&&covers(wide.secret,narrow.
secret)&&fieldsOf(wide,narrow).every(field=>atMost(field,narrow.demands[field]??[],wide.demands[field]??[])),fieldsOf=(a,b)=>[
...new Set([...Object.keys(a.demands),...Object.keys(b.demands)])].sort(),coversSubject=(wide,narrow)=>wide.issuer!==narrow.
issuer||wide.ownerId!==narrow.ownerId?!1:wide.repositoryId!==null?wide.repositoryId===narrow.repositoryId:wide.repository===
null?!0:narrow.repository!==null&&covers(wide.repository,narrow.repository),tellSubject=({issuer,repositoryId,ownerId,repository})=>repositoryId!==
null?`${repository} (${issuer} ${repositoryId}, owner ${ownerId})`:repository===null?`EVERY repository of owner ${ownerId}\
 (${issuer})`:`EVERY repository like ${repository} of owner ${ownerId} (${issuer})`,tellDemands=demands=>Object.entries(
demands).map(([field,values])=>`${field} ${tellValues(field,values)}`).join("; "),tellValues=(field,values=[])=>values.length?
field==="expires"?new Date((Number(values[0])-1)*1e3).toISOString().slice(0,10):values.join(", "):"any";var meaningOf2=({policy:_,grant:__,...meaning})=>{let{repository,...subject}=meaning.subject,whose=meaning.subject.repositoryId===
null?{...subject,repository}:subject,demands=Object.entries(meaning.demands).map(([field,values])=>[field,[...values].sort()]).
sort();return JSON.stringify([whose,meaning.how,meaning.secret,demands])},sameSubject=(a,b)=>meaningOf2({...a,how:"read",
secret:"",demands:{}})===meaningOf2({...b,how:"read",secret:"",demands:{}}),diffPolicies=(base,head)=>{let[before,after]=[
accessOf(base),accessOf(head)],[oldMeanings,newMeanings]=[new Set(before.map(meaningOf2)),new Set(after.map(meaningOf2))],
gone=before.filter(entry=>!newMeanings.has(meaningOf2(entry))),come=after.filter(entry=>!oldMeanings.has(meaningOf2(entry))),
changes=[],left=new Set(gone);for(let entry of come){let old=partnerOf(entry,left);old?(left.delete(old),changes.push(compare(
old,entry))):before.some(other2=>implies(other2,entry))||changes.push(whole("gained",entry))}for(let entry of left)after.
some(other2=>implies(other2,entry))||changes.push(whole("lost",entry));let settings=settingChanges(base,head),access=grouped(
changes),widens=access.some(({kind,fields})=>kind==="gained"||fields.some(({relation})=>relation==="wider"||relation==="\
other"));return{access,settings,widens}},partnerOf=(entry,left)=>{let candidates=[...left].filter(old=>old.how===entry.how&&
sameSubject(old,entry)),inGrant=candidates.filter(({grant:grant2})=>grant2===entry.grant),same2=old=>old.secret===entry.
secret,near=old=>covers(old.secret,entry.secret)||covers(entry.secret,old.secret);return inGrant.find(same2)??candidates.
find(same2)??inGrant.find(near)},compare=(old,entry)=>{let listed2=fieldsOf(old,entry).map(field=>({field,relation:relationOf(
field,old.demands[field],entry.demands[field]),from:old.demands[field]??[],to:entry.demands[field]??[]})),fields=[{field:"\
secret",relation:secretRelation(old.secret,entry.secret),from:[old.secret],to:[entry.secret]},...listed2].filter(change=>change.
relation!=="same"),relations=new Set(fields.map(({relation})=>relation)),[only]=relations,kind=relations.size===1&&only===
"wider"?"widened":relations.size===1&&only==="narrower"?"narrowed":"changed";return{...whole(kind,entry),fields}},secretRelation=(from,to)=>from===
to?"same":covers(to,from)?"wider":"narrower",whole=(kind,entry)=>({kind,subject:tellSubject(entry.subject),how:entry.how,
secrets:[entry.secret],policy:entry.policy,grant:entry.grant,fields:[],demands:entry.demands}),KINDS=["gained","widened",
"changed","narrowed","lost"],grouped=changes=>{let groups=new Map;for(let change of changes){let{secrets,...rest}=change,
key=JSON.stringify(rest),group=groups.get(key);groups.set(key,group?{...group,secrets:[...group.secrets,...secrets]}:change)}
let rank2=({kind})=>KINDS.indexOf(kind);return[...groups.values()].sort((a,b)=>rank2(a)-rank2(b)||(a.subject+a.grant<b.subject+
b.grant?-1:1))},settingChanges=(base,head)=>{let list=set=>new Map([...set.issuers.map(issuer=>[`issuer ${issuer.name}`,
issuer]),...set.vaults.map(({owners:_,...vault})=>[`vault ${vault.name}`,vault])]),[before,after]=[list(base),list(head)];
return[...new Set([...before.keys(),...after.keys()])].sort().flatMap(key=>{let[from,to]=[before.get(key),after.get(key)],
[of,name]=key.split(" "),change=what=>({of,name,what:`${key}${what}`});if(!from)return[change(" is new")];if(!to)return[
change(" is gone")];let fields=[...new Set([...Object.keys(from),...Object.keys(to)])],text4=(value,field)=>JSON.stringify(
value[field]);return fields.filter(field=>text4(from,field)!==text4(to,field)).map(field=>change(`: ${field} ${text4(from,
field)} \u2192 ${text4(to,field)}`))})},VERBS2={gained:"GAINS",widened:"WIDENED",changed:"CHANGED",narrowed:"narrowed",lost:"\
loses"},RELATIONS={wider:"lets more in",narrower:"lets less in",other:"lets others in"},tellDiff=({access,settings})=>!access.
length&&!settings.length?"Nobody gains or loses anything.":[...access.map(change=>{let{kind,subject,how,secrets,policy,grant:grant2,
fields,demands}=change,head=`${VERBS2[kind]}: ${subject} ${how==="read"?"reads":"writes"} ${secrets.join(", ")}`,lines=fields.
map(({field,relation,from,to})=>`  ${field}: ${tellValues(field,from)} \u2192 ${tellValues(field,to)} (${RELATIONS[relation]}\
)`),whole2=kind==="gained"||kind==="lost"?[`  when ${tellDemands(demands)}`]:[];return[head,...lines,...whole2,`  by ${grant2}\
 in ${policy}`].join(`
`)}),...settings.map(({what})=>`SETTING: ${what}`)].join(`
`);var DANGEROUS=new Map([["pull_request","runs what a pull request brings"],["pull_request_target","may run what a strange\
r wrote, with the base branch\u2019s rights"],["workflow_run","is set off by other workflows, a fork\u2019s pull request amon\
g them"],["issue_comment","anybody may comment"],["discussion_comment","anybody may comment"],["merge_group","runs what \
is not merged yet"],["merge_request_event","runs what a merge request brings"],["external_pull_request_event","runs what\
 a pull request brings"],["pipeline","is set off by another project"],["parent_pipeline","is set off by another pipeline"],
["trigger_job","is set off by another pipeline"]]),lint=(set,now)=>{let findings=[],access=accessOf(set);for(let policy of set.
policies)for(let grant2 of policy.grants){let say2=(level,code2,sentence)=>findings.push({code:code2,level,file:policy.file,
grant:grant2.name,sentence});lintScope(policy,grant2,say2),lintSecrets(set,policy,grant2,say2),lintConditions(set,policy,
grant2,say2),lintTerms(grant2,now,say2),lintShadow(policy,grant2,access,say2)}return[...findings,...unused(set)]},lintScope=(policy,{
when},say2)=>{if(policy.repositoryId!==null)return;let whose=tellSubject(policy);when.reusable_workflow?say2("warning","\
owner_wide",`It is for ${whose}.`):say2("warning","owner_wide",`It is for ${whose}, and whoever may make one has it: nam\
e a reusable_workflow.`)},lintSecrets=(set,policy,grant2,say2)=>{let{read:read2,write=[]}=grant2,wide=read2.filter(name=>name.
split("/").includes("**"));wide.length&&say2("warning","broad_read",`${wide.join(", ")}: whatever will be put there.`);let vaults=new Set(
[...read2,...write].map(vaultOf));for(let vault of vaults)isOwned(set,policy,`${vault}/x`)||say2("error","owner_missing",
`It gives nothing from ${vault}: that vault does not list owner ${policy.ownerId} of ${policy.issuer}.`)},lintConditions=(set,policy,{
when},say2)=>{let issuer=set.issuers.find(({name})=>name===policy.issuer),profile=issuer&&profileOf(issuer),branches=(when.
ref??[]).filter(ref2=>!ref2.startsWith("refs/tags/")),open2=branches.filter(isPattern),guarded=when.ref_protected===!0||
!!when.environment;open2.length&&!guarded?say2("warning","unprotected_ref",`${open2.join(", ")}: whoever may push such a\
 branch has it; add ref_protected: true or an environment.`):branches.length&&!guarded&&profile?.environment&&say2("note",
"environment_missing","No environment: only the branch\u2019s own protection holds people back."),when.runner?.includes(
"self-hosted")&&say2("warning","self_hosted","A self-hosted runner may keep what earlier jobs left there.");for(let event2 of when.
events??[]){let why=DANGEROUS.get(event2);why&&say2("warning","dangerous_event",`${event2} ${why}.`)}for(let workflow2 of when.
reusable_workflow??[])workflow2.includes("@refs/heads/")&&say2("warning","reusable_by_branch",`${workflow2}: a branch mo\
ves; take a tag or a commit.`)},lintTerms=({expires},now,say2)=>{if(expires===void 0)return;let day2=dayOf(expires-1);expires<=
now?say2("error","expired",`It ended with ${day2}: renew it, or take it out.`):expires<=now+EXPIRES_SOON&&say2("warning",
"expires_soon",`It ends with ${day2}.`)},lintShadow=(policy,grant2,access,say2)=>{let isOwn=entry=>entry.policy===policy.
file&&entry.grant===grant2.name,own=access.filter(isOwn),others=access.filter(entry=>!isOwn(entry)),broader=own.map(entry=>others.
find(other2=>implies(other2,entry))),[first]=broader;!first||broader.includes(void 0)||say2("warning","shadowed",`${first.
grant} in ${first.policy} gives all of it anyway.`)},unused=set=>{let reads=set.policies.flatMap(({grants})=>grants.flatMap(
({read:read2})=>[...read2])),used=new Set(reads.map(vaultOf)),vaults=set.vaults.filter(({name})=>!used.has(name)).map(({
name})=>({code:"unread_vault",level:"warning",file:"vaults.yaml",grant:null,sentence:`Nobody may read anything from ${name}\
.`})),written2=set.policies.flatMap(policy=>policy.grants.flatMap(({name,write=[]})=>write.filter(secret=>!reads.some(entry=>matches(
entry,secret))).map(secret=>({code:"unread_secret",level:"warning",file:policy.file,grant:name,sentence:`${secret} is wr\
itten, and nobody may read it.`}))));return[...vaults,...written2]};var lineOf2=(files,{file,grant:grant2})=>{let at=(files.find(({path})=>path===file)?.text.split(`
`)??[]).findIndex(line=>/\bname:\s*["']?([\w.-]+)/.exec(line)?.[1]===grant2);return grant2===null||at<0?1:at+1},placeIn=message=>{
let[,file,line,column,what]=/^([^\n]*?):(\d{1,7}):(\d{1,7}): (.*)$/s.exec(message)??[];return file===void 0||what===void 0?
null:{file,line:Number(line),column:Number(column),what}};var json=lazy(()=>union([string(),number(),boolean(),null_(),array(json),record(string(),json)])),claims=record(string(),
json),day=pipe(string(),regex(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/,"a day: 2027-06-30")),casesSchema=strictObject({version:literal(
1),issuer:string(),job:claims,tests:pipe(array(strictObject({name:string(),claims:optional(claims),without:optional(array(
string())),read:optional(array(string())),on:optional(day),expect:picklist(["allow","deny"]),fails_by:optional(array(string()))})),
minLength(1,"write at least one test"))}),questionOf=({job},test,issuer,today)=>{let now=test.on?Date.parse(test.on)/1e3+
43200:today,filled={iss:issuer.url,iat:now,nbf:now,exp:now+300,jti:"test",aud:"test"},all=new Map(Object.entries({...filled,
...job,...test.claims}));for(let name of test.without??[])all.delete(name);return{claims:all,secrets:test.read??[],now,audience:null}};var Refusal=class extends Error{name="Refusal";denial;constructor(denial){super(denial.code),this.denial=denial}},refuse=denial=>new Refusal(
denial);var timesOf=(issuer,claims2,now)=>{let time=claim=>{let value=claims2.get(claim);if(typeof value!="number"||!Number.isSafeInteger(
value)||value<0)throw refuse({code:"token_claim",claim});return value},[iat,exp]=[time("iat"),time("exp")],nbf=profileOf(
issuer).nbf||claims2.has("nbf")?time("nbf"):iat,no=code2=>refuse({code:code2});if(exp<=iat)throw refuse({code:"token_cla\
im",claim:"exp"});if(iat>now+60||nbf>now+60)throw no("token_not_yet_valid");if(exp<=now-60)throw no("token_expired");if(exp-
iat>issuer.maxAge)throw no("token_too_old");return{iat,lifetime:exp-iat}},jtiOf=(issuer,claims2)=>{let jti=claims2.get("\
jti");if(jti===void 0&&!profileOf(issuer).jti)return null;if(typeof jti!="string"||!jti||jti.length>JTI_LENGTH)throw refuse(
{code:"token_claim",claim:"jti"});return jti},audienceOf=claims2=>{let audience=claims2.get("aud");if(typeof audience!="\
string")throw refuse({code:"token_claim",claim:"aud"});return audience};var consider=(index,who,secret,now)=>weigh(index,who,secret,now).map(({policy,grant:grant2,checks})=>({policy:policy.file,
grant:grant2.name,secret,checks})),failed=({checks})=>checks.filter(({met})=>!met),weigh=(index,who,secret,now)=>{let id3=claimOf(
who,profileOf(who).repositoryId),scope2=({repositoryId})=>repositoryId===null?[]:[{field:"repository_id",met:id3===repositoryId,
expected:[repositoryId],actual:id3}],own=new Set(policiesFor(index,who).map(({file})=>file));return index.policies().filter(
({issuer})=>issuer===who.issuer).flatMap(policy=>policy.grants.filter(grant2=>own.has(policy.file)||secret!==null&&speaksOf(
grant2,secret)).map(grant2=>({policy,grant:grant2,checks:[...secret===null?[]:[readCheck(grant2,secret)],...scope2(policy),
...checksOf(who,policy,grant2,now),...secret===null?[]:[ownerCheck(index,who,secret)]]}))).sort((a,b)=>rank(a,secret)-rank(
b,secret))},rank=(weighed,secret)=>failed(weighed).length+(secret===null||speaksOf(weighed.grant,secret)?0:1e3),readCheck=(grant2,secret)=>({
field:"read",met:speaksOf(grant2,secret),expected:grant2.read,actual:secret}),ownerCheck=(index,who,secret)=>{let expected=(index.
vaultByName.get(vaultOf(secret))?.owners??[]).filter(({issuer})=>issuer===who.issuer).map(o=>o.ownerId),actual=claimOf(who,
profileOf(who).ownerId);return{field:"vault_owner",met:actual!==null&&expected.includes(actual),expected,actual}},FIXED=new Set(
["repository_id","repository_owner_id","repository"]),smallestChange=(index,who,secrets,now)=>{let edits=(secrets.length?
secrets:[null]).flatMap(secret=>editsFor(index,who,secret,now)),unique2=[...new Map(edits.map(edit2=>[JSON.stringify(edit2),
edit2])).values()];return unique2.length?{edits:unique2,says:unique2.map(say)}:null},editsFor=(index,who,secret,now)=>[...weigh(
index,who,secret,now).filter(weighed=>failed(weighed).every(({field})=>!FIXED.has(field))).map(weighed=>failed(weighed).
map(check2=>editOf(weighed,check2,secret))),newPolicy(index,who,secret)].reduce((a,b)=>b.length&&b.length<a.length?b:a),
edit=(file,path,verb,value)=>({file,path,do:verb,value}),editOf=({policy,grant:grant2},check2,secret)=>{let{field,actual}=check2,
at=path=>`grants.${grant2.name}.${path}`;if(field==="vault_owner"&&secret!==null){let value=`{ issuer: ${policy.issuer},\
 owner_id: "${actual}" }`;return edit("vaults.yaml",`vaults.${vaultOf(secret)}.owners`,"add",value)}return field==="read"?
edit(policy.file,at("read"),"add",secret):field==="expires"?edit(policy.file,at("expires"),"set","a later day"):field===
"bearer"?edit(policy.file,at("bearer"),"set","accepted"):field==="once"?edit(policy.file,at("once"),"remove",null):actual===
null||field==="ref_protected"||field==="workflow"?edit(policy.file,at(`when.${field}`),"remove",null):edit(policy.file,at(
`when.${field}`),"add",actual)},newPolicy=(index,who,secret)=>{let[own]=policiesFor(index,who).filter(({repositoryId})=>repositoryId!==
null),name=secret??"vault/path/name";return own?[edit(own.file,"grants","add","a grant for this job"),edit(own.file,"gra\
nts.NEW.read","add",name)]:[edit("a new file","repository_id","set",claimOf(who,profileOf(who).repositoryId)),edit("a ne\
w file","repository_owner_id","set",claimOf(who,profileOf(who).ownerId)),edit("a new file","grants.NEW.read","add",name)]},
say=({file,path,do:verb,value})=>verb==="remove"?`${file}: remove ${path}`:verb==="add"?`${file}: add ${value} to ${path}`:
`${file}: set ${path} to ${value}`;var verdict=(index,question)=>{let{secrets,now}=question,who;try{who=suppose(index,question)}catch(error2){if(!(error2 instanceof
Refusal))throw error2;let{denial}=error2,claim="claim"in denial?denial.claim:null;return deny(denial.code,{claim})}if(!secrets.
length){let grants=matching(index,who,now);if(grants.length)return{decision:"allow",reason:"granted",grants,warnings:[]};
let considered=consider(index,who,null,now);return deny("not_granted",{considered,change:smallestChange(index,who,[],now)})}
let asked2=secrets.map(name=>({name,optional:!1})),decision=decide(index,who,asked2,now);if(decision.allowed)return{decision:"\
allow",reason:"granted",grants:[...decision.granted,...decision.patterns].map(({policy,grant:grant2,name})=>({policy,grant:grant2,
secret:name})),warnings:decision.warnings};let alone=name=>decide(index,who,[{name,optional:!1}],now).allowed,refused2=secrets.
filter(name=>!alone(name));return deny("not_granted",{considered:refused2.flatMap(name=>consider(index,who,name,now)),change:smallestChange(
index,who,refused2,now)})},deny=(reason,more)=>({decision:"deny",reason,claim:null,grants:[],considered:[],change:null,...more}),
suppose=(index,{claims:claims2,now,audience})=>{let iss=claims2.get("iss"),issuer=typeof iss=="string"?index.issuerByUrl.
get(iss):void 0;if(!issuer)throw refuse({code:"issuer_unknown"});timesOf(issuer,claims2,now),jtiOf(issuer,claims2);let actual=audienceOf(
claims2);if(audience===null&&!actual)throw refuse({code:"token_claim",claim:"aud"});if(audience!==null&&actual!==audience)
throw refuse({code:"audience_mismatch"});return{issuer:issuer.name,platform:issuer.platform,audience:issuer.audience,claims:claims2,
...issuer.claimNames&&{claimNames:issuer.claimNames}}},matching=(index,who,now)=>policiesFor(index,who).flatMap(policy=>policy.
grants.filter(grant2=>checksOf(who,policy,grant2,now).every(({met})=>met)).map(grant2=>({policy:policy.file,grant:grant2.
name,secret:null})));var runCases=(set,files,now)=>{let index=indexPolicies(set);return files.flatMap(file=>{let{value,errorAt}=parseSource(file,
casesSchema),issuer=set.issuers.find(({name})=>name===value.issuer);if(!issuer)throw errorAt(["issuer"],`${value.issuer}\
 is not in issuers.yaml`);return value.tests.map(test=>{let found=verdict(index,questionOf(value,test,issuer,now)),failed2=found.
decision==="deny"?found.considered[0]?.checks.filter(({met})=>!met).map(c=>c.field)??[]:[],by=test.fails_by&&listed(test.
fails_by);return{file:file.path,name:test.name,ok:found.decision===test.expect&&(!by||by===listed(failed2)),expected:by?
`${test.expect} by ${by}`:test.expect,found:failed2.length?`${found.decision} by ${listed(failed2)}`:found.decision}})})},
listed=fields=>[...fields].sort().join(", ");var NOTHING={v:1,built:0,digest:"",issuers:[],vaults:[],policies:[]},judge=async(base,head,records,now)=>{let before=base?
await compiled(base,now):NOTHING,rules=base?approvalsOf(base.vaults):[],remarks=[],after;try{after=await compiled(head,now)}catch(error2){
return{remarks:[remarkOf(error2)],tests:[],diff:null,needed:[],replayed:null}}let diff=diffPolicies(before,after);remarks.
push(...lint(after,now).map(finding=>({...finding,...placed(head,finding),text:finding.sentence})),...widenings(head,diff));
let tests=[];try{tests=runCases(after,head.tests,now)}catch(error2){remarks.push(remarkOf(error2))}remarks.push(...tests.
filter(({ok})=>!ok).map(test=>failedTest(head,test)));let needed=neededApprovals(rules,approvalsOf(head.vaults),diff),[index,
basis]=[after,before].map(set=>loadable(set)),replayed=records&&index?await replay(records,index,{now,...basis&&{base:basis}}):
null;return{remarks,tests,diff,needed,replayed}},compiled=(sources,now)=>compilePolicies(sources,{built:now}),loadable=set=>set.
issuers.length?indexPolicies(set):null,placed=(head,{file,grant:grant2})=>file==="vaults.yaml"?{file:head.vaults.path,line:1}:
{file,line:lineOf2(head.policies,{file,grant:grant2})},remarkOf=error2=>{if(!(error2 instanceof EggError))throw error2;let place=placeIn(
error2.message),{file="",line=1,what=error2.message}=place??{};return{level:"error",code:error2.code,file,line,text:what}},
failedTest=(head,{file,name,expected,found})=>{let at=(head.tests.find(({path})=>path===file)?.text.split(`
`)??[]).findIndex(line=>line.includes(name)),text4=`${name}: expected ${expected}, found ${found}`;return{level:"error",
code:"test_failed",file,line:Math.max(1,at+1),text:text4}},widenings=(head,{access})=>access.filter(isWidening).map(({kind,
subject,how,secrets,policy,grant:grant2})=>({level:"note",code:kind,file:policy,line:lineOf2(head.policies,{file:policy,
grant:grant2}),text:`${subject} ${how==="read"?"reads":"writes"} ${secrets.join(", ")}`}));var block=lines=>{let shown=lines.map(printable),fence="`".repeat(Math.max(3,longestRun(shown.join(`
`))+1));return[`${fence}text`,...shown,fence].join(`
`)},code=text4=>`\`${printable(text4).replaceAll("|","\xA6").replaceAll("`","'").trim()||" "}\``,longestRun=text4=>Math.
max(0,...[...text4.matchAll(/`+/g)].map(([run])=>run.length)),boundedBlock=(lines,room)=>{let kept=[],length=0;for(let line of lines){
if(length+=line.length+1,length>room)break;kept.push(line)}let left=lines.length-kept.length,more=left?`

\u2026 and ${left} more ${left===1?"line":"lines"}.`:"";return`${block(kept.length?kept:["\u2026"])}${more}`};var failuresOf=({remarks,tests,answered,strict})=>{let errors=remarks.filter(({level,code:code2})=>level==="error"&&code2!==
"test_failed"),warnings=remarks.filter(({level})=>level==="warning"),failed2=tests.filter(({ok})=>!ok),missing=answered.
filter(({by})=>!by.length);return[...errors.length?[counted(errors.length,"error")]:[],...strict&&warnings.length?[counted(
warnings.length,"warning")]:[],...failed2.length?[`${counted(failed2.length,"test")} failed`]:[],...missing.length?[`${counted(
missing.length,"approval")} missing`]:[]]},counted=(count4,word2)=>`${count4} ${word2}${count4===1?"":"s"}`,reportOf=(outcome,commits,head,room)=>{
let{remarks,diff,answered,replayed}=outcome,failures=failuresOf(outcome),rows=[["Check",levels(remarks)],["Tests",testsRow(
outcome)],...answered.map(one=>["Approval",approvalRow(one)]),...replayed?[["Replay",replayRow(replayed)]]:[]],share=Math.
floor(room/4);return[`### Policy check: ${failures.length?`**fails** (${failures.join(", ")})`:"**passes**"}`,"","| | |",
"|---|---|",...rows.map(([what,text4])=>`| ${what} | ${text4} |`),"",...diff?["**Who gains, who loses**","",boundedBlock(
tellDiff(diff).split(`
`),share),""]:[],...replayed?["**On exchanges of the past**","",boundedBlock(tellReplay(replayed).split(`
`),share),""]:[],...section("Approvals",answered.flatMap(whyApproval),share),...section("Findings",remarks.filter(isFinding).
map(lineOf3),share),`<sub>${short(head)} merged into ${short(commits.base)}; read from git, nothing of it was run.</sub>`,
""].join(`
`)},section=(title,lines,room)=>lines.length?[`**${title}**`,"",boundedBlock(lines,room),""]:[],isFinding=({code:code2})=>![
"gained","widened","changed"].includes(code2),lineOf3=({level,code:code2,file,line,text:text4})=>`${file}:${line}: ${level}\
 ${code2}: ${text4}`,levels=remarks=>{let of=level=>remarks.filter(remark=>remark.level===level&&isFinding(remark)).length,
errors=remarks.filter(({level,code:code2})=>level==="error"&&code2!=="test_failed");return`${counted(errors.length,"erro\
r")}, ${counted(of("warning"),"warning")}, ${counted(of("note"),"note")}`},testsRow=({tests,diff})=>{if(!diff)return"not\
 run: the policies do not build";let failed2=tests.filter(({ok})=>!ok).length;return tests.length?`${tests.length}, ${failed2}\
 failed`:"none: add some in `tests/`"},approvalRow=({approval:approval2,by,teamsUnknown})=>{let what=code(tellApproval(approval2));
return by.length?`${what}: given by ${by.map(id3=>code(id3)).join(", ")}`:`${what}: **missing**. A listed approver must \
approve this very commit${teamsUnknown?" (teams were not looked up: no `team-token`)":""}`},whyApproval=({approval:approval2,
because})=>[`${tellApproval(approval2)}:`,...because.map(line=>`  ${line}`)],replayRow=({decided,counts})=>`${counted(decided,
"exchange")}: ${counts.won} would be allowed, ${counts.lost} denied, ${counts.unknown} cannot be told`,short=id3=>id3.slice(
0,12);var reviews=array(object({user:nullable(object({id:number()})),state:string(),commit_id:nullable(string())})),members=array(
object({id:number()})),answersTo=async(needed,pull,github2,teamGithub)=>{if(!needed.length)return[];let{owner,repo,number:number6}=pull,
list=await github2.list("GET /repos/{owner}/{repo}/pulls/{number}/reviews",{owner,repo,number:number6});if(!list)throw new EggError(
"reviews_unknown","The reviews of this pull request cannot be read.","Give the job `permissions: pull-requests: read`.");
let approvers=approversIn(shaped(reviews,list),pull);return Promise.all(needed.map(async one=>{let{users,teams}=one.approval,
listed2=new Set(users);if(teamGithub)for(let id3 of await membersOf(teams,teamGithub))listed2.add(id3);let by=approvers.
filter(id3=>listed2.has(id3));return{...one,by,teamsUnknown:teams.length>0&&!teamGithub}}))},approversIn=(list,{head,author})=>{
let latest=new Map;for(let{user,state,commit_id}of list)!user||state==="COMMENTED"||state==="PENDING"||latest.set(String(
user.id),state==="APPROVED"&&commit_id===head);return[...latest].filter(([id3,yes])=>yes&&id3!==author).map(([id3])=>id3)},
membersOf=async(teams,github2)=>{let route="GET /organizations/{organization}/team/{team}/members";return(await Promise.
all(teams.map(({organizationId,id:id3})=>github2.list(route,{organization:organizationId,team:id3})))).flatMap(list=>shaped(
members,list??[]).map(({id:id3})=>String(id3)))};var snapshotOf=async(git,commit,folder)=>{let[all,tests]=await Promise.all([entriesOf2(git,commit,`${folder}/`),entriesOf2(
git,commit,`${folder}/tests/`)]);if(!all.length)return null;let[files,cases]=await Promise.all([read(git,yamlIn(all)),read(
git,yamlIn(tests))]),take=name=>{let found=files.find(({path})=>path===`${folder}/${name}`);if(found)return found;throw new EggError(
"policy_folder",`${folder}/${name} is missing.`)},[issuers,vaults]=[take("issuers.yaml"),take("vaults.yaml")],policies=files.
filter(file=>file!==issuers&&file!==vaults);return{issuers,vaults,policies,tests:cases}},nameOf=path=>path.slice(path.lastIndexOf(
"/")+1),yamlIn=entries=>{let shown=entries.filter(({path})=>!nameOf(path).startsWith(".")),odd=shown.find(({path})=>path.
endsWith(".yml"));if(odd)throw new EggError("policy_folder",`${odd.path} must end in .yaml.`,"Rename it.");let yaml=shown.
filter(({path})=>path.endsWith(".yaml"));for(let{mode,path,bytes:bytes2}of yaml){if(!/^[A-Za-z0-9][A-Za-z0-9._@+-]*$/.test(
nameOf(path)))throw new EggError("policy_folder","A file there has a name with other characters than letters, digits and\
 ._@+-.","Rename it.");if(mode!=="100644"&&mode!=="100755")throw new EggError("policy_folder",`${path} is no plain file.`,
"Put the file itself there.");if(bytes2>POLICY_FILE_BYTES)throw new EggError("policy_folder",`${path} is too large.`,"Sp\
lit it.")}return yaml},entriesOf2=async(git,commit,folder)=>(await git(["ls-tree","-l","-z","--full-tree",commit,"--",folder])).
toString("utf8").split("\0").filter(Boolean).map(line=>{let[,mode="",id3="",bytes2=""]=/^(\d{6}) [a-z]+ ([0-9a-f]+) +(\d+|-)\t/.
exec(line)??[];return{mode,id:id3,bytes:Number(bytes2)||0,path:line.slice(line.indexOf("	")+1)}}),read=async(git,entries)=>{
if(!entries.length)return[];let all=await git(["cat-file","--batch"],entries.map(({id:id3})=>`${id3}
`).join("")),at=0;return entries.map(({id:id3,bytes:bytes2,path})=>{let header=`${id3} blob ${bytes2}
`,begin=at+header.length;if(all.toString("latin1",at,begin)!==header)throw new EggError("git_failed",`${path} cannot be \
read from git.`);return at=begin+bytes2+1,{path,text:all.toString("utf8",begin,begin+bytes2)}})};var{env}=process,main=async()=>{let inputs=parseInputs(getInput),pull=pullRequestOf(env),workspace=env.GITHUB_WORKSPACE??
".",git=gitIn((0,import_node_path2.resolve)(workspace,inputs.path),env),commits=await mergeOf(git,pull.head),base=await snapshotOf(
git,commits.base,inputs.policies),head=await snapshotOf(git,commits.merged,inputs.policies);if(!head)throw new EggError(
"policy_folder","There is no policies folder in this pull request.","Name it with the input `policies`.");let records=inputs.
records?exportFolder((0,import_node_path2.join)(workspace,inputs.records)):null,{needed,...judged}=await judge(base,head,
records,Math.floor(Date.now()/1e3)),github2=await openGithub({env,token:inputs.token}),teamGithub=inputs.teamToken?await openGithub(
{env,token:inputs.teamToken}):null,answered=await answersTo(needed,pull,github2,teamGithub),outcome={...judged,answered,
strict:inputs.strict};annotate(outcome.remarks);let summary=reportOf(outcome,commits,pull.head,SUMMARY_LENGTH);env.GITHUB_STEP_SUMMARY&&
await(0,import_promises2.appendFile)(env.GITHUB_STEP_SUMMARY,summary);let failures=failuresOf(outcome);setOutput("widens",
String(outcome.diff?.widens??!1)),setOutput("passes",String(failures.length===0));let body=reportOf(outcome,commits,pull.
head,COMMENT_LENGTH);await comment(github2,pull,inputs,body),failures.length?setFailed(`egg: the policy check fails: ${failures.
join(", ")}.`):info("egg: the policy check passes.")},comment=async(github2,pull,{policies,author,token:token2},body)=>{
let marker=`<!-- egg policy-check: ${policies} -->`;try{token2!==null&&await keepComment(github2,pull,{marker,author,body})||
notice("egg: this run may not comment; what it found is in the job summary.")}catch(failure){if(!(failure instanceof EggError))
throw failure;warning(`egg: the comment could not be written [${failure.code}]; see the job summary.`)}},annotate=remarks=>{
let levels2={error,warning,note:notice};for(let[level,say2]of Object.entries(levels2))for(let{code:code2,file,line,text:text4}of remarks.
filter(r=>r.level===level).slice(0,ANNOTATIONS)){let place=file?{file:printable(file),startLine:line}:{};say2(printable(
text4),{title:`egg: ${code2}`,...place})}},told=failure=>{if(!(failure instanceof EggError))return"egg: something failed\
 that nobody foresaw. [internal]";let{code:code2,message,next}=failure;return[`egg: ${printable(message)} [${code2}]`,...next?
[`Next: ${next}`]:[]].join(`
`)};main().catch(failure=>setFailed(told(failure))).finally(()=>process.stdout.write("",()=>process.exit()));
