"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e4){throw err=[e4],e4}};var __commonJS=(cb,mod)=>function(){try{return mod||(0,cb[__getOwnPropNames(cb)[0]])((mod={exports:{}}).exports,mod),mod.exports}catch(e4){throw mod=0,e4}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from==
"object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=
__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{
value:mod,enumerable:!0}):target,mod));var HttpClient,init_http_client=__esm({"none:@actions/http-client"(){HttpClient=class{getAgent(){}getAgentDispatcher(){}}}});var import_fs,import_os,Context,init_context=__esm({"node_modules/@actions/github/lib/context.js"(){import_fs=require("fs"),import_os=require("os"),Context=class{constructor(){
var e4,s8,r7;if(this.payload={},process.env.GITHUB_EVENT_PATH)if((0,import_fs.existsSync)(process.env.GITHUB_EVENT_PATH))this.payload=JSON.parse((0,import_fs.readFileSync)(
process.env.GITHUB_EVENT_PATH,{encoding:"utf8"}));else{let o7=process.env.GITHUB_EVENT_PATH;process.stdout.write(`GITHUB_EVENT_PATH ${o7} does not exist${import_os.EOL}`)}
this.eventName=process.env.GITHUB_EVENT_NAME,this.sha=process.env.GITHUB_SHA,this.ref=process.env.GITHUB_REF,this.workflow=process.env.GITHUB_WORKFLOW,this.action=
process.env.GITHUB_ACTION,this.actor=process.env.GITHUB_ACTOR,this.job=process.env.GITHUB_JOB,this.runAttempt=parseInt(process.env.GITHUB_RUN_ATTEMPT,10),this.runNumber=
parseInt(process.env.GITHUB_RUN_NUMBER,10),this.runId=parseInt(process.env.GITHUB_RUN_ID,10),this.apiUrl=(e4=process.env.GITHUB_API_URL)!==null&&e4!==void 0?e4:
"https://api.github.com",this.serverUrl=(s8=process.env.GITHUB_SERVER_URL)!==null&&s8!==void 0?s8:"https://github.com",this.graphqlUrl=(r7=process.env.GITHUB_GRAPHQL_URL)!==
null&&r7!==void 0?r7:"https://api.github.com/graphql"}get issue(){let e4=this.payload;return Object.assign(Object.assign({},this.repo),{number:(e4.issue||e4.pull_request||
e4).number})}get repo(){if(process.env.GITHUB_REPOSITORY){let[e4,s8]=process.env.GITHUB_REPOSITORY.split("/");return{owner:e4,repo:s8}}if(this.payload.repository)
return{owner:this.payload.repository.owner.login,repo:this.payload.repository.name};throw new Error("context.repo requires a GITHUB_REPOSITORY environment varia\
ble like 'owner/repo'")}}}});var fetch,init_undici=__esm({"none:undici"(){fetch=void 0}});function getAuthString(t4,n4){if(!t4&&!n4.auth)throw new Error("Parameter token or opts.auth is required");if(t4&&n4.auth)throw new Error("Parameters token and \
opts.auth may not both be specified");return typeof n4.auth=="string"?n4.auth:`token ${t4}`}function getProxyAgent(t4){return new HttpClient().getAgent(t4)}function getProxyAgentDispatcher(t4){
return new HttpClient().getAgentDispatcher(t4)}function getProxyFetch(t4){let n4=getProxyAgentDispatcher(t4);return(e4,c7)=>d2(this,void 0,void 0,function*(){return fetch(
e4,Object.assign(Object.assign({},c7),{dispatcher:n4}))})}function getApiBaseUrl(){return process.env.GITHUB_API_URL||"https://api.github.com"}function getUserAgentWithOrchestrationId(t4){
var n4;let r7=(n4=process.env.ACTIONS_ORCHESTRATION_ID)===null||n4===void 0?void 0:n4.trim();if(r7){let c7=`actions_orchestration_id/${r7.replace(/[^a-z0-9_.-]/gi,
"_")}`;return t4?.includes(c7)?t4:`${t4?`${t4} `:""}${c7}`}return t4}var d2,init_utils=__esm({"node_modules/@actions/github/lib/internal/utils.js"(){init_http_client();
init_undici();d2=function(t4,n4,r7,e4){function c7(i8){return i8 instanceof r7?i8:new r7(function(u6){u6(i8)})}return new(r7||(r7=Promise))(function(i8,u6){function f5(o7){
try{h6(e4.next(o7))}catch(a9){u6(a9)}}function s8(o7){try{h6(e4.throw(o7))}catch(a9){u6(a9)}}function h6(o7){o7.done?i8(o7.value):c7(o7.value).then(f5,s8)}h6((e4=
e4.apply(t4,n4||[])).next())})}}});function getUserAgent(){return typeof navigator=="object"&&"userAgent"in navigator?navigator.userAgent:typeof process=="object"&&process.version!==void 0?`Node.\
js/${process.version.substr(1)} (${process.platform}; ${process.arch})`:"<environment undetectable>"}var init_universal_user_agent=__esm({"node_modules/universa\
l-user-agent/index.js"(){}});function register(n4,e4,u6,r7){if(typeof u6!="function")throw new Error("method for before hook must be a function");return r7||(r7={}),Array.isArray(e4)?e4.reverse().
reduce((f5,i8)=>register.bind(null,n4,i8,f5,r7),u6)():Promise.resolve().then(()=>n4.registry[e4]?n4.registry[e4].reduce((f5,i8)=>i8.hook.bind(null,f5,r7),u6)():
u6(r7))}var init_register=__esm({"node_modules/before-after-hook/lib/register.js"(){}});function addHook(u6,i8,f5,e4){let l6=e4;u6.registry[f5]||(u6.registry[f5]=[]),i8==="before"&&(e4=(n4,r7)=>Promise.resolve().then(l6.bind(null,r7)).then(n4.bind(
null,r7))),i8==="after"&&(e4=(n4,r7)=>{let t4;return Promise.resolve().then(n4.bind(null,r7)).then(s8=>(t4=s8,l6(t4,r7))).then(()=>t4)}),i8==="error"&&(e4=(n4,r7)=>Promise.
resolve().then(n4.bind(null,r7)).catch(t4=>l6(t4,r7))),u6.registry[f5].push({hook:e4,orig:l6})}var init_add=__esm({"node_modules/before-after-hook/lib/add.js"(){}});function removeHook(r7,i8,o7){if(!r7.registry[i8])return;let e4=r7.registry[i8].map(n4=>n4.orig).indexOf(o7);e4!==-1&&r7.registry[i8].splice(e4,1)}var init_remove=__esm(
{"node_modules/before-after-hook/lib/remove.js"(){}});function c4(o7,r7,n4){let i8=u3(removeHook,null).apply(null,n4?[r7,n4]:[r7]);o7.api={remove:i8},o7.remove=i8,["before","error","after","wrap"].forEach(l6=>{let s8=n4?
[r7,l6,n4]:[r7,l6];o7[l6]=o7.api[l6]=u3(addHook,null).apply(null,s8)})}function f2(){let o7=Symbol("Singular"),r7={registry:{}},n4=register.bind(null,r7,o7);return c4(
n4,r7,o7),n4}function b(){let o7={registry:{}},r7=register.bind(null,o7);return c4(r7,o7),r7}var e2,u3,before_after_hook_default,init_before_after_hook=__esm({"\
node_modules/before-after-hook/index.js"(){init_register();init_add();init_remove();e2=Function.bind,u3=e2.bind(e2);before_after_hook_default={Singular:f2,Collection:b}}});function q(e4){return e4?Object.keys(e4).reduce((t4,n4)=>(t4[n4.toLowerCase()]=e4[n4],t4),{}):{}}function C2(e4){if(typeof e4!="object"||e4===null||Object.prototype.
toString.call(e4)!=="[object Object]")return!1;let t4=Object.getPrototypeOf(e4);if(t4===null)return!0;let n4=Object.prototype.hasOwnProperty.call(t4,"constructo\
r")&&t4.constructor;return typeof n4=="function"&&n4 instanceof n4&&Function.prototype.call(n4)===Function.prototype.call(e4)}function g2(e4,t4){let n4=Object.assign(
{},e4);return Object.keys(t4).forEach(i8=>{C2(t4[i8])?i8 in e4?n4[i8]=g2(e4[i8],t4[i8]):Object.assign(n4,{[i8]:t4[i8]}):Object.assign(n4,{[i8]:t4[i8]})}),n4}function y(e4){
for(let t4 in e4)e4[t4]===void 0&&delete e4[t4];return e4}function h2(e4,t4,n4){if(typeof t4=="string"){let[r7,s8]=t4.split(" ");n4=Object.assign(s8?{method:r7,
url:s8}:{url:r7},n4)}else n4=Object.assign({},t4);n4.headers=q(n4.headers),y(n4),y(n4.headers);let i8=g2(e4||{},n4);return n4.url==="/graphql"&&(e4&&e4.mediaType.
previews?.length&&(i8.mediaType.previews=e4.mediaType.previews.filter(r7=>!i8.mediaType.previews.includes(r7)).concat(i8.mediaType.previews)),i8.mediaType.previews=
(i8.mediaType.previews||[]).map(r7=>r7.replace(/-preview/,""))),i8}function D(e4,t4){let n4=/\?/.test(e4)?"&":"?",i8=Object.keys(t4);return i8.length===0?e4:e4+
n4+i8.map(r7=>r7==="q"?"q="+t4.q.split("+").map(encodeURIComponent).join("+"):`${r7}=${encodeURIComponent(t4[r7])}`).join("&")}function F(e4){return e4.replace(
/(?:^\W+)|(?:(?<!\W)\W+$)/g,"").split(/,/)}function R(e4){let t4=e4.match(P);return t4?t4.map(F).reduce((n4,i8)=>n4.concat(i8),[]):[]}function b2(e4,t4){let n4={
__proto__:null};for(let i8 of Object.keys(e4))t4.indexOf(i8)===-1&&(n4[i8]=e4[i8]);return n4}function j(e4){return e4.split(/(%[0-9A-Fa-f]{2})/g).map(function(t4){
return/%[0-9A-Fa-f]/.test(t4)||(t4=encodeURI(t4).replace(/%5B/g,"[").replace(/%5D/g,"]")),t4}).join("")}function l2(e4){return encodeURIComponent(e4).replace(/[!'()*]/g,
function(t4){return"%"+t4.charCodeAt(0).toString(16).toUpperCase()})}function p5(e4,t4,n4){return t4=e4==="+"||e4==="#"?j(t4):l2(t4),n4?l2(n4)+"="+t4:t4}function o3(e4){
return e4!=null}function m4(e4){return e4===";"||e4==="&"||e4==="?"}function S2(e4,t4,n4,i8){var r7=e4[n4],s8=[];if(o3(r7)&&r7!=="")if(typeof r7=="string"||typeof r7==
"number"||typeof r7=="bigint"||typeof r7=="boolean")r7=r7.toString(),i8&&i8!=="*"&&(r7=r7.substring(0,parseInt(i8,10))),s8.push(p5(t4,r7,m4(t4)?n4:""));else if(i8===
"*")Array.isArray(r7)?r7.filter(o3).forEach(function(c7){s8.push(p5(t4,c7,m4(t4)?n4:""))}):Object.keys(r7).forEach(function(c7){o3(r7[c7])&&s8.push(p5(t4,r7[c7],
c7))});else{let c7=[];Array.isArray(r7)?r7.filter(o3).forEach(function(a9){c7.push(p5(t4,a9))}):Object.keys(r7).forEach(function(a9){o3(r7[a9])&&(c7.push(l2(a9)),
c7.push(p5(t4,r7[a9].toString())))}),m4(t4)?s8.push(l2(n4)+"="+c7.join(",")):c7.length!==0&&s8.push(c7.join(","))}else t4===";"?o3(r7)&&s8.push(l2(n4)):r7===""&&
(t4==="&"||t4==="?")?s8.push(l2(n4)+"="):r7===""&&s8.push("");return s8}function I(e4){return{expand:V.bind(null,e4)}}function V(e4,t4){var n4=["+","#",".","/",
";","?","&"];return e4=e4.replace(/\{([^\{\}]+)\}|([^\{\}]+)/g,function(i8,r7,s8){if(r7){let a9="",u6=[];if(n4.indexOf(r7.charAt(0))!==-1&&(a9=r7.charAt(0),r7=r7.
substr(1)),r7.split(/,/g).forEach(function(d7){var f5=/([^:\*]*)(?::(\d+)|(\*))?/.exec(d7);u6.push(S2(t4,a9,f5[1],f5[2]||f5[3]))}),a9&&a9!=="+"){var c7=",";return a9===
"?"?c7="&":a9!=="#"&&(c7=a9),(u6.length!==0?a9:"")+u6.join(c7)}else return u6.join(",")}else return j(s8)}),e4==="/"?e4:e4.replace(/\/$/,"")}function v(e4){let t4=e4.
method.toUpperCase(),n4=(e4.url||"/").replace(/:([a-z]\w+)/g,"{$1}"),i8=Object.assign({},e4.headers),r7,s8=b2(e4,["method","baseUrl","url","headers","request","\
mediaType"]),c7=R(n4);n4=I(n4).expand(s8),/^http/.test(n4)||(n4=e4.baseUrl+n4);let a9=Object.keys(e4).filter(f5=>c7.includes(f5)).concat("baseUrl"),u6=b2(s8,a9);
if(!/application\/octet-stream/i.test(i8.accept)&&(e4.mediaType.format&&(i8.accept=i8.accept.split(/,/).map(f5=>f5.replace(/application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
`application/vnd$1$2.${e4.mediaType.format}`)).join(",")),n4.endsWith("/graphql")&&e4.mediaType.previews?.length)){let f5=i8.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g)||
[];i8.accept=f5.concat(e4.mediaType.previews).map(T4=>{let w6=e4.mediaType.format?`.${e4.mediaType.format}`:"+json";return`application/vnd.github.${T4}-preview${w6}`}).
join(",")}return["GET","HEAD"].includes(t4)?n4=D(n4,u6):"data"in u6?r7=u6.data:Object.keys(u6).length&&(r7=u6),!i8["content-type"]&&typeof r7<"u"&&(i8["content-\
type"]="application/json; charset=utf-8"),["PATCH","PUT"].includes(t4)&&typeof r7>"u"&&(r7=""),Object.assign({method:t4,url:n4,headers:i8},typeof r7<"u"?{body:r7}:
null,e4.request?{request:e4.request}:null)}function W(e4,t4,n4){return v(h2(e4,t4,n4))}function O(e4,t4){let n4=h2(e4,t4),i8=W.bind(null,n4);return Object.assign(
i8,{DEFAULTS:n4,defaults:O.bind(null,n4),merge:h2.bind(null,n4),parse:v})}var A2,$,E,P,_,init_dist_bundle=__esm({"node_modules/@octokit/endpoint/dist-bundle/ind\
ex.js"(){init_universal_user_agent();A2="0.0.0-development",$=`octokit-endpoint.js/${A2} ${getUserAgent()}`,E={method:"GET",baseUrl:"https://api.github.com",headers:{
accept:"application/vnd.github.v3+json","user-agent":$},mediaType:{format:""}};P=/\{[^{}}]+\}/g;_=O(null,E)}});function parse(t4,r7){let e4=4|(r7?.comma===!0?8:0),c7=t4.length,o7=r7?.start??0;for(;(l3[t4.charCodeAt(o7)]&2)!==0;)o7++;let s8=o7,E4=0,a9=-1,f5=r7?.parameters===
!1?8:0;for(;s8<c7;){let w6=t4.charCodeAt(s8),n4=l3[w6];if((n4&e4)!==0){f5|=n4&8;break}(n4&2)!==0?a9===-1&&(a9=s8):a9=-1,E4|=w6&65280|n4,s8++}let C4=a9===-1?s8:a9,
i8=t4.slice(o7,C4),k5=(E4&65281)===0?i8:i8.toLowerCase();return s8===c7||f5!==0?{type:k5,index:s8,parameters:new N}:B(t4,k5,s8,c7,e4)}function B(t4,r7,e4,c7,o7){
let s8=new N;t:for(;e4<c7;){for(e4++;(l3[t4.charCodeAt(e4)]&2)!==0;)e4++;let E4=e4,a9=0,f5=-1;for(;e4<c7;){let C4=t4.charCodeAt(e4),i8=l3[C4];if((i8&o7)!==0){if((i8&
8)!==0)break t;continue t}if(C4===61){let k5=f5===-1?e4:f5,w6=t4.slice(E4,k5),n4=(a9&65281)===0?w6:w6.toLowerCase();for(e4++;(l3[t4.charCodeAt(e4)]&2)!==0;)e4++;
if(e4<c7&&t4.charCodeAt(e4)===34){let p8=++e4,h6=!1;for(;e4<c7;){let g8=t4.charCodeAt(e4);if(g8===34){s8[n4]===void 0&&(s8[n4]=h6?R2(t4,p8,e4):t4.slice(p8,e4)),
e4++;let T4=0;for(;e4<c7;){let W2=t4.charCodeAt(e4),$4=l3[W2];if(($4&o7)!==0){T4=$4&8;break}e4++}if(T4!==0)break t;continue t}if(g8===92&&e4+1<c7){h6=!0,e4+=2;continue}
e4++}continue t}let P3=e4,b9=0,y4=-1;for(;e4<c7;){let p8=t4.charCodeAt(e4),h6=l3[p8];if((h6&o7)!==0){b9=h6&8;break}(h6&2)!==0?y4===-1&&(y4=e4):y4=-1,e4++}if(s8[n4]===
void 0){let p8=y4===-1?e4:y4;s8[n4]=t4.slice(P3,p8)}if(b9!==0)break t;continue t}(i8&2)!==0?f5===-1&&(f5=e4):f5=-1,a9|=C4&65280|i8,e4++}}return{type:r7,index:e4,
parameters:s8}}function R2(t4,r7,e4){let c7="";for(let o7=r7;o7<e4;o7++)t4.charCodeAt(o7)===92&&(c7+=t4.slice(r7,o7),r7=++o7);return c7+t4.slice(r7,e4)}var l3,N,
init_dist=__esm({"node_modules/content-type/dist/index.js"(){/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */l3=new Uint8Array(256);l3[9]|=2;l3[32]|=2;l3[59]|=4;l3[44]|=8;for(let t4=128;t4<=255;t4++)l3[t4]|=1;for(let t4 of"!#$%&'*+-.^_`|~")l3[t4.charCodeAt(0)]|=16;for(let t4=48;t4<=
57;t4++)l3[t4]|=16;for(let t4=65;t4<=90;t4++)l3[t4]|=17;for(let t4=97;t4<=122;t4++)l3[t4]|=16;N=(()=>{let t4=function(){};return t4.prototype=Object.create(null),
t4})()}});var M,w2,N2,k2,j2,x,E2,m5,$2,_2,T,R3,V2,D2,P2,B2,F2,G,X,z,C3,L,init_json_with_bigint=__esm({"node_modules/json-with-bigint/json-with-bigint.js"(){M=/^-?\d+$/,w2=
/^-?\d+n+$/,N2=JSON.stringify,k2=JSON.parse,j2=/^-?\d+n$/,x=/([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g,E2=/([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g,m5=n4=>n4===void 0||typeof n4==
"function"||typeof n4=="symbol",$2=n4=>n4!==null&&typeof n4=="object"&&n4.constructor&&n4.constructor.name==="RawJSON",_2=(n4,t4,o7)=>{let r7="";typeof o7=="num\
ber"?r7=" ".repeat(Math.min(10,Math.max(0,Math.floor(o7)))):typeof o7=="string"&&(r7=o7.slice(0,10));let i8=typeof t4=="function",f5=Array.isArray(t4)?new Set(t4.
map(String)):null,a9=(s8,h6,u6)=>(u6!==null&&typeof u6=="object"&&typeof u6.toJSON=="function"&&(u6=u6.toJSON(h6)),typeof u6=="string"&&w2.test(u6)?u6+"n":typeof u6==
"bigint"?"rawJSON"in JSON?JSON.rawJSON(u6.toString()):u6.toString()+"n":(i8&&(u6=t4.call(s8,h6,u6)),u6!==null&&typeof u6=="object"&&(u6 instanceof Number||u6 instanceof
String||u6 instanceof Boolean)&&(u6=u6.valueOf()),u6)),e4=a9({"":n4},"",n4);if(m5(e4))return;let c7=e4===null||typeof e4!="object",d7=$2(e4);if(c7||d7)return N2(
e4);let y4=[],g8=0,S3=[{parent:{"":e4},key:"",val:e4,isArray:Array.isArray(e4),keys:Array.isArray(e4)?null:Object.keys(e4),index:0,first:!0}],O4=new WeakSet([e4]);
for(;S3.length>0;){let s8=S3[S3.length-1];s8.index===0&&(y4.push(s8.isArray?"[":"{"),g8++);let h6=!1;if(s8.isArray)if(s8.index<s8.val.length){s8.first||y4.push(
","),r7&&y4.push(`
`+r7.repeat(g8));let u6=s8.val[s8.index],p8=a9(s8.val,String(s8.index),u6);if(m5(p8))y4.push("null"),s8.first=!1,s8.index++;else{let A4=p8!==null&&typeof p8=="o\
bject",J=$2(p8);if(A4&&!J){if(O4.has(p8))throw new TypeError("Converting circular structure to JSON");O4.add(p8),S3.push({parent:s8.val,key:String(s8.index),val:p8,
isArray:Array.isArray(p8),keys:Array.isArray(p8)?null:Object.keys(p8),index:0,first:!0}),s8.first=!1,s8.index++}else y4.push(N2(p8)),s8.first=!1,s8.index++}}else
h6=!0;else{for(;s8.index<s8.keys.length;){let p8=s8.keys[s8.index++];if(f5&&!f5.has(p8))continue;let J=s8.val[p8],l6=a9(s8.val,p8,J);if(m5(l6))continue;s8.first||
y4.push(","),r7?y4.push(`
`+r7.repeat(g8)+N2(p8)+": "):y4.push(N2(p8)+":");let I3=l6!==null&&typeof l6=="object",b9=$2(l6);if(I3&&!b9){if(O4.has(l6))throw new TypeError("Converting circu\
lar structure to JSON");O4.add(l6),S3.push({parent:s8.val,key:p8,val:l6,isArray:Array.isArray(l6),keys:Array.isArray(l6)?null:Object.keys(l6),index:0,first:!0}),
s8.first=!1;break}else y4.push(N2(l6)),s8.first=!1}s8.index>=s8.keys.length&&S3[S3.length-1]===s8&&(h6=!0)}h6&&(g8--,!s8.first&&r7&&y4.push(`
`+r7.repeat(g8)),y4.push(s8.isArray?"]":"}"),O4.delete(s8.val),S3.pop())}return y4.join("")},T=(n4,t4,o7)=>{try{return"rawJSON"in JSON?N2(n4,(e4,c7)=>typeof c7==
"bigint"?JSON.rawJSON(c7.toString()):typeof t4=="function"?t4(e4,c7):(Array.isArray(t4)&&t4.includes(e4),c7),o7):n4?N2(n4,(e4,c7)=>typeof c7=="string"&&w2.test(
c7)||typeof c7=="bigint"?c7.toString()+"n":typeof t4=="function"?t4(e4,c7):(Array.isArray(t4)&&t4.includes(e4),c7),o7).replace(x,"$1$2$3").replace(E2,"$1$2$3"):
N2(n4,t4,o7)}catch(r7){if(r7 instanceof RangeError){let i8=_2(n4,t4,o7);return i8===void 0?void 0:"rawJSON"in JSON?i8:i8.replace(x,"$1$2$3").replace(E2,"$1$2$3")}
throw r7}},R3=new Map,V2=()=>{let n4=JSON.parse.toString();if(R3.has(n4))return R3.get(n4);try{let t4=JSON.parse("1",(o7,r7,i8)=>!!i8?.source&&i8.source==="1");
return R3.set(n4,t4),t4}catch{return R3.set(n4,!1),!1}},D2=(n4,t4,o7,r7)=>typeof t4=="string"&&j2.test(t4)?BigInt(t4.slice(0,-1)):typeof t4=="string"&&w2.test(t4)?
t4.slice(0,-1):typeof r7=="function"?r7(n4,t4,o7):t4,P2=(n4,t4)=>JSON.parse(n4,(o7,r7,i8)=>{let f5=typeof r7=="number",a9=r7>Number.MAX_SAFE_INTEGER||r7<Number.
MIN_SAFE_INTEGER,e4=f5&&a9,c7=i8&&M.test(i8.source);return e4&&c7?BigInt(i8.source):typeof t4=="function"?t4(o7,r7,i8):r7}),B2=Number.MAX_SAFE_INTEGER.toString(),
F2=B2.length,G=/"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g,X=/^"-?\d+n+"$/,z=(n4,t4)=>{let o7={"":n4},r7=[{parent:o7,key:"",visited:!1}];
for(;r7.length>0;){let i8=r7[r7.length-1];if(i8.visited){let{parent:f5,key:a9}=i8,e4=f5[a9];typeof e4=="string"&&(j2.test(e4)?e4=BigInt(e4.slice(0,-1)):w2.test(
e4)&&(e4=e4.slice(0,-1))),typeof t4=="function"&&(e4=t4.call(f5,a9,e4)),e4===void 0?delete f5[a9]:f5[a9]=e4,r7.pop()}else{i8.visited=!0;let f5=i8.parent[i8.key];
if(f5!==null&&typeof f5=="object"){let e4=Object.keys(f5);for(let c7=e4.length-1;c7>=0;c7--)r7.push({parent:f5,key:e4[c7],visited:!1})}}}return o7[""]},C3=n4=>n4.
replace(G,(t4,o7,r7,i8)=>{let f5=t4[0]==='"';if(f5&&X.test(t4))return t4.substring(0,t4.length-1)+'n"';let e4=r7||i8,c7=o7&&(o7.length<F2||o7.length===F2&&o7<=B2);
return f5||e4||c7?t4:'"'+t4+'n"'}),L=(n4,t4)=>{if(!n4)return k2(n4,t4);try{if(V2())return P2(n4,t4);let o7=C3(n4);return k2(o7,(r7,i8,f5)=>D2(r7,i8,f5,t4))}catch(o7){
if(o7 instanceof RangeError){let r7=C3(n4),i8=k2(r7);return z(i8,t4)}throw o7}}}});var a5,init_dist_src=__esm({"node_modules/@octokit/request-error/dist-src/index.js"(){a5=class extends Error{name;status;request;response;constructor(r7,t4,e4){
super(r7,{cause:e4.cause}),this.name="HttpError",this.status=Number.parseInt(t4),Number.isNaN(this.status)&&(this.status=0);/* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
"response"in e4&&(this.response=e4.response);let s8=Object.assign({},e4.request);e4.request.headers.authorization&&(s8.headers=Object.assign({},e4.request.headers,
{authorization:e4.request.headers.authorization.replace(/(?<! ) .*$/," [REDACTED]")})),s8.url=s8.url.replace(/\bclient_secret=\w+/g,"client_secret=[REDACTED]").
replace(/\baccess_token=\w+/g,"access_token=[REDACTED]"),this.request=s8}}}});function x2(e4){if(typeof e4!="object"||e4===null||Object.prototype.toString.call(e4)!=="[object Object]")return!1;let o7=Object.getPrototypeOf(e4);if(o7===null)
return!0;let t4=Object.prototype.hasOwnProperty.call(o7,"constructor")&&o7.constructor;return typeof t4=="function"&&t4 instanceof t4&&Function.prototype.call(t4)===
Function.prototype.call(e4)}async function b3(e4){let o7=e4.request?.fetch||globalThis.fetch;if(!o7)throw new Error("fetch is not set. Please pass a fetch imple\
mentation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing");let t4=e4.request?.log||console,i8=e4.request?.
parseSuccessResponseBody!==!1,u6=x2(e4.body)||Array.isArray(e4.body)?T(e4.body):e4.body,p8=Object.fromEntries(Object.entries(e4.headers).map(([r7,a9])=>[r7,String(
a9)])),n4;try{n4=await o7(e4.url,{method:e4.method,body:u6,redirect:e4.request?.redirect,headers:p8,signal:e4.request?.signal,...e4.body&&{duplex:"half"}})}catch(r7){
let a9="Unknown Error";if(r7 instanceof Error){if(r7.name==="AbortError")throw r7.status=500,r7;a9=r7.message,r7.name==="TypeError"&&"cause"in r7&&(r7.cause instanceof
Error?a9=r7.cause.message:typeof r7.cause=="string"&&(a9=r7.cause))}let m9=new a5(a9,500,{request:e4});throw m9.cause=r7,m9}let s8=n4.status,d7=n4.url,f5={};for(let[
r7,a9]of n4.headers)f5[r7]=a9;let c7={url:d7,status:s8,headers:f5,data:""};if("deprecation"in f5){let r7=f5.link&&f5.link.match(/<([^<>]+)>; rel="deprecation"/),
a9=r7&&r7.pop();t4.warn(`[@octokit/request] "${e4.method} ${e4.url}" is deprecated. It is scheduled to be removed on ${f5.sunset}${a9?`. See ${a9}`:""}`)}if(s8===
204||s8===205)return c7;if(e4.method==="HEAD"){if(s8<400)return c7;throw new a5(n4.statusText,s8,{response:c7,request:e4})}if(s8===304)throw c7.data=await h3(n4),
new a5("Not modified",s8,{response:c7,request:e4});if(s8>=400)throw c7.data=await h3(n4),new a5(N3(c7.data),s8,{response:c7,request:e4});return c7.data=i8?await h3(
n4):n4.body,c7}async function h3(e4){let o7=e4.headers.get("content-type");if(!o7)return e4.text().catch(g3);let t4=parse(o7);if(R4(t4)){let i8="";try{return i8=
await e4.text(),L(i8)}catch{return i8}}else return t4.type.startsWith("text/")||t4.parameters.charset?.toLowerCase()==="utf-8"&&t4.type!=="application/octet-str\
eam"?e4.text().catch(g3):e4.arrayBuffer().catch(()=>new ArrayBuffer(0))}function R4(e4){return e4.type==="application/json"||e4.type==="application/scim+json"}function N3(e4){
if(typeof e4=="string")return e4;if(e4 instanceof ArrayBuffer)return"Unknown error";if(typeof e4=="object"&&e4!==null&&"message"in e4){let o7=e4,t4="documentati\
on_url"in o7?` - ${o7.documentation_url}`:"";return Array.isArray(o7.errors)?`${o7.message}: ${o7.errors.map(i8=>JSON.stringify(i8)).join(", ")}${t4}`:`${o7.message}${t4}`}
return`Unknown error: ${JSON.stringify(e4)}`}function y2(e4,o7){let t4=e4.defaults(o7);return Object.assign(function(u6,p8){let n4=t4.merge(u6,p8);if(!n4.request||
!n4.request.hook)return b3(t4.parse(n4));let s8=(d7,f5)=>b3(t4.parse(t4.merge(d7,f5)));return Object.assign(s8,{endpoint:t4,defaults:y2.bind(null,t4)}),n4.request.
hook(s8,n4)},{endpoint:t4,defaults:y2.bind(null,t4)})}var k3,$3,g3,B3,init_dist_bundle2=__esm({"node_modules/@octokit/request/dist-bundle/index.js"(){init_dist_bundle();
init_universal_user_agent();init_dist();init_json_with_bigint();init_dist_src();k3="10.0.16",$3={headers:{"user-agent":`octokit-request.js/${k3} ${getUserAgent()}`}};
g3=()=>"";B3=y2(_,$3);/* v8 ignore next -- @preserve *//* v8 ignore else -- @preserve */}});function m6(t4){return`Request failed due to following response errors:
`+t4.errors.map(a9=>` - ${a9.message}`).join(`
`)}function b4(t4,a9,e4){if(e4){if(typeof a9=="string"&&"query"in e4)return Promise.reject(new Error('[@octokit/graphql] "query" cannot be used as variable name'));
for(let r7 in e4)if(g4.includes(r7))return Promise.reject(new Error(`[@octokit/graphql] "${r7}" cannot be used as variable name`))}let o7=typeof a9=="string"?Object.
assign({query:a9},e4):a9,n4=Object.keys(o7).reduce((r7,s8)=>q2.includes(s8)?(r7[s8]=o7[s8],r7):(r7.variables||(r7.variables={}),r7.variables[s8]=o7[s8],r7),{}),
i8=o7.baseUrl||t4.endpoint.DEFAULTS.baseUrl;return l4.test(i8)&&(n4.url=i8.replace(l4,"/api/graphql")),t4(n4).then(r7=>{if(r7.data.errors){let s8={};for(let c7 of Object.
keys(r7.headers))s8[c7]=r7.headers[c7];throw new d3(n4,s8,r7.data)}return r7.data.data})}function u4(t4,a9){let e4=t4.defaults(a9);return Object.assign((n4,i8)=>b4(
e4,n4,i8),{defaults:u4.bind(null,e4),endpoint:e4.endpoint})}function O2(t4){return u4(t4,{method:"POST",url:"/graphql"})}var f3,d3,q2,g4,l4,E3,init_dist_bundle3=__esm(
{"node_modules/@octokit/graphql/dist-bundle/index.js"(){init_dist_bundle2();init_universal_user_agent();f3="0.0.0-development";d3=class extends Error{constructor(t4,a9,e4){
super(m6(e4)),this.request=t4,this.headers=a9,this.response=e4,this.errors=e4.errors,this.data=e4.data,Error.captureStackTrace&&Error.captureStackTrace(this,this.
constructor)}request;headers;response;name="GraphqlResponseError";errors;data},q2=["method","baseUrl","url","headers","request","query","mediaType","operationNa\
me"],g4=["query","method","url"],l4=/\/api\/v3\/?$/;E3=u4(B3,{headers:{"user-agent":`octokit-graphql.js/${f3} ${getUserAgent()}`},method:"POST",url:"/graphql"});
/* v8 ignore if -- @preserve */}});async function h4(t4){let r7=u5(t4),n4=t4.startsWith("v1.")||t4.startsWith("ghs_"),o7=t4.startsWith("ghu_");return{type:"token",token:t4,tokenType:r7?"app":n4?"\
installation":o7?"user-to-server":"oauth"}}function c5(t4){return t4.split(/\./).length===3?`bearer ${t4}`:`token ${t4}`}async function p6(t4,r7,n4,o7){let e4=r7.
endpoint.merge(n4,o7);return e4.headers.authorization=c5(t4),r7(e4)}var i6,a6,s6,u5,l5,init_dist_bundle4=__esm({"node_modules/@octokit/auth-token/dist-bundle/in\
dex.js"(){i6="(?:[a-zA-Z0-9_-]+)",a6="\\.",s6=new RegExp(`^${i6}${a6}${i6}${a6}${i6}$`),u5=s6.test.bind(s6);l5=function(r7){if(!r7)throw new Error("[@octokit/au\
th-token] No token passed to createTokenAuth");if(typeof r7!="string")throw new Error("[@octokit/auth-token] Token passed to createTokenAuth is not a string");return r7=
r7.replace(/^(token|bearer) +/i,""),Object.assign(h4.bind(null,r7),{hook:p6.bind(null,r7)})}}});var o4,init_version=__esm({"node_modules/@octokit/core/dist-src/version.js"(){o4="7.0.8"}});function d4(e4={}){return typeof e4.debug!="function"&&(e4.debug=a7),typeof e4.info!="function"&&(e4.info=a7),typeof e4.warn!="function"&&(e4.warn=q3),typeof e4.
error!="function"&&(e4.error=b5),e4}var a7,q3,b5,h5,k4,init_dist_src2=__esm({"node_modules/@octokit/core/dist-src/index.js"(){init_universal_user_agent();init_before_after_hook();
init_dist_bundle2();init_dist_bundle3();init_dist_bundle4();init_version();a7=()=>{},q3=console.warn.bind(console),b5=console.error.bind(console);h5=`octokit-co\
re.js/${o4} ${getUserAgent()}`,k4=class{static VERSION=o4;static defaults(t4){return class extends this{constructor(...s8){let n4=s8[0]||{};if(typeof t4=="funct\
ion"){super(t4(n4));return}super(Object.assign({},t4,n4,n4.userAgent&&t4.userAgent?{userAgent:`${n4.userAgent} ${t4.userAgent}`}:null))}}}static plugins=[];static plugin(...t4){
let r7=this.plugins;return class extends this{static plugins=r7.concat(t4.filter(n4=>!r7.includes(n4)))}}constructor(t4={}){let r7=new before_after_hook_default.
Collection,s8={baseUrl:B3.endpoint.DEFAULTS.baseUrl,headers:{},request:Object.assign({},t4.request,{hook:r7.bind(null,"request")}),mediaType:{previews:[],format:""}};
if(s8.headers["user-agent"]=t4.userAgent?`${t4.userAgent} ${h5}`:h5,t4.baseUrl&&(s8.baseUrl=t4.baseUrl),t4.previews&&(s8.mediaType.previews=t4.previews),t4.timeZone&&
(s8.headers["time-zone"]=t4.timeZone),this.request=B3.defaults(s8),this.graphql=O2(this.request).defaults(s8),this.log=d4(t4.log),this.hook=r7,t4.authStrategy){
let{authStrategy:o7,...l6}=t4,i8=o7(Object.assign({request:this.request,log:this.log,octokit:this,octokitOptions:l6},t4.auth));r7.wrap("request",i8.hook),this.auth=
i8}else if(!t4.auth)this.auth=async()=>({type:"unauthenticated"});else{let o7=l5(t4.auth);r7.wrap("request",o7.hook),this.auth=o7}let n4=this.constructor;for(let o7=0;o7<
n4.plugins.length;++o7)Object.assign(this,n4.plugins[o7](this,t4))}request;graphql;log;hook;auth}}});var o5,init_version2=__esm({"node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js"(){o5="17.0.0"}});var e3,r5,init_endpoints=__esm({"node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js"(){e3={actions:{addCustomLabelsToSelfHostedRunnerForOrg:[
"POST /orgs/{org}/actions/runners/{runner_id}/labels"],addCustomLabelsToSelfHostedRunnerForRepo:["POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],
addRepoAccessToSelfHostedRunnerGroupInOrg:["PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"],addSelectedRepoToOrgSecret:["\
PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"],addSelectedRepoToOrgVariable:["PUT /orgs/{org}/actions/variables/{name}/repositorie\
s/{repository_id}"],approveWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"],cancelWorkflowRun:["POST /repos/{owner}/{repo}/actions/runs/\
{run_id}/cancel"],createEnvironmentVariable:["POST /repos/{owner}/{repo}/environments/{environment_name}/variables"],createHostedRunnerForOrg:["POST /orgs/{org}\
/actions/hosted-runners"],createOrUpdateEnvironmentSecret:["PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"],createOrUpdateOrgSecret:[
"PUT /orgs/{org}/actions/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"],createOrgVariable:["POST /\
orgs/{org}/actions/variables"],createRegistrationTokenForOrg:["POST /orgs/{org}/actions/runners/registration-token"],createRegistrationTokenForRepo:["POST /repo\
s/{owner}/{repo}/actions/runners/registration-token"],createRemoveTokenForOrg:["POST /orgs/{org}/actions/runners/remove-token"],createRemoveTokenForRepo:["POST \
/repos/{owner}/{repo}/actions/runners/remove-token"],createRepoVariable:["POST /repos/{owner}/{repo}/actions/variables"],createWorkflowDispatch:["POST /repos/{o\
wner}/{repo}/actions/workflows/{workflow_id}/dispatches"],deleteActionsCacheById:["DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"],deleteActionsCacheByKey:[
"DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"],deleteArtifact:["DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],deleteCustomImageFromOrg:[
"DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],deleteCustomImageVersionFromOrg:["DELETE /orgs/{org}/actions/hosted-runners/ima\
ges/custom/{image_definition_id}/versions/{version}"],deleteEnvironmentSecret:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_nam\
e}"],deleteEnvironmentVariable:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],deleteHostedRunnerForOrg:["DELETE /orgs/{org}/a\
ctions/hosted-runners/{hosted_runner_id}"],deleteOrgSecret:["DELETE /orgs/{org}/actions/secrets/{secret_name}"],deleteOrgVariable:["DELETE /orgs/{org}/actions/v\
ariables/{name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"],deleteRepoVariable:["DELETE /repos/{owner}/{repo}/actions/vari\
ables/{name}"],deleteSelfHostedRunnerFromOrg:["DELETE /orgs/{org}/actions/runners/{runner_id}"],deleteSelfHostedRunnerFromRepo:["DELETE /repos/{owner}/{repo}/ac\
tions/runners/{runner_id}"],deleteWorkflowRun:["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],deleteWorkflowRunLogs:["DELETE /repos/{owner}/{repo}/action\
s/runs/{run_id}/logs"],disableSelectedRepositoryGithubActionsOrganization:["DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"],disableWorkflow:[
"PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"],downloadArtifact:["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_forma\
t}"],downloadJobLogsForWorkflowRun:["GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"],downloadWorkflowRunAttemptLogs:["GET /repos/{owner}/{repo}/actions/r\
uns/{run_id}/attempts/{attempt_number}/logs"],downloadWorkflowRunLogs:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"],enableSelectedRepositoryGithubActionsOrganization:[
"PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"],enableWorkflow:["PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"],forceCancelWorkflowRun:[
"POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"],generateRunnerJitconfigForOrg:["POST /orgs/{org}/actions/runners/generate-jitconfig"],generateRunnerJitconfigForRepo:[
"POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"],getActionsCacheList:["GET /repos/{owner}/{repo}/actions/caches"],getActionsCacheUsage:["GET /re\
pos/{owner}/{repo}/actions/cache/usage"],getActionsCacheUsageByRepoForOrg:["GET /orgs/{org}/actions/cache/usage-by-repository"],getActionsCacheUsageForOrg:["GET\
 /orgs/{org}/actions/cache/usage"],getAllowedActionsOrganization:["GET /orgs/{org}/actions/permissions/selected-actions"],getAllowedActionsRepository:["GET /rep\
os/{owner}/{repo}/actions/permissions/selected-actions"],getArtifact:["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],getCustomImageForOrg:["GET /o\
rgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"],getCustomImageVersionForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom/{image\
_definition_id}/versions/{version}"],getCustomOidcSubClaimForRepo:["GET /repos/{owner}/{repo}/actions/oidc/customization/sub"],getEnvironmentPublicKey:["GET /re\
pos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"],getEnvironmentSecret:["GET /repos/{owner}/{repo}/environments/{environment_name}/secrets\
/{secret_name}"],getEnvironmentVariable:["GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],getGithubActionsDefaultWorkflowPermissionsOrganization:[
"GET /orgs/{org}/actions/permissions/workflow"],getGithubActionsDefaultWorkflowPermissionsRepository:["GET /repos/{owner}/{repo}/actions/permissions/workflow"],
getGithubActionsPermissionsOrganization:["GET /orgs/{org}/actions/permissions"],getGithubActionsPermissionsRepository:["GET /repos/{owner}/{repo}/actions/permis\
sions"],getHostedRunnerForOrg:["GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],getHostedRunnersGithubOwnedImagesForOrg:["GET /orgs/{org}/actions/ho\
sted-runners/images/github-owned"],getHostedRunnersLimitsForOrg:["GET /orgs/{org}/actions/hosted-runners/limits"],getHostedRunnersMachineSpecsForOrg:["GET /orgs\
/{org}/actions/hosted-runners/machine-sizes"],getHostedRunnersPartnerImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/partner"],getHostedRunnersPlatformsForOrg:[
"GET /orgs/{org}/actions/hosted-runners/platforms"],getJobForWorkflowRun:["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],getOrgPublicKey:["GET /orgs/{org}/a\
ctions/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/actions/secrets/{secret_name}"],getOrgVariable:["GET /orgs/{org}/actions/variables/{name}"],getPendingDeploymentsForRun:[
"GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"],getRepoPermissions:["GET /repos/{owner}/{repo}/actions/permissions",{},{renamed:["actions",
"getGithubActionsPermissionsRepository"]}],getRepoPublicKey:["GET /repos/{owner}/{repo}/actions/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/a\
ctions/secrets/{secret_name}"],getRepoVariable:["GET /repos/{owner}/{repo}/actions/variables/{name}"],getReviewsForRun:["GET /repos/{owner}/{repo}/actions/runs/\
{run_id}/approvals"],getSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{runner_id}"],getSelfHostedRunnerForRepo:["GET /repos/{owner}/{repo}/actions/ru\
nners/{runner_id}"],getWorkflow:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],getWorkflowAccessToRepository:["GET /repos/{owner}/{repo}/actions/\
permissions/access"],getWorkflowRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],getWorkflowRunAttempt:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/\
attempts/{attempt_number}"],getWorkflowRunUsage:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"],getWorkflowUsage:["GET /repos/{owner}/{repo}/actions/\
workflows/{workflow_id}/timing"],listArtifactsForRepo:["GET /repos/{owner}/{repo}/actions/artifacts"],listCustomImageVersionsForOrg:["GET /orgs/{org}/actions/ho\
sted-runners/images/custom/{image_definition_id}/versions"],listCustomImagesForOrg:["GET /orgs/{org}/actions/hosted-runners/images/custom"],listEnvironmentSecrets:[
"GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"],listEnvironmentVariables:["GET /repos/{owner}/{repo}/environments/{environment_name}/variab\
les"],listGithubHostedRunnersInGroupForOrg:["GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"],listHostedRunnersForOrg:["GET /orgs/{org}/\
actions/hosted-runners"],listJobsForWorkflowRun:["GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"],listJobsForWorkflowRunAttempt:["GET /repos/{owner}/{rep\
o}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"],listLabelsForSelfHostedRunnerForOrg:["GET /orgs/{org}/actions/runners/{runner_id}/labels"],listLabelsForSelfHostedRunnerForRepo:[
"GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],listOrgSecrets:["GET /orgs/{org}/actions/secrets"],listOrgVariables:["GET /orgs/{org}/actions/va\
riables"],listRepoOrganizationSecrets:["GET /repos/{owner}/{repo}/actions/organization-secrets"],listRepoOrganizationVariables:["GET /repos/{owner}/{repo}/actio\
ns/organization-variables"],listRepoSecrets:["GET /repos/{owner}/{repo}/actions/secrets"],listRepoVariables:["GET /repos/{owner}/{repo}/actions/variables"],listRepoWorkflows:[
"GET /repos/{owner}/{repo}/actions/workflows"],listRunnerApplicationsForOrg:["GET /orgs/{org}/actions/runners/downloads"],listRunnerApplicationsForRepo:["GET /r\
epos/{owner}/{repo}/actions/runners/downloads"],listSelectedReposForOrgSecret:["GET /orgs/{org}/actions/secrets/{secret_name}/repositories"],listSelectedReposForOrgVariable:[
"GET /orgs/{org}/actions/variables/{name}/repositories"],listSelectedRepositoriesEnabledGithubActionsOrganization:["GET /orgs/{org}/actions/permissions/reposito\
ries"],listSelfHostedRunnersForOrg:["GET /orgs/{org}/actions/runners"],listSelfHostedRunnersForRepo:["GET /repos/{owner}/{repo}/actions/runners"],listWorkflowRunArtifacts:[
"GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"],listWorkflowRuns:["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"],listWorkflowRunsForRepo:[
"GET /repos/{owner}/{repo}/actions/runs"],reRunJobForWorkflowRun:["POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"],reRunWorkflow:["POST /repos/{owner}/\
{repo}/actions/runs/{run_id}/rerun"],reRunWorkflowFailedJobs:["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"],removeAllCustomLabelsFromSelfHostedRunnerForOrg:[
"DELETE /orgs/{org}/actions/runners/{runner_id}/labels"],removeAllCustomLabelsFromSelfHostedRunnerForRepo:["DELETE /repos/{owner}/{repo}/actions/runners/{runner\
_id}/labels"],removeCustomLabelFromSelfHostedRunnerForOrg:["DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"],removeCustomLabelFromSelfHostedRunnerForRepo:[
"DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/actions/secrets/{secret_name}/rep\
ositories/{repository_id}"],removeSelectedRepoFromOrgVariable:["DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"],reviewCustomGatesForRun:[
"POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"],reviewPendingDeploymentsForRun:["POST /repos/{owner}/{repo}/actions/runs/{run_id}\
/pending_deployments"],setAllowedActionsOrganization:["PUT /orgs/{org}/actions/permissions/selected-actions"],setAllowedActionsRepository:["PUT /repos/{owner}/{\
repo}/actions/permissions/selected-actions"],setCustomLabelsForSelfHostedRunnerForOrg:["PUT /orgs/{org}/actions/runners/{runner_id}/labels"],setCustomLabelsForSelfHostedRunnerForRepo:[
"PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"],setCustomOidcSubClaimForRepo:["PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"],setGithubActionsDefaultWorkflowPermissionsOrganization:[
"PUT /orgs/{org}/actions/permissions/workflow"],setGithubActionsDefaultWorkflowPermissionsRepository:["PUT /repos/{owner}/{repo}/actions/permissions/workflow"],
setGithubActionsPermissionsOrganization:["PUT /orgs/{org}/actions/permissions"],setGithubActionsPermissionsRepository:["PUT /repos/{owner}/{repo}/actions/permis\
sions"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"],setSelectedReposForOrgVariable:["PUT /orgs/{org}/actions/var\
iables/{name}/repositories"],setSelectedRepositoriesEnabledGithubActionsOrganization:["PUT /orgs/{org}/actions/permissions/repositories"],setWorkflowAccessToRepository:[
"PUT /repos/{owner}/{repo}/actions/permissions/access"],updateEnvironmentVariable:["PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"],
updateHostedRunnerForOrg:["PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"],updateOrgVariable:["PATCH /orgs/{org}/actions/variables/{name}"],updateRepoVariable:[
"PATCH /repos/{owner}/{repo}/actions/variables/{name}"]},activity:{checkRepoIsStarredByAuthenticatedUser:["GET /user/starred/{owner}/{repo}"],deleteRepoSubscription:[
"DELETE /repos/{owner}/{repo}/subscription"],deleteThreadSubscription:["DELETE /notifications/threads/{thread_id}/subscription"],getFeeds:["GET /feeds"],getRepoSubscription:[
"GET /repos/{owner}/{repo}/subscription"],getThread:["GET /notifications/threads/{thread_id}"],getThreadSubscriptionForAuthenticatedUser:["GET /notifications/th\
reads/{thread_id}/subscription"],listEventsForAuthenticatedUser:["GET /users/{username}/events"],listNotificationsForAuthenticatedUser:["GET /notifications"],listOrgEventsForAuthenticatedUser:[
"GET /users/{username}/events/orgs/{org}"],listPublicEvents:["GET /events"],listPublicEventsForRepoNetwork:["GET /networks/{owner}/{repo}/events"],listPublicEventsForUser:[
"GET /users/{username}/events/public"],listPublicOrgEvents:["GET /orgs/{org}/events"],listReceivedEventsForUser:["GET /users/{username}/received_events"],listReceivedPublicEventsForUser:[
"GET /users/{username}/received_events/public"],listRepoEvents:["GET /repos/{owner}/{repo}/events"],listRepoNotificationsForAuthenticatedUser:["GET /repos/{owne\
r}/{repo}/notifications"],listReposStarredByAuthenticatedUser:["GET /user/starred"],listReposStarredByUser:["GET /users/{username}/starred"],listReposWatchedByUser:[
"GET /users/{username}/subscriptions"],listStargazersForRepo:["GET /repos/{owner}/{repo}/stargazers"],listWatchedReposForAuthenticatedUser:["GET /user/subscript\
ions"],listWatchersForRepo:["GET /repos/{owner}/{repo}/subscribers"],markNotificationsAsRead:["PUT /notifications"],markRepoNotificationsAsRead:["PUT /repos/{ow\
ner}/{repo}/notifications"],markThreadAsDone:["DELETE /notifications/threads/{thread_id}"],markThreadAsRead:["PATCH /notifications/threads/{thread_id}"],setRepoSubscription:[
"PUT /repos/{owner}/{repo}/subscription"],setThreadSubscription:["PUT /notifications/threads/{thread_id}/subscription"],starRepoForAuthenticatedUser:["PUT /user\
/starred/{owner}/{repo}"],unstarRepoForAuthenticatedUser:["DELETE /user/starred/{owner}/{repo}"]},apps:{addRepoToInstallation:["PUT /user/installations/{install\
ation_id}/repositories/{repository_id}",{},{renamed:["apps","addRepoToInstallationForAuthenticatedUser"]}],addRepoToInstallationForAuthenticatedUser:["PUT /user\
/installations/{installation_id}/repositories/{repository_id}"],checkToken:["POST /applications/{client_id}/token"],createFromManifest:["POST /app-manifests/{co\
de}/conversions"],createInstallationAccessToken:["POST /app/installations/{installation_id}/access_tokens"],deleteAuthorization:["DELETE /applications/{client_i\
d}/grant"],deleteInstallation:["DELETE /app/installations/{installation_id}"],deleteToken:["DELETE /applications/{client_id}/token"],getAuthenticated:["GET /app"],
getBySlug:["GET /apps/{app_slug}"],getInstallation:["GET /app/installations/{installation_id}"],getOrgInstallation:["GET /orgs/{org}/installation"],getRepoInstallation:[
"GET /repos/{owner}/{repo}/installation"],getSubscriptionPlanForAccount:["GET /marketplace_listing/accounts/{account_id}"],getSubscriptionPlanForAccountStubbed:[
"GET /marketplace_listing/stubbed/accounts/{account_id}"],getUserInstallation:["GET /users/{username}/installation"],getWebhookConfigForApp:["GET /app/hook/conf\
ig"],getWebhookDelivery:["GET /app/hook/deliveries/{delivery_id}"],listAccountsForPlan:["GET /marketplace_listing/plans/{plan_id}/accounts"],listAccountsForPlanStubbed:[
"GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"],listInstallationReposForAuthenticatedUser:["GET /user/installations/{installation_id}/repositories"],
listInstallationRequestsForAuthenticatedApp:["GET /app/installation-requests"],listInstallations:["GET /app/installations"],listInstallationsForAuthenticatedUser:[
"GET /user/installations"],listPlans:["GET /marketplace_listing/plans"],listPlansStubbed:["GET /marketplace_listing/stubbed/plans"],listReposAccessibleToInstallation:[
"GET /installation/repositories"],listSubscriptionsForAuthenticatedUser:["GET /user/marketplace_purchases"],listSubscriptionsForAuthenticatedUserStubbed:["GET /\
user/marketplace_purchases/stubbed"],listWebhookDeliveries:["GET /app/hook/deliveries"],redeliverWebhookDelivery:["POST /app/hook/deliveries/{delivery_id}/attem\
pts"],removeRepoFromInstallation:["DELETE /user/installations/{installation_id}/repositories/{repository_id}",{},{renamed:["apps","removeRepoFromInstallationFor\
AuthenticatedUser"]}],removeRepoFromInstallationForAuthenticatedUser:["DELETE /user/installations/{installation_id}/repositories/{repository_id}"],resetToken:["\
PATCH /applications/{client_id}/token"],revokeInstallationAccessToken:["DELETE /installation/token"],scopeToken:["POST /applications/{client_id}/token/scoped"],
suspendInstallation:["PUT /app/installations/{installation_id}/suspended"],unsuspendInstallation:["DELETE /app/installations/{installation_id}/suspended"],updateWebhookConfigForApp:[
"PATCH /app/hook/config"]},billing:{getGithubActionsBillingOrg:["GET /orgs/{org}/settings/billing/actions"],getGithubActionsBillingUser:["GET /users/{username}/\
settings/billing/actions"],getGithubBillingPremiumRequestUsageReportOrg:["GET /organizations/{org}/settings/billing/premium_request/usage"],getGithubBillingPremiumRequestUsageReportUser:[
"GET /users/{username}/settings/billing/premium_request/usage"],getGithubBillingUsageReportOrg:["GET /organizations/{org}/settings/billing/usage"],getGithubBillingUsageReportUser:[
"GET /users/{username}/settings/billing/usage"],getGithubPackagesBillingOrg:["GET /orgs/{org}/settings/billing/packages"],getGithubPackagesBillingUser:["GET /us\
ers/{username}/settings/billing/packages"],getSharedStorageBillingOrg:["GET /orgs/{org}/settings/billing/shared-storage"],getSharedStorageBillingUser:["GET /use\
rs/{username}/settings/billing/shared-storage"]},campaigns:{createCampaign:["POST /orgs/{org}/campaigns"],deleteCampaign:["DELETE /orgs/{org}/campaigns/{campaig\
n_number}"],getCampaignSummary:["GET /orgs/{org}/campaigns/{campaign_number}"],listOrgCampaigns:["GET /orgs/{org}/campaigns"],updateCampaign:["PATCH /orgs/{org}\
/campaigns/{campaign_number}"]},checks:{create:["POST /repos/{owner}/{repo}/check-runs"],createSuite:["POST /repos/{owner}/{repo}/check-suites"],get:["GET /repo\
s/{owner}/{repo}/check-runs/{check_run_id}"],getSuite:["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],listAnnotations:["GET /repos/{owner}/{repo}/ch\
eck-runs/{check_run_id}/annotations"],listForRef:["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],listForSuite:["GET /repos/{owner}/{repo}/check-suites/{c\
heck_suite_id}/check-runs"],listSuitesForRef:["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],rerequestRun:["POST /repos/{owner}/{repo}/check-runs/{chec\
k_run_id}/rerequest"],rerequestSuite:["POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"],setSuitesPreferences:["PATCH /repos/{owner}/{repo}/c\
heck-suites/preferences"],update:["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]},codeScanning:{commitAutofix:["POST /repos/{owner}/{repo}/code-scanni\
ng/alerts/{alert_number}/autofix/commits"],createAutofix:["POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],createVariantAnalysis:["POST\
 /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"],deleteAnalysis:["DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delet\
e}"],deleteCodeqlDatabase:["DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],getAlert:["GET /repos/{owner}/{repo}/code-scanning/alerts/{\
alert_number}",{},{renamedParameters:{alert_id:"alert_number"}}],getAnalysis:["GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"],getAutofix:["GET\
 /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"],getCodeqlDatabase:["GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"],getDefaultSetup:[
"GET /repos/{owner}/{repo}/code-scanning/default-setup"],getSarif:["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],getVariantAnalysis:["GET /repos/\
{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"],getVariantAnalysisRepoTask:["GET /repos/{owner}/{repo}/code-scanning/codeql/\
variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"],listAlertInstances:["GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number\
}/instances"],listAlertsForOrg:["GET /orgs/{org}/code-scanning/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/code-scanning/alerts"],listAlertsInstances:[
"GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",{},{renamed:["codeScanning","listAlertInstances"]}],listCodeqlDatabases:["GET /repos/{\
owner}/{repo}/code-scanning/codeql/databases"],listRecentAnalyses:["GET /repos/{owner}/{repo}/code-scanning/analyses"],updateAlert:["PATCH /repos/{owner}/{repo}\
/code-scanning/alerts/{alert_number}"],updateDefaultSetup:["PATCH /repos/{owner}/{repo}/code-scanning/default-setup"],uploadSarif:["POST /repos/{owner}/{repo}/c\
ode-scanning/sarifs"]},codeSecurity:{attachConfiguration:["POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"],attachEnterpriseConfiguration:[
"POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"],createConfiguration:["POST /orgs/{org}/code-security/configurations"],createConfigurationForEnterprise:[
"POST /enterprises/{enterprise}/code-security/configurations"],deleteConfiguration:["DELETE /orgs/{org}/code-security/configurations/{configuration_id}"],deleteConfigurationForEnterprise:[
"DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],detachConfiguration:["DELETE /orgs/{org}/code-security/configurations/detach"],
getConfiguration:["GET /orgs/{org}/code-security/configurations/{configuration_id}"],getConfigurationForRepository:["GET /repos/{owner}/{repo}/code-security-con\
figuration"],getConfigurationsForEnterprise:["GET /enterprises/{enterprise}/code-security/configurations"],getConfigurationsForOrg:["GET /orgs/{org}/code-securi\
ty/configurations"],getDefaultConfigurations:["GET /orgs/{org}/code-security/configurations/defaults"],getDefaultConfigurationsForEnterprise:["GET /enterprises/\
{enterprise}/code-security/configurations/defaults"],getRepositoriesForConfiguration:["GET /orgs/{org}/code-security/configurations/{configuration_id}/repositor\
ies"],getRepositoriesForEnterpriseConfiguration:["GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"],getSingleConfigurationForEnterprise:[
"GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"],setConfigurationAsDefault:["PUT /orgs/{org}/code-security/configurations/{confi\
guration_id}/defaults"],setConfigurationAsDefaultForEnterprise:["PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"],updateConfiguration:[
"PATCH /orgs/{org}/code-security/configurations/{configuration_id}"],updateEnterpriseConfiguration:["PATCH /enterprises/{enterprise}/code-security/configuration\
s/{configuration_id}"]},codesOfConduct:{getAllCodesOfConduct:["GET /codes_of_conduct"],getConductCode:["GET /codes_of_conduct/{key}"]},codespaces:{addRepositoryForSecretForAuthenticatedUser:[
"PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],addSelectedRepoToOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/reposit\
ories/{repository_id}"],checkPermissionsForDevcontainer:["GET /repos/{owner}/{repo}/codespaces/permissions_check"],codespaceMachinesForAuthenticatedUser:["GET /\
user/codespaces/{codespace_name}/machines"],createForAuthenticatedUser:["POST /user/codespaces"],createOrUpdateOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{s\
ecret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"],createOrUpdateSecretForAuthenticatedUser:["PUT /user/codes\
paces/secrets/{secret_name}"],createWithPrForAuthenticatedUser:["POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"],createWithRepoForAuthenticatedUser:[
"POST /repos/{owner}/{repo}/codespaces"],deleteForAuthenticatedUser:["DELETE /user/codespaces/{codespace_name}"],deleteFromOrganization:["DELETE /orgs/{org}/mem\
bers/{username}/codespaces/{codespace_name}"],deleteOrgSecret:["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{\
repo}/codespaces/secrets/{secret_name}"],deleteSecretForAuthenticatedUser:["DELETE /user/codespaces/secrets/{secret_name}"],exportForAuthenticatedUser:["POST /u\
ser/codespaces/{codespace_name}/exports"],getCodespacesForUserInOrg:["GET /orgs/{org}/members/{username}/codespaces"],getExportDetailsForAuthenticatedUser:["GET\
 /user/codespaces/{codespace_name}/exports/{export_id}"],getForAuthenticatedUser:["GET /user/codespaces/{codespace_name}"],getOrgPublicKey:["GET /orgs/{org}/cod\
espaces/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/codespaces/secrets/{secret_name}"],getPublicKeyForAuthenticatedUser:["GET /user/codespaces/secrets/p\
ublic-key"],getRepoPublicKey:["GET /repos/{owner}/{repo}/codespaces/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/codespaces/secrets/{secret_na\
me}"],getSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}"],listDevcontainersInRepositoryForAuthenticatedUser:["GET /repos/{owner}/{repo}\
/codespaces/devcontainers"],listForAuthenticatedUser:["GET /user/codespaces"],listInOrganization:["GET /orgs/{org}/codespaces",{},{renamedParameters:{org_id:"or\
g"}}],listInRepositoryForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces"],listOrgSecrets:["GET /orgs/{org}/codespaces/secrets"],listRepoSecrets:["GET \
/repos/{owner}/{repo}/codespaces/secrets"],listRepositoriesForSecretForAuthenticatedUser:["GET /user/codespaces/secrets/{secret_name}/repositories"],listSecretsForAuthenticatedUser:[
"GET /user/codespaces/secrets"],listSelectedReposForOrgSecret:["GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],preFlightWithRepoForAuthenticatedUser:[
"GET /repos/{owner}/{repo}/codespaces/new"],publishForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/publish"],removeRepositoryForSecretForAuthenticatedUser:[
"DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/codespaces/secrets/{secret_na\
me}/repositories/{repository_id}"],repoMachinesForAuthenticatedUser:["GET /repos/{owner}/{repo}/codespaces/machines"],setRepositoriesForSecretForAuthenticatedUser:[
"PUT /user/codespaces/secrets/{secret_name}/repositories"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"],startForAuthenticatedUser:[
"POST /user/codespaces/{codespace_name}/start"],stopForAuthenticatedUser:["POST /user/codespaces/{codespace_name}/stop"],stopInOrganization:["POST /orgs/{org}/m\
embers/{username}/codespaces/{codespace_name}/stop"],updateForAuthenticatedUser:["PATCH /user/codespaces/{codespace_name}"]},copilot:{addCopilotSeatsForTeams:["\
POST /orgs/{org}/copilot/billing/selected_teams"],addCopilotSeatsForUsers:["POST /orgs/{org}/copilot/billing/selected_users"],cancelCopilotSeatAssignmentForTeams:[
"DELETE /orgs/{org}/copilot/billing/selected_teams"],cancelCopilotSeatAssignmentForUsers:["DELETE /orgs/{org}/copilot/billing/selected_users"],copilotMetricsForOrganization:[
"GET /orgs/{org}/copilot/metrics"],copilotMetricsForTeam:["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],getCopilotOrganizationDetails:["GET /orgs/{org}/co\
pilot/billing"],getCopilotSeatDetailsForUser:["GET /orgs/{org}/members/{username}/copilot"],listCopilotSeats:["GET /orgs/{org}/copilot/billing/seats"]},credentials:{
revoke:["POST /credentials/revoke"]},dependabot:{addSelectedRepoToOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"],createOrUpdateOrgSecret:[
"PUT /orgs/{org}/dependabot/secrets/{secret_name}"],createOrUpdateRepoSecret:["PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],deleteOrgSecret:["DE\
LETE /orgs/{org}/dependabot/secrets/{secret_name}"],deleteRepoSecret:["DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"],getAlert:["GET /repos/{ow\
ner}/{repo}/dependabot/alerts/{alert_number}"],getOrgPublicKey:["GET /orgs/{org}/dependabot/secrets/public-key"],getOrgSecret:["GET /orgs/{org}/dependabot/secre\
ts/{secret_name}"],getRepoPublicKey:["GET /repos/{owner}/{repo}/dependabot/secrets/public-key"],getRepoSecret:["GET /repos/{owner}/{repo}/dependabot/secrets/{se\
cret_name}"],listAlertsForEnterprise:["GET /enterprises/{enterprise}/dependabot/alerts"],listAlertsForOrg:["GET /orgs/{org}/dependabot/alerts"],listAlertsForRepo:[
"GET /repos/{owner}/{repo}/dependabot/alerts"],listOrgSecrets:["GET /orgs/{org}/dependabot/secrets"],listRepoSecrets:["GET /repos/{owner}/{repo}/dependabot/secr\
ets"],listSelectedReposForOrgSecret:["GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"],removeSelectedRepoFromOrgSecret:["DELETE /orgs/{org}/depen\
dabot/secrets/{secret_name}/repositories/{repository_id}"],repositoryAccessForOrg:["GET /organizations/{org}/dependabot/repository-access"],setRepositoryAccessDefaultLevel:[
"PUT /organizations/{org}/dependabot/repository-access/default-level"],setSelectedReposForOrgSecret:["PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositor\
ies"],updateAlert:["PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],updateRepositoryAccessForOrg:["PATCH /organizations/{org}/dependabot/reposito\
ry-access"]},dependencyGraph:{createRepositorySnapshot:["POST /repos/{owner}/{repo}/dependency-graph/snapshots"],diffRange:["GET /repos/{owner}/{repo}/dependenc\
y-graph/compare/{basehead}"],exportSbom:["GET /repos/{owner}/{repo}/dependency-graph/sbom"]},emojis:{get:["GET /emojis"]},enterpriseTeamMemberships:{add:["PUT /\
enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],bulkAdd:["POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"],bulkRemove:[
"POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"],get:["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"],
list:["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],remove:["DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{userna\
me}"]},enterpriseTeamOrganizations:{add:["PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],bulkAdd:["POST /enterprises/{enterprise}/t\
eams/{enterprise-team}/organizations/add"],bulkRemove:["POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"],delete:["DELETE /enterpris\
es/{enterprise}/teams/{enterprise-team}/organizations/{org}"],getAssignment:["GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"],getAssignments:[
"GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"]},enterpriseTeams:{create:["POST /enterprises/{enterprise}/teams"],delete:["DELETE /enterp\
rises/{enterprise}/teams/{team_slug}"],get:["GET /enterprises/{enterprise}/teams/{team_slug}"],list:["GET /enterprises/{enterprise}/teams"],update:["PATCH /ente\
rprises/{enterprise}/teams/{team_slug}"]},gists:{checkIsStarred:["GET /gists/{gist_id}/star"],create:["POST /gists"],createComment:["POST /gists/{gist_id}/comme\
nts"],delete:["DELETE /gists/{gist_id}"],deleteComment:["DELETE /gists/{gist_id}/comments/{comment_id}"],fork:["POST /gists/{gist_id}/forks"],get:["GET /gists/{\
gist_id}"],getComment:["GET /gists/{gist_id}/comments/{comment_id}"],getRevision:["GET /gists/{gist_id}/{sha}"],list:["GET /gists"],listComments:["GET /gists/{g\
ist_id}/comments"],listCommits:["GET /gists/{gist_id}/commits"],listForUser:["GET /users/{username}/gists"],listForks:["GET /gists/{gist_id}/forks"],listPublic:[
"GET /gists/public"],listStarred:["GET /gists/starred"],star:["PUT /gists/{gist_id}/star"],unstar:["DELETE /gists/{gist_id}/star"],update:["PATCH /gists/{gist_i\
d}"],updateComment:["PATCH /gists/{gist_id}/comments/{comment_id}"]},git:{createBlob:["POST /repos/{owner}/{repo}/git/blobs"],createCommit:["POST /repos/{owner}\
/{repo}/git/commits"],createRef:["POST /repos/{owner}/{repo}/git/refs"],createTag:["POST /repos/{owner}/{repo}/git/tags"],createTree:["POST /repos/{owner}/{repo\
}/git/trees"],deleteRef:["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],getBlob:["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],getCommit:["GET /repos/{owner\
}/{repo}/git/commits/{commit_sha}"],getRef:["GET /repos/{owner}/{repo}/git/ref/{ref}"],getTag:["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],getTree:["GET /re\
pos/{owner}/{repo}/git/trees/{tree_sha}"],listMatchingRefs:["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],updateRef:["PATCH /repos/{owner}/{repo}/git/ref\
s/{ref}"]},gitignore:{getAllTemplates:["GET /gitignore/templates"],getTemplate:["GET /gitignore/templates/{name}"]},hostedCompute:{createNetworkConfigurationForOrg:[
"POST /orgs/{org}/settings/network-configurations"],deleteNetworkConfigurationFromOrg:["DELETE /orgs/{org}/settings/network-configurations/{network_configuratio\
n_id}"],getNetworkConfigurationForOrg:["GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"],getNetworkSettingsForOrg:["GET /orgs/{org}/\
settings/network-settings/{network_settings_id}"],listNetworkConfigurationsForOrg:["GET /orgs/{org}/settings/network-configurations"],updateNetworkConfigurationForOrg:[
"PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"]},interactions:{getRestrictionsForAuthenticatedUser:["GET /user/interaction-limit\
s"],getRestrictionsForOrg:["GET /orgs/{org}/interaction-limits"],getRestrictionsForRepo:["GET /repos/{owner}/{repo}/interaction-limits"],getRestrictionsForYourPublicRepos:[
"GET /user/interaction-limits",{},{renamed:["interactions","getRestrictionsForAuthenticatedUser"]}],removeRestrictionsForAuthenticatedUser:["DELETE /user/intera\
ction-limits"],removeRestrictionsForOrg:["DELETE /orgs/{org}/interaction-limits"],removeRestrictionsForRepo:["DELETE /repos/{owner}/{repo}/interaction-limits"],
removeRestrictionsForYourPublicRepos:["DELETE /user/interaction-limits",{},{renamed:["interactions","removeRestrictionsForAuthenticatedUser"]}],setRestrictionsForAuthenticatedUser:[
"PUT /user/interaction-limits"],setRestrictionsForOrg:["PUT /orgs/{org}/interaction-limits"],setRestrictionsForRepo:["PUT /repos/{owner}/{repo}/interaction-limi\
ts"],setRestrictionsForYourPublicRepos:["PUT /user/interaction-limits",{},{renamed:["interactions","setRestrictionsForAuthenticatedUser"]}]},issues:{addAssignees:[
"POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"],addBlockedByDependency:["POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"],
addLabels:["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],addSubIssue:["POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"],checkUserCanBeAssigned:[
"GET /repos/{owner}/{repo}/assignees/{assignee}"],checkUserCanBeAssignedToIssue:["GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"],create:[
"POST /repos/{owner}/{repo}/issues"],createComment:["POST /repos/{owner}/{repo}/issues/{issue_number}/comments"],createLabel:["POST /repos/{owner}/{repo}/labels"],
createMilestone:["POST /repos/{owner}/{repo}/milestones"],deleteComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"],deleteLabel:["DELETE /repo\
s/{owner}/{repo}/labels/{name}"],deleteMilestone:["DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"],get:["GET /repos/{owner}/{repo}/issues/{issue_nu\
mber}"],getComment:["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],getEvent:["GET /repos/{owner}/{repo}/issues/events/{event_id}"],getLabel:["GET /re\
pos/{owner}/{repo}/labels/{name}"],getMilestone:["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],getParent:["GET /repos/{owner}/{repo}/issues/{issue_\
number}/parent"],list:["GET /issues"],listAssignees:["GET /repos/{owner}/{repo}/assignees"],listComments:["GET /repos/{owner}/{repo}/issues/{issue_number}/comme\
nts"],listCommentsForRepo:["GET /repos/{owner}/{repo}/issues/comments"],listDependenciesBlockedBy:["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies\
/blocked_by"],listDependenciesBlocking:["GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"],listEvents:["GET /repos/{owner}/{repo}/issues/{\
issue_number}/events"],listEventsForRepo:["GET /repos/{owner}/{repo}/issues/events"],listEventsForTimeline:["GET /repos/{owner}/{repo}/issues/{issue_number}/tim\
eline"],listForAuthenticatedUser:["GET /user/issues"],listForOrg:["GET /orgs/{org}/issues"],listForRepo:["GET /repos/{owner}/{repo}/issues"],listLabelsForMilestone:[
"GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"],listLabelsForRepo:["GET /repos/{owner}/{repo}/labels"],listLabelsOnIssue:["GET /repos/{owner}/\
{repo}/issues/{issue_number}/labels"],listMilestones:["GET /repos/{owner}/{repo}/milestones"],listSubIssues:["GET /repos/{owner}/{repo}/issues/{issue_number}/su\
b_issues"],lock:["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],removeAllLabels:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"],removeAssignees:[
"DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"],removeDependencyBlockedBy:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/bloc\
ked_by/{issue_id}"],removeLabel:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"],removeSubIssue:["DELETE /repos/{owner}/{repo}/issues/{issue\
_number}/sub_issue"],reprioritizeSubIssue:["PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"],setLabels:["PUT /repos/{owner}/{repo}/issues\
/{issue_number}/labels"],unlock:["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],update:["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],updateComment:[
"PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],updateLabel:["PATCH /repos/{owner}/{repo}/labels/{name}"],updateMilestone:["PATCH /repos/{owner}/{re\
po}/milestones/{milestone_number}"]},licenses:{get:["GET /licenses/{license}"],getAllCommonlyUsed:["GET /licenses"],getForRepo:["GET /repos/{owner}/{repo}/licen\
se"]},markdown:{render:["POST /markdown"],renderRaw:["POST /markdown/raw",{headers:{"content-type":"text/plain; charset=utf-8"}}]},meta:{get:["GET /meta"],getAllVersions:[
"GET /versions"],getOctocat:["GET /octocat"],getZen:["GET /zen"],root:["GET /"]},migrations:{deleteArchiveForAuthenticatedUser:["DELETE /user/migrations/{migrat\
ion_id}/archive"],deleteArchiveForOrg:["DELETE /orgs/{org}/migrations/{migration_id}/archive"],downloadArchiveForOrg:["GET /orgs/{org}/migrations/{migration_id}\
/archive"],getArchiveForAuthenticatedUser:["GET /user/migrations/{migration_id}/archive"],getStatusForAuthenticatedUser:["GET /user/migrations/{migration_id}"],
getStatusForOrg:["GET /orgs/{org}/migrations/{migration_id}"],listForAuthenticatedUser:["GET /user/migrations"],listForOrg:["GET /orgs/{org}/migrations"],listReposForAuthenticatedUser:[
"GET /user/migrations/{migration_id}/repositories"],listReposForOrg:["GET /orgs/{org}/migrations/{migration_id}/repositories"],listReposForUser:["GET /user/migr\
ations/{migration_id}/repositories",{},{renamed:["migrations","listReposForAuthenticatedUser"]}],startForAuthenticatedUser:["POST /user/migrations"],startForOrg:[
"POST /orgs/{org}/migrations"],unlockRepoForAuthenticatedUser:["DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"],unlockRepoForOrg:["DELETE /orgs/\
{org}/migrations/{migration_id}/repos/{repo_name}/lock"]},oidc:{getOidcCustomSubTemplateForOrg:["GET /orgs/{org}/actions/oidc/customization/sub"],updateOidcCustomSubTemplateForOrg:[
"PUT /orgs/{org}/actions/oidc/customization/sub"]},orgs:{addSecurityManagerTeam:["PUT /orgs/{org}/security-managers/teams/{team_slug}",{},{deprecated:"octokit.r\
est.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"}],assignTeamToOrgRole:["PU\
T /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],assignUserToOrgRole:["PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"],blockUser:[
"PUT /orgs/{org}/blocks/{username}"],cancelInvitation:["DELETE /orgs/{org}/invitations/{invitation_id}"],checkBlockedUser:["GET /orgs/{org}/blocks/{username}"],
checkMembershipForUser:["GET /orgs/{org}/members/{username}"],checkPublicMembershipForUser:["GET /orgs/{org}/public_members/{username}"],convertMemberToOutsideCollaborator:[
"PUT /orgs/{org}/outside_collaborators/{username}"],createArtifactStorageRecord:["POST /orgs/{org}/artifacts/metadata/storage-record"],createInvitation:["POST /\
orgs/{org}/invitations"],createIssueType:["POST /orgs/{org}/issue-types"],createWebhook:["POST /orgs/{org}/hooks"],customPropertiesForOrgsCreateOrUpdateOrganizationValues:[
"PATCH /organizations/{org}/org-properties/values"],customPropertiesForOrgsGetOrganizationValues:["GET /organizations/{org}/org-properties/values"],customPropertiesForReposCreateOrUpdateOrganizationDefinition:[
"PUT /orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposCreateOrUpdateOrganizationDefinitions:["PATCH /orgs/{org}/properties/schema"],
customPropertiesForReposCreateOrUpdateOrganizationValues:["PATCH /orgs/{org}/properties/values"],customPropertiesForReposDeleteOrganizationDefinition:["DELETE /\
orgs/{org}/properties/schema/{custom_property_name}"],customPropertiesForReposGetOrganizationDefinition:["GET /orgs/{org}/properties/schema/{custom_property_nam\
e}"],customPropertiesForReposGetOrganizationDefinitions:["GET /orgs/{org}/properties/schema"],customPropertiesForReposGetOrganizationValues:["GET /orgs/{org}/pr\
operties/values"],delete:["DELETE /orgs/{org}"],deleteAttestationsBulk:["POST /orgs/{org}/attestations/delete-request"],deleteAttestationsById:["DELETE /orgs/{o\
rg}/attestations/{attestation_id}"],deleteAttestationsBySubjectDigest:["DELETE /orgs/{org}/attestations/digest/{subject_digest}"],deleteIssueType:["DELETE /orgs\
/{org}/issue-types/{issue_type_id}"],deleteWebhook:["DELETE /orgs/{org}/hooks/{hook_id}"],disableSelectedRepositoryImmutableReleasesOrganization:["DELETE /orgs/\
{org}/settings/immutable-releases/repositories/{repository_id}"],enableSelectedRepositoryImmutableReleasesOrganization:["PUT /orgs/{org}/settings/immutable-rele\
ases/repositories/{repository_id}"],get:["GET /orgs/{org}"],getImmutableReleasesSettings:["GET /orgs/{org}/settings/immutable-releases"],getImmutableReleasesSettingsRepositories:[
"GET /orgs/{org}/settings/immutable-releases/repositories"],getMembershipForAuthenticatedUser:["GET /user/memberships/orgs/{org}"],getMembershipForUser:["GET /o\
rgs/{org}/memberships/{username}"],getOrgRole:["GET /orgs/{org}/organization-roles/{role_id}"],getOrgRulesetHistory:["GET /orgs/{org}/rulesets/{ruleset_id}/hist\
ory"],getOrgRulesetVersion:["GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"],getWebhook:["GET /orgs/{org}/hooks/{hook_id}"],getWebhookConfigForOrg:[
"GET /orgs/{org}/hooks/{hook_id}/config"],getWebhookDelivery:["GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"],list:["GET /organizations"],listAppInstallations:[
"GET /orgs/{org}/installations"],listArtifactStorageRecords:["GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"],listAttestationRepositories:[
"GET /orgs/{org}/attestations/repositories"],listAttestations:["GET /orgs/{org}/attestations/{subject_digest}"],listAttestationsBulk:["POST /orgs/{org}/attestat\
ions/bulk-list{?per_page,before,after}"],listBlockedUsers:["GET /orgs/{org}/blocks"],listFailedInvitations:["GET /orgs/{org}/failed_invitations"],listForAuthenticatedUser:[
"GET /user/orgs"],listForUser:["GET /users/{username}/orgs"],listInvitationTeams:["GET /orgs/{org}/invitations/{invitation_id}/teams"],listIssueTypes:["GET /org\
s/{org}/issue-types"],listMembers:["GET /orgs/{org}/members"],listMembershipsForAuthenticatedUser:["GET /user/memberships/orgs"],listOrgRoleTeams:["GET /orgs/{o\
rg}/organization-roles/{role_id}/teams"],listOrgRoleUsers:["GET /orgs/{org}/organization-roles/{role_id}/users"],listOrgRoles:["GET /orgs/{org}/organization-rol\
es"],listOrganizationFineGrainedPermissions:["GET /orgs/{org}/organization-fine-grained-permissions"],listOutsideCollaborators:["GET /orgs/{org}/outside_collabo\
rators"],listPatGrantRepositories:["GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"],listPatGrantRequestRepositories:["GET /orgs/{org}/personal-ac\
cess-token-requests/{pat_request_id}/repositories"],listPatGrantRequests:["GET /orgs/{org}/personal-access-token-requests"],listPatGrants:["GET /orgs/{org}/pers\
onal-access-tokens"],listPendingInvitations:["GET /orgs/{org}/invitations"],listPublicMembers:["GET /orgs/{org}/public_members"],listSecurityManagerTeams:["GET \
/orgs/{org}/security-managers",{},{deprecated:"octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-manage\
rs#list-security-manager-teams"}],listWebhookDeliveries:["GET /orgs/{org}/hooks/{hook_id}/deliveries"],listWebhooks:["GET /orgs/{org}/hooks"],pingWebhook:["POST\
 /orgs/{org}/hooks/{hook_id}/pings"],redeliverWebhookDelivery:["POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],removeMember:["DELETE /orgs\
/{org}/members/{username}"],removeMembershipForUser:["DELETE /orgs/{org}/memberships/{username}"],removeOutsideCollaborator:["DELETE /orgs/{org}/outside_collabo\
rators/{username}"],removePublicMembershipForAuthenticatedUser:["DELETE /orgs/{org}/public_members/{username}"],removeSecurityManagerTeam:["DELETE /orgs/{org}/s\
ecurity-managers/teams/{team_slug}",{},{deprecated:"octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-\
managers#remove-a-security-manager-team"}],reviewPatGrantRequest:["POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"],reviewPatGrantRequestsInBulk:[
"POST /orgs/{org}/personal-access-token-requests"],revokeAllOrgRolesTeam:["DELETE /orgs/{org}/organization-roles/teams/{team_slug}"],revokeAllOrgRolesUser:["DEL\
ETE /orgs/{org}/organization-roles/users/{username}"],revokeOrgRoleTeam:["DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"],revokeOrgRoleUser:[
"DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"],setImmutableReleasesSettings:["PUT /orgs/{org}/settings/immutable-releases"],setImmutableReleasesSettingsRepositories:[
"PUT /orgs/{org}/settings/immutable-releases/repositories"],setMembershipForUser:["PUT /orgs/{org}/memberships/{username}"],setPublicMembershipForAuthenticatedUser:[
"PUT /orgs/{org}/public_members/{username}"],unblockUser:["DELETE /orgs/{org}/blocks/{username}"],update:["PATCH /orgs/{org}"],updateIssueType:["PUT /orgs/{org}\
/issue-types/{issue_type_id}"],updateMembershipForAuthenticatedUser:["PATCH /user/memberships/orgs/{org}"],updatePatAccess:["POST /orgs/{org}/personal-access-to\
kens/{pat_id}"],updatePatAccesses:["POST /orgs/{org}/personal-access-tokens"],updateWebhook:["PATCH /orgs/{org}/hooks/{hook_id}"],updateWebhookConfigForOrg:["PA\
TCH /orgs/{org}/hooks/{hook_id}/config"]},packages:{deletePackageForAuthenticatedUser:["DELETE /user/packages/{package_type}/{package_name}"],deletePackageForOrg:[
"DELETE /orgs/{org}/packages/{package_type}/{package_name}"],deletePackageForUser:["DELETE /users/{username}/packages/{package_type}/{package_name}"],deletePackageVersionForAuthenticatedUser:[
"DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],deletePackageVersionForOrg:["DELETE /orgs/{org}/packages/{package_type}/{pa\
ckage_name}/versions/{package_version_id}"],deletePackageVersionForUser:["DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_vers\
ion_id}"],getAllPackageVersionsForAPackageOwnedByAnOrg:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions",{},{renamed:["packages","getAllPackage\
VersionsForPackageOwnedByOrg"]}],getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}/versions",{},{renamed:[
"packages","getAllPackageVersionsForPackageOwnedByAuthenticatedUser"]}],getAllPackageVersionsForPackageOwnedByAuthenticatedUser:["GET /user/packages/{package_ty\
pe}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByOrg:["GET /orgs/{org}/packages/{package_type}/{package_name}/versions"],getAllPackageVersionsForPackageOwnedByUser:[
"GET /users/{username}/packages/{package_type}/{package_name}/versions"],getPackageForAuthenticatedUser:["GET /user/packages/{package_type}/{package_name}"],getPackageForOrganization:[
"GET /orgs/{org}/packages/{package_type}/{package_name}"],getPackageForUser:["GET /users/{username}/packages/{package_type}/{package_name}"],getPackageVersionForAuthenticatedUser:[
"GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"],getPackageVersionForOrganization:["GET /orgs/{org}/packages/{package_type}/{pa\
ckage_name}/versions/{package_version_id}"],getPackageVersionForUser:["GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id\
}"],listDockerMigrationConflictingPackagesForAuthenticatedUser:["GET /user/docker/conflicts"],listDockerMigrationConflictingPackagesForOrganization:["GET /orgs/\
{org}/docker/conflicts"],listDockerMigrationConflictingPackagesForUser:["GET /users/{username}/docker/conflicts"],listPackagesForAuthenticatedUser:["GET /user/p\
ackages"],listPackagesForOrganization:["GET /orgs/{org}/packages"],listPackagesForUser:["GET /users/{username}/packages"],restorePackageForAuthenticatedUser:["P\
OST /user/packages/{package_type}/{package_name}/restore{?token}"],restorePackageForOrg:["POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token\
}"],restorePackageForUser:["POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"],restorePackageVersionForAuthenticatedUser:["POST /us\
er/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"],restorePackageVersionForOrg:["POST /orgs/{org}/packages/{package_type}/{packag\
e_name}/versions/{package_version_id}/restore"],restorePackageVersionForUser:["POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_v\
ersion_id}/restore"]},privateRegistries:{createOrgPrivateRegistry:["POST /orgs/{org}/private-registries"],deleteOrgPrivateRegistry:["DELETE /orgs/{org}/private-\
registries/{secret_name}"],getOrgPrivateRegistry:["GET /orgs/{org}/private-registries/{secret_name}"],getOrgPublicKey:["GET /orgs/{org}/private-registries/publi\
c-key"],listOrgPrivateRegistries:["GET /orgs/{org}/private-registries"],updateOrgPrivateRegistry:["PATCH /orgs/{org}/private-registries/{secret_name}"]},projects:{
addItemForOrg:["POST /orgs/{org}/projectsV2/{project_number}/items"],addItemForUser:["POST /users/{username}/projectsV2/{project_number}/items"],deleteItemForOrg:[
"DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],deleteItemForUser:["DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"],getFieldForOrg:[
"GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"],getFieldForUser:["GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"],getForOrg:[
"GET /orgs/{org}/projectsV2/{project_number}"],getForUser:["GET /users/{username}/projectsV2/{project_number}"],getOrgItem:["GET /orgs/{org}/projectsV2/{project\
_number}/items/{item_id}"],getUserItem:["GET /users/{username}/projectsV2/{project_number}/items/{item_id}"],listFieldsForOrg:["GET /orgs/{org}/projectsV2/{proj\
ect_number}/fields"],listFieldsForUser:["GET /users/{username}/projectsV2/{project_number}/fields"],listForOrg:["GET /orgs/{org}/projectsV2"],listForUser:["GET \
/users/{username}/projectsV2"],listItemsForOrg:["GET /orgs/{org}/projectsV2/{project_number}/items"],listItemsForUser:["GET /users/{username}/projectsV2/{projec\
t_number}/items"],updateItemForOrg:["PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],updateItemForUser:["PATCH /users/{username}/projectsV2/{pro\
ject_number}/items/{item_id}"]},pulls:{checkIfMerged:["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],create:["POST /repos/{owner}/{repo}/pulls"],createReplyForReviewComment:[
"POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"],createReview:["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],createReviewComment:[
"POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"],deletePendingReview:["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],deleteReviewComment:[
"DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"],dismissReview:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"],get:[
"GET /repos/{owner}/{repo}/pulls/{pull_number}"],getReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],getReviewComment:["GET /repos/{\
owner}/{repo}/pulls/comments/{comment_id}"],list:["GET /repos/{owner}/{repo}/pulls"],listCommentsForReview:["GET /repos/{owner}/{repo}/pulls/{pull_number}/revie\
ws/{review_id}/comments"],listCommits:["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],listFiles:["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
listRequestedReviewers:["GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],listReviewComments:["GET /repos/{owner}/{repo}/pulls/{pull_number}/\
comments"],listReviewCommentsForRepo:["GET /repos/{owner}/{repo}/pulls/comments"],listReviews:["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],merge:["\
PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],removeRequestedReviewers:["DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],requestReviewers:[
"POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"],submitReview:["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"],
update:["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],updateBranch:["PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"],updateReview:["PUT /repo\
s/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"],updateReviewComment:["PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"]},rateLimit:{get:["GET\
 /rate_limit"]},reactions:{createForCommitComment:["POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"],createForIssue:["POST /repos/{owner}/{repo}/iss\
ues/{issue_number}/reactions"],createForIssueComment:["POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],createForPullRequestReviewComment:["P\
OST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],createForRelease:["POST /repos/{owner}/{repo}/releases/{release_id}/reactions"],createForTeamDiscussionCommentInOrg:[
"POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],createForTeamDiscussionInOrg:["POST /orgs/{org}/teams/\
{team_slug}/discussions/{discussion_number}/reactions"],deleteForCommitComment:["DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"],deleteForIssue:[
"DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"],deleteForIssueComment:["DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/\
reactions/{reaction_id}"],deleteForPullRequestComment:["DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"],deleteForRelease:["DE\
LETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"],deleteForTeamDiscussion:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussio\
n_number}/reactions/{reaction_id}"],deleteForTeamDiscussionComment:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_numb\
er}/reactions/{reaction_id}"],listForCommitComment:["GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"],listForIssue:["GET /repos/{owner}/{repo}/issues\
/{issue_number}/reactions"],listForIssueComment:["GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"],listForPullRequestReviewComment:["GET /repo\
s/{owner}/{repo}/pulls/comments/{comment_id}/reactions"],listForRelease:["GET /repos/{owner}/{repo}/releases/{release_id}/reactions"],listForTeamDiscussionCommentInOrg:[
"GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"],listForTeamDiscussionInOrg:["GET /orgs/{org}/teams/{tea\
m_slug}/discussions/{discussion_number}/reactions"]},repos:{acceptInvitation:["PATCH /user/repository_invitations/{invitation_id}",{},{renamed:["repos","acceptI\
nvitationForAuthenticatedUser"]}],acceptInvitationForAuthenticatedUser:["PATCH /user/repository_invitations/{invitation_id}"],addAppAccessRestrictions:["POST /r\
epos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],addCollaborator:["PUT /repos/{owner}/{repo}/collaborators/{username}"],
addStatusCheckContexts:["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],addTeamAccessRestrictions:[
"POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",{},{mapToData:"teams"}],addUserAccessRestrictions:["POST /repos/{owner}/{repo}/bran\
ches/{branch}/protection/restrictions/users",{},{mapToData:"users"}],cancelPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/\
cancel"],checkAutomatedSecurityFixes:["GET /repos/{owner}/{repo}/automated-security-fixes"],checkCollaborator:["GET /repos/{owner}/{repo}/collaborators/{usernam\
e}"],checkImmutableReleases:["GET /repos/{owner}/{repo}/immutable-releases"],checkPrivateVulnerabilityReporting:["GET /repos/{owner}/{repo}/private-vulnerabilit\
y-reporting"],checkVulnerabilityAlerts:["GET /repos/{owner}/{repo}/vulnerability-alerts"],codeownersErrors:["GET /repos/{owner}/{repo}/codeowners/errors"],compareCommits:[
"GET /repos/{owner}/{repo}/compare/{base}...{head}"],compareCommitsWithBasehead:["GET /repos/{owner}/{repo}/compare/{basehead}"],createAttestation:["POST /repos\
/{owner}/{repo}/attestations"],createAutolink:["POST /repos/{owner}/{repo}/autolinks"],createCommitComment:["POST /repos/{owner}/{repo}/commits/{commit_sha}/com\
ments"],createCommitSignatureProtection:["POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],createCommitStatus:["POST /repos/{owner}\
/{repo}/statuses/{sha}"],createDeployKey:["POST /repos/{owner}/{repo}/keys"],createDeployment:["POST /repos/{owner}/{repo}/deployments"],createDeploymentBranchPolicy:[
"POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],createDeploymentProtectionRule:["POST /repos/{owner}/{repo}/environment\
s/{environment_name}/deployment_protection_rules"],createDeploymentStatus:["POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"],createDispatchEvent:[
"POST /repos/{owner}/{repo}/dispatches"],createForAuthenticatedUser:["POST /user/repos"],createFork:["POST /repos/{owner}/{repo}/forks"],createInOrg:["POST /org\
s/{org}/repos"],createOrUpdateEnvironment:["PUT /repos/{owner}/{repo}/environments/{environment_name}"],createOrUpdateFileContents:["PUT /repos/{owner}/{repo}/c\
ontents/{path}"],createOrgRuleset:["POST /orgs/{org}/rulesets"],createPagesDeployment:["POST /repos/{owner}/{repo}/pages/deployments"],createPagesSite:["POST /r\
epos/{owner}/{repo}/pages"],createRelease:["POST /repos/{owner}/{repo}/releases"],createRepoRuleset:["POST /repos/{owner}/{repo}/rulesets"],createUsingTemplate:[
"POST /repos/{template_owner}/{template_repo}/generate"],createWebhook:["POST /repos/{owner}/{repo}/hooks"],customPropertiesForReposCreateOrUpdateRepositoryValues:[
"PATCH /repos/{owner}/{repo}/properties/values"],customPropertiesForReposGetRepositoryValues:["GET /repos/{owner}/{repo}/properties/values"],declineInvitation:[
"DELETE /user/repository_invitations/{invitation_id}",{},{renamed:["repos","declineInvitationForAuthenticatedUser"]}],declineInvitationForAuthenticatedUser:["DE\
LETE /user/repository_invitations/{invitation_id}"],delete:["DELETE /repos/{owner}/{repo}"],deleteAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{br\
anch}/protection/restrictions"],deleteAdminBranchProtection:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],deleteAnEnvironment:["D\
ELETE /repos/{owner}/{repo}/environments/{environment_name}"],deleteAutolink:["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],deleteBranchProtection:["D\
ELETE /repos/{owner}/{repo}/branches/{branch}/protection"],deleteCommitComment:["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],deleteCommitSignatureProtection:[
"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],deleteDeployKey:["DELETE /repos/{owner}/{repo}/keys/{key_id}"],deleteDeployment:[
"DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"],deleteDeploymentBranchPolicy:["DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployme\
nt-branch-policies/{branch_policy_id}"],deleteFile:["DELETE /repos/{owner}/{repo}/contents/{path}"],deleteInvitation:["DELETE /repos/{owner}/{repo}/invitations/\
{invitation_id}"],deleteOrgRuleset:["DELETE /orgs/{org}/rulesets/{ruleset_id}"],deletePagesSite:["DELETE /repos/{owner}/{repo}/pages"],deletePullRequestReviewProtection:[
"DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],deleteRelease:["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
deleteReleaseAsset:["DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"],deleteRepoRuleset:["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],deleteWebhook:[
"DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],disableAutomatedSecurityFixes:["DELETE /repos/{owner}/{repo}/automated-security-fixes"],disableDeploymentProtectionRule:[
"DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],disableImmutableReleases:["DELETE /repos/{owner\
}/{repo}/immutable-releases"],disablePrivateVulnerabilityReporting:["DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"],disableVulnerabilityAlerts:[
"DELETE /repos/{owner}/{repo}/vulnerability-alerts"],downloadArchive:["GET /repos/{owner}/{repo}/zipball/{ref}",{},{renamed:["repos","downloadZipballArchive"]}],
downloadTarballArchive:["GET /repos/{owner}/{repo}/tarball/{ref}"],downloadZipballArchive:["GET /repos/{owner}/{repo}/zipball/{ref}"],enableAutomatedSecurityFixes:[
"PUT /repos/{owner}/{repo}/automated-security-fixes"],enableImmutableReleases:["PUT /repos/{owner}/{repo}/immutable-releases"],enablePrivateVulnerabilityReporting:[
"PUT /repos/{owner}/{repo}/private-vulnerability-reporting"],enableVulnerabilityAlerts:["PUT /repos/{owner}/{repo}/vulnerability-alerts"],generateReleaseNotes:[
"POST /repos/{owner}/{repo}/releases/generate-notes"],get:["GET /repos/{owner}/{repo}"],getAccessRestrictions:["GET /repos/{owner}/{repo}/branches/{branch}/prot\
ection/restrictions"],getAdminBranchProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],getAllDeploymentProtectionRules:["GET /\
repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"],getAllEnvironments:["GET /repos/{owner}/{repo}/environments"],getAllStatusCheckContexts:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"],getAllTopics:["GET /repos/{owner}/{repo}/topics"],getAppsWithAccessToProtectedBranch:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"],getAutolink:["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],getBranch:["GET /r\
epos/{owner}/{repo}/branches/{branch}"],getBranchProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection"],getBranchRules:["GET /repos/{owner}/{repo\
}/rules/branches/{branch}"],getClones:["GET /repos/{owner}/{repo}/traffic/clones"],getCodeFrequencyStats:["GET /repos/{owner}/{repo}/stats/code_frequency"],getCollaboratorPermissionLevel:[
"GET /repos/{owner}/{repo}/collaborators/{username}/permission"],getCombinedStatusForRef:["GET /repos/{owner}/{repo}/commits/{ref}/status"],getCommit:["GET /rep\
os/{owner}/{repo}/commits/{ref}"],getCommitActivityStats:["GET /repos/{owner}/{repo}/stats/commit_activity"],getCommitComment:["GET /repos/{owner}/{repo}/commen\
ts/{comment_id}"],getCommitSignatureProtection:["GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"],getCommunityProfileMetrics:["GET /\
repos/{owner}/{repo}/community/profile"],getContent:["GET /repos/{owner}/{repo}/contents/{path}"],getContributorsStats:["GET /repos/{owner}/{repo}/stats/contrib\
utors"],getCustomDeploymentProtectionRule:["GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"],getDeployKey:[
"GET /repos/{owner}/{repo}/keys/{key_id}"],getDeployment:["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],getDeploymentBranchPolicy:["GET /repos/{owner\
}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],getDeploymentStatus:["GET /repos/{owner}/{repo}/deployments/{deployment\
_id}/statuses/{status_id}"],getEnvironment:["GET /repos/{owner}/{repo}/environments/{environment_name}"],getLatestPagesBuild:["GET /repos/{owner}/{repo}/pages/b\
uilds/latest"],getLatestRelease:["GET /repos/{owner}/{repo}/releases/latest"],getOrgRuleSuite:["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],getOrgRuleSuites:[
"GET /orgs/{org}/rulesets/rule-suites"],getOrgRuleset:["GET /orgs/{org}/rulesets/{ruleset_id}"],getOrgRulesets:["GET /orgs/{org}/rulesets"],getPages:["GET /repo\
s/{owner}/{repo}/pages"],getPagesBuild:["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],getPagesDeployment:["GET /repos/{owner}/{repo}/pages/deployments/{p\
ages_deployment_id}"],getPagesHealthCheck:["GET /repos/{owner}/{repo}/pages/health"],getParticipationStats:["GET /repos/{owner}/{repo}/stats/participation"],getPullRequestReviewProtection:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],getPunchCardStats:["GET /repos/{owner}/{repo}/stats/punch_card"],getReadme:[
"GET /repos/{owner}/{repo}/readme"],getReadmeInDirectory:["GET /repos/{owner}/{repo}/readme/{dir}"],getRelease:["GET /repos/{owner}/{repo}/releases/{release_id}"],
getReleaseAsset:["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],getReleaseByTag:["GET /repos/{owner}/{repo}/releases/tags/{tag}"],getRepoRuleSuite:["GE\
T /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"],getRepoRuleSuites:["GET /repos/{owner}/{repo}/rulesets/rule-suites"],getRepoRuleset:["GET /repos/\
{owner}/{repo}/rulesets/{ruleset_id}"],getRepoRulesetHistory:["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"],getRepoRulesetVersion:["GET /repos/{own\
er}/{repo}/rulesets/{ruleset_id}/history/{version_id}"],getRepoRulesets:["GET /repos/{owner}/{repo}/rulesets"],getStatusChecksProtection:["GET /repos/{owner}/{r\
epo}/branches/{branch}/protection/required_status_checks"],getTeamsWithAccessToProtectedBranch:["GET /repos/{owner}/{repo}/branches/{branch}/protection/restrict\
ions/teams"],getTopPaths:["GET /repos/{owner}/{repo}/traffic/popular/paths"],getTopReferrers:["GET /repos/{owner}/{repo}/traffic/popular/referrers"],getUsersWithAccessToProtectedBranch:[
"GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"],getViews:["GET /repos/{owner}/{repo}/traffic/views"],getWebhook:["GET /repos/{owner\
}/{repo}/hooks/{hook_id}"],getWebhookConfigForRepo:["GET /repos/{owner}/{repo}/hooks/{hook_id}/config"],getWebhookDelivery:["GET /repos/{owner}/{repo}/hooks/{ho\
ok_id}/deliveries/{delivery_id}"],listActivities:["GET /repos/{owner}/{repo}/activity"],listAttestations:["GET /repos/{owner}/{repo}/attestations/{subject_diges\
t}"],listAutolinks:["GET /repos/{owner}/{repo}/autolinks"],listBranches:["GET /repos/{owner}/{repo}/branches"],listBranchesForHeadCommit:["GET /repos/{owner}/{r\
epo}/commits/{commit_sha}/branches-where-head"],listCollaborators:["GET /repos/{owner}/{repo}/collaborators"],listCommentsForCommit:["GET /repos/{owner}/{repo}/\
commits/{commit_sha}/comments"],listCommitCommentsForRepo:["GET /repos/{owner}/{repo}/comments"],listCommitStatusesForRef:["GET /repos/{owner}/{repo}/commits/{r\
ef}/statuses"],listCommits:["GET /repos/{owner}/{repo}/commits"],listContributors:["GET /repos/{owner}/{repo}/contributors"],listCustomDeploymentRuleIntegrations:[
"GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"],listDeployKeys:["GET /repos/{owner}/{repo}/keys"],listDeploymentBranchPolicies:[
"GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"],listDeploymentStatuses:["GET /repos/{owner}/{repo}/deployments/{deployme\
nt_id}/statuses"],listDeployments:["GET /repos/{owner}/{repo}/deployments"],listForAuthenticatedUser:["GET /user/repos"],listForOrg:["GET /orgs/{org}/repos"],listForUser:[
"GET /users/{username}/repos"],listForks:["GET /repos/{owner}/{repo}/forks"],listInvitations:["GET /repos/{owner}/{repo}/invitations"],listInvitationsForAuthenticatedUser:[
"GET /user/repository_invitations"],listLanguages:["GET /repos/{owner}/{repo}/languages"],listPagesBuilds:["GET /repos/{owner}/{repo}/pages/builds"],listPublic:[
"GET /repositories"],listPullRequestsAssociatedWithCommit:["GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"],listReleaseAssets:["GET /repos/{owner}/{repo}\
/releases/{release_id}/assets"],listReleases:["GET /repos/{owner}/{repo}/releases"],listTags:["GET /repos/{owner}/{repo}/tags"],listTeams:["GET /repos/{owner}/{\
repo}/teams"],listWebhookDeliveries:["GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"],listWebhooks:["GET /repos/{owner}/{repo}/hooks"],merge:["POST /repo\
s/{owner}/{repo}/merges"],mergeUpstream:["POST /repos/{owner}/{repo}/merge-upstream"],pingWebhook:["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],redeliverWebhookDelivery:[
"POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"],removeAppAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/pro\
tection/restrictions/apps",{},{mapToData:"apps"}],removeCollaborator:["DELETE /repos/{owner}/{repo}/collaborators/{username}"],removeStatusCheckContexts:["DELET\
E /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],removeStatusCheckProtection:["DELETE /repos/{ow\
ner}/{repo}/branches/{branch}/protection/required_status_checks"],removeTeamAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restr\
ictions/teams",{},{mapToData:"teams"}],removeUserAccessRestrictions:["DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"\
users"}],renameBranch:["POST /repos/{owner}/{repo}/branches/{branch}/rename"],replaceAllTopics:["PUT /repos/{owner}/{repo}/topics"],requestPagesBuild:["POST /re\
pos/{owner}/{repo}/pages/builds"],setAdminBranchProtection:["POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"],setAppAccessRestrictions:[
"PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",{},{mapToData:"apps"}],setStatusCheckContexts:["PUT /repos/{owner}/{repo}/branches/{b\
ranch}/protection/required_status_checks/contexts",{},{mapToData:"contexts"}],setTeamAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection\
/restrictions/teams",{},{mapToData:"teams"}],setUserAccessRestrictions:["PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",{},{mapToData:"\
users"}],testPushWebhook:["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],transfer:["POST /repos/{owner}/{repo}/transfer"],update:["PATCH /repos/{owner}/{re\
po}"],updateBranchProtection:["PUT /repos/{owner}/{repo}/branches/{branch}/protection"],updateCommitComment:["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
updateDeploymentBranchPolicy:["PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"],updateInformationAboutPagesSite:[
"PUT /repos/{owner}/{repo}/pages"],updateInvitation:["PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"],updateOrgRuleset:["PUT /orgs/{org}/rulesets/{rul\
eset_id}"],updatePullRequestReviewProtection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"],updateRelease:["PATCH /r\
epos/{owner}/{repo}/releases/{release_id}"],updateReleaseAsset:["PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"],updateRepoRuleset:["PUT /repos/{owner}\
/{repo}/rulesets/{ruleset_id}"],updateStatusCheckPotection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",{},{renamed:["repo\
s","updateStatusCheckProtection"]}],updateStatusCheckProtection:["PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"],updateWebhook:[
"PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],updateWebhookConfigForRepo:["PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"],uploadReleaseAsset:["POST /repo\
s/{owner}/{repo}/releases/{release_id}/assets{?name,label}",{baseUrl:"https://uploads.github.com"}]},search:{code:["GET /search/code"],commits:["GET /search/com\
mits"],issuesAndPullRequests:["GET /search/issues"],labels:["GET /search/labels"],repos:["GET /search/repositories"],topics:["GET /search/topics"],users:["GET /\
search/users"]},secretScanning:{createPushProtectionBypass:["POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"],getAlert:["GET /repos/{owner}\
/{repo}/secret-scanning/alerts/{alert_number}"],getScanHistory:["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],listAlertsForOrg:["GET /orgs/{org}/sec\
ret-scanning/alerts"],listAlertsForRepo:["GET /repos/{owner}/{repo}/secret-scanning/alerts"],listLocationsForAlert:["GET /repos/{owner}/{repo}/secret-scanning/a\
lerts/{alert_number}/locations"],listOrgPatternConfigs:["GET /orgs/{org}/secret-scanning/pattern-configurations"],updateAlert:["PATCH /repos/{owner}/{repo}/secr\
et-scanning/alerts/{alert_number}"],updateOrgPatternConfigs:["PATCH /orgs/{org}/secret-scanning/pattern-configurations"]},securityAdvisories:{createFork:["POST \
/repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"],createPrivateVulnerabilityReport:["POST /repos/{owner}/{repo}/security-advisories/reports"],createRepositoryAdvisory:[
"POST /repos/{owner}/{repo}/security-advisories"],createRepositoryAdvisoryCveRequest:["POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"],getGlobalAdvisory:[
"GET /advisories/{ghsa_id}"],getRepositoryAdvisory:["GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"],listGlobalAdvisories:["GET /advisories"],listOrgRepositoryAdvisories:[
"GET /orgs/{org}/security-advisories"],listRepositoryAdvisories:["GET /repos/{owner}/{repo}/security-advisories"],updateRepositoryAdvisory:["PATCH /repos/{owner\
}/{repo}/security-advisories/{ghsa_id}"]},teams:{addOrUpdateMembershipForUserInOrg:["PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"],addOrUpdateRepoPermissionsInOrg:[
"PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],checkPermissionsForRepoInOrg:["GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"],create:["POST \
/orgs/{org}/teams"],createDiscussionCommentInOrg:["POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"],createDiscussionInOrg:["POST /o\
rgs/{org}/teams/{team_slug}/discussions"],deleteDiscussionCommentInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_\
number}"],deleteDiscussionInOrg:["DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],deleteInOrg:["DELETE /orgs/{org}/teams/{team_slug}"],getByName:[
"GET /orgs/{org}/teams/{team_slug}"],getDiscussionCommentInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],getDiscussionInOrg:[
"GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],getMembershipForUserInOrg:["GET /orgs/{org}/teams/{team_slug}/memberships/{username}"],list:[
"GET /orgs/{org}/teams"],listChildInOrg:["GET /orgs/{org}/teams/{team_slug}/teams"],listDiscussionCommentsInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions/\
{discussion_number}/comments"],listDiscussionsInOrg:["GET /orgs/{org}/teams/{team_slug}/discussions"],listForAuthenticatedUser:["GET /user/teams"],listMembersInOrg:[
"GET /orgs/{org}/teams/{team_slug}/members"],listPendingInvitationsInOrg:["GET /orgs/{org}/teams/{team_slug}/invitations"],listReposInOrg:["GET /orgs/{org}/team\
s/{team_slug}/repos"],removeMembershipForUserInOrg:["DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"],removeRepoInOrg:["DELETE /orgs/{org}/teams/{t\
eam_slug}/repos/{owner}/{repo}"],updateDiscussionCommentInOrg:["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"],
updateDiscussionInOrg:["PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"],updateInOrg:["PATCH /orgs/{org}/teams/{team_slug}"]},users:{addEmailForAuthenticated:[
"POST /user/emails",{},{renamed:["users","addEmailForAuthenticatedUser"]}],addEmailForAuthenticatedUser:["POST /user/emails"],addSocialAccountForAuthenticatedUser:[
"POST /user/social_accounts"],block:["PUT /user/blocks/{username}"],checkBlocked:["GET /user/blocks/{username}"],checkFollowingForUser:["GET /users/{username}/f\
ollowing/{target_user}"],checkPersonIsFollowedByAuthenticated:["GET /user/following/{username}"],createGpgKeyForAuthenticated:["POST /user/gpg_keys",{},{renamed:[
"users","createGpgKeyForAuthenticatedUser"]}],createGpgKeyForAuthenticatedUser:["POST /user/gpg_keys"],createPublicSshKeyForAuthenticated:["POST /user/keys",{},
{renamed:["users","createPublicSshKeyForAuthenticatedUser"]}],createPublicSshKeyForAuthenticatedUser:["POST /user/keys"],createSshSigningKeyForAuthenticatedUser:[
"POST /user/ssh_signing_keys"],deleteAttestationsBulk:["POST /users/{username}/attestations/delete-request"],deleteAttestationsById:["DELETE /users/{username}/a\
ttestations/{attestation_id}"],deleteAttestationsBySubjectDigest:["DELETE /users/{username}/attestations/digest/{subject_digest}"],deleteEmailForAuthenticated:[
"DELETE /user/emails",{},{renamed:["users","deleteEmailForAuthenticatedUser"]}],deleteEmailForAuthenticatedUser:["DELETE /user/emails"],deleteGpgKeyForAuthenticated:[
"DELETE /user/gpg_keys/{gpg_key_id}",{},{renamed:["users","deleteGpgKeyForAuthenticatedUser"]}],deleteGpgKeyForAuthenticatedUser:["DELETE /user/gpg_keys/{gpg_ke\
y_id}"],deletePublicSshKeyForAuthenticated:["DELETE /user/keys/{key_id}",{},{renamed:["users","deletePublicSshKeyForAuthenticatedUser"]}],deletePublicSshKeyForAuthenticatedUser:[
"DELETE /user/keys/{key_id}"],deleteSocialAccountForAuthenticatedUser:["DELETE /user/social_accounts"],deleteSshSigningKeyForAuthenticatedUser:["DELETE /user/ss\
h_signing_keys/{ssh_signing_key_id}"],follow:["PUT /user/following/{username}"],getAuthenticated:["GET /user"],getById:["GET /user/{account_id}"],getByUsername:[
"GET /users/{username}"],getContextForUser:["GET /users/{username}/hovercard"],getGpgKeyForAuthenticated:["GET /user/gpg_keys/{gpg_key_id}",{},{renamed:["users",
"getGpgKeyForAuthenticatedUser"]}],getGpgKeyForAuthenticatedUser:["GET /user/gpg_keys/{gpg_key_id}"],getPublicSshKeyForAuthenticated:["GET /user/keys/{key_id}",
{},{renamed:["users","getPublicSshKeyForAuthenticatedUser"]}],getPublicSshKeyForAuthenticatedUser:["GET /user/keys/{key_id}"],getSshSigningKeyForAuthenticatedUser:[
"GET /user/ssh_signing_keys/{ssh_signing_key_id}"],list:["GET /users"],listAttestations:["GET /users/{username}/attestations/{subject_digest}"],listAttestationsBulk:[
"POST /users/{username}/attestations/bulk-list{?per_page,before,after}"],listBlockedByAuthenticated:["GET /user/blocks",{},{renamed:["users","listBlockedByAuthe\
nticatedUser"]}],listBlockedByAuthenticatedUser:["GET /user/blocks"],listEmailsForAuthenticated:["GET /user/emails",{},{renamed:["users","listEmailsForAuthentic\
atedUser"]}],listEmailsForAuthenticatedUser:["GET /user/emails"],listFollowedByAuthenticated:["GET /user/following",{},{renamed:["users","listFollowedByAuthenti\
catedUser"]}],listFollowedByAuthenticatedUser:["GET /user/following"],listFollowersForAuthenticatedUser:["GET /user/followers"],listFollowersForUser:["GET /user\
s/{username}/followers"],listFollowingForUser:["GET /users/{username}/following"],listGpgKeysForAuthenticated:["GET /user/gpg_keys",{},{renamed:["users","listGp\
gKeysForAuthenticatedUser"]}],listGpgKeysForAuthenticatedUser:["GET /user/gpg_keys"],listGpgKeysForUser:["GET /users/{username}/gpg_keys"],listPublicEmailsForAuthenticated:[
"GET /user/public_emails",{},{renamed:["users","listPublicEmailsForAuthenticatedUser"]}],listPublicEmailsForAuthenticatedUser:["GET /user/public_emails"],listPublicKeysForUser:[
"GET /users/{username}/keys"],listPublicSshKeysForAuthenticated:["GET /user/keys",{},{renamed:["users","listPublicSshKeysForAuthenticatedUser"]}],listPublicSshKeysForAuthenticatedUser:[
"GET /user/keys"],listSocialAccountsForAuthenticatedUser:["GET /user/social_accounts"],listSocialAccountsForUser:["GET /users/{username}/social_accounts"],listSshSigningKeysForAuthenticatedUser:[
"GET /user/ssh_signing_keys"],listSshSigningKeysForUser:["GET /users/{username}/ssh_signing_keys"],setPrimaryEmailVisibilityForAuthenticated:["PATCH /user/email\
/visibility",{},{renamed:["users","setPrimaryEmailVisibilityForAuthenticatedUser"]}],setPrimaryEmailVisibilityForAuthenticatedUser:["PATCH /user/email/visibilit\
y"],unblock:["DELETE /user/blocks/{username}"],unfollow:["DELETE /user/following/{username}"],updateAuthenticated:["PATCH /user"]}},r5=e3}});function w3(e4){let t4={};for(let n4 of i7.keys())t4[n4]=new Proxy({octokit:e4,scope:n4,cache:{}},g5);return t4}function b6(e4,t4,n4,s8,r7){let o7=e4.request.defaults(
s8);function u6(...d7){let f5=o7.endpoint.merge(...d7);if(r7.mapToData)return f5=Object.assign({},f5,{data:f5[r7.mapToData],[r7.mapToData]:void 0}),o7(f5);if(r7.
renamed){let[a9,p8]=r7.renamed;e4.log.warn(`octokit.${t4}.${n4}() has been renamed to octokit.${a9}.${p8}()`)}if(r7.deprecated&&e4.log.warn(r7.deprecated),r7.renamedParameters){
let a9=o7.endpoint.merge(...d7);for(let[p8,c7]of Object.entries(r7.renamedParameters))p8 in a9&&(e4.log.warn(`"${p8}" parameter is deprecated for "octokit.${t4}\
.${n4}()". Use "${c7}" instead`),c7 in a9||(a9[c7]=a9[p8]),delete a9[p8]);return o7(a9)}return o7(...d7)}return Object.assign(u6,o7)}var i7,g5,init_endpoints_to_methods=__esm(
{"node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js"(){init_endpoints();i7=new Map;for(let[e4,t4]of Object.entries(r5))for(let[
n4,s8]of Object.entries(t4)){let[r7,o7,u6]=s8,[d7,f5]=r7.split(/ /),a9=Object.assign({method:d7,url:f5},o7);i7.has(e4)||i7.set(e4,new Map),i7.get(e4).set(n4,{scope:e4,
methodName:n4,endpointDefaults:a9,decorations:u6})}g5={has({scope:e4},t4){return i7.get(e4).has(t4)},getOwnPropertyDescriptor(e4,t4){return{value:this.get(e4,t4),
configurable:!0,writable:!0,enumerable:!0}},defineProperty(e4,t4,n4){return Object.defineProperty(e4.cache,t4,n4),!0},deleteProperty(e4,t4){return delete e4.cache[t4],
!0},ownKeys({scope:e4}){return[...i7.get(e4).keys()]},set(e4,t4,n4){return e4.cache[t4]=n4},get({octokit:e4,scope:t4,cache:n4},s8){if(n4[s8])return n4[s8];let r7=i7.
get(t4).get(s8);if(!r7)return;let{endpointDefaults:o7,decorations:u6}=r7;return u6?n4[s8]=b6(e4,t4,s8,o7,u6):n4[s8]=e4.request.defaults(o7),n4[s8]}}}});function r6(o7){return{rest:w3(o7)}}function s7(o7){let t4=w3(o7);return{...t4,rest:t4}}var init_dist_src3=__esm({"node_modules/@octokit/plugin-rest-endpoint-me\
thods/dist-src/index.js"(){init_version2();init_endpoints_to_methods();r6.VERSION=o5;s7.VERSION=o5}});function b7(e4){if(!e4.data)return{...e4,data:[]};if(!(("total_count"in e4.data||"total_commits"in e4.data)&&!("url"in e4.data)))return e4;let r7=e4.data.incomplete_results,
o7=e4.data.repository_selection,n4=e4.data.total_count,i8=e4.data.total_commits;delete e4.data.incomplete_results,delete e4.data.repository_selection,delete e4.
data.total_count,delete e4.data.total_commits;let a9=Object.keys(e4.data)[0],t4=e4.data[a9];return e4.data=t4,typeof r7<"u"&&(e4.data.incomplete_results=r7),typeof o7<
"u"&&(e4.data.repository_selection=o7),e4.data.total_count=n4,e4.data.total_commits=i8,e4}function g6(e4,s8,r7){let o7=typeof s8=="function"?s8.endpoint(r7):e4.
request.endpoint(s8,r7),n4=typeof s8=="function"?s8:e4.request,i8=o7.method,a9=o7.headers,t4=o7.url;return{[Symbol.asyncIterator]:()=>({async next(){if(!t4)return{
done:!0};try{let c7=await n4({method:i8,url:t4,headers:a9}),p8=b7(c7);if(t4=((p8.headers.link||"").match(/<([^<>]+)>;\s*rel="next"/)||[])[1],!t4&&"total_commits"in
p8.data){let E4=new URL(p8.url),u6=E4.searchParams,G3=parseInt(u6.get("page")||"1",10),_4=parseInt(u6.get("per_page")||"250",10);G3*_4<p8.data.total_commits&&(u6.
set("page",String(G3+1)),t4=E4.toString())}return{value:p8}}catch(c7){if(c7.status!==409)throw c7;return t4="",{value:{status:200,headers:{},data:[]}}}}})}}function T2(e4,s8,r7,o7){
return typeof r7=="function"&&(o7=r7,r7=void 0),m7(e4,[],g6(e4,s8,r7)[Symbol.asyncIterator](),o7)}function m7(e4,s8,r7,o7){return r7.next().then(n4=>{if(n4.done)
return s8;let i8=!1;function a9(){i8=!0}return s8=s8.concat(o7?o7(n4.value,a9):n4.value.data),i8?s8:m7(e4,s8,r7,o7)})}function d5(e4){return{paginate:Object.assign(
T2.bind(null,e4),{iterator:g6.bind(null,e4)})}}var w4,f4,init_dist_bundle5=__esm({"node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js"(){w4="0.0.0-\
development";f4=Object.assign(T2,{iterator:g6});d5.VERSION=w4}});function getOctokitOptions(s8,i8){let t4=Object.assign({},i8||{}),r7=getAuthString(s8,t4);r7&&(t4.auth=r7);let n4=getUserAgentWithOrchestrationId(t4.userAgent);
return n4&&(t4.userAgent=n4),t4}var context,o6,defaults,GitHub,init_utils2=__esm({"node_modules/@actions/github/lib/utils.js"(){init_context();init_utils();init_dist_src2();
init_dist_src3();init_dist_bundle5();context=new Context,o6=getApiBaseUrl(),defaults={baseUrl:o6,request:{agent:getProxyAgent(o6),fetch:getProxyFetch(o6)}},GitHub=
k4.plugin(r6,d5).defaults(defaults)}});var github_exports={};__export(github_exports,{context:()=>context2,getOctokit:()=>getOctokit});function getOctokit(t4,o7,...n4){let i8=GitHub.plugin(...n4);return new i8(
getOctokitOptions(t4,o7))}var context2,init_github=__esm({"node_modules/@actions/github/lib/github.js"(){init_context();init_utils2();context2=new Context}});var require_identity=__commonJS({"node_modules/yaml/dist/nodes/identity.js"(exports2){"use strict";var ALIAS=Symbol.for("yaml.alias"),DOC=Symbol.for("yaml.docum\
ent"),MAP=Symbol.for("yaml.map"),PAIR=Symbol.for("yaml.pair"),SCALAR=Symbol.for("yaml.scalar"),SEQ=Symbol.for("yaml.seq"),NODE_TYPE=Symbol.for("yaml.node.type"),
isAlias2=s8=>!!s8&&typeof s8=="object"&&s8[NODE_TYPE]===ALIAS,isDocument=s8=>!!s8&&typeof s8=="object"&&s8[NODE_TYPE]===DOC,isMap2=s8=>!!s8&&typeof s8=="object"&&
s8[NODE_TYPE]===MAP,isPair=s8=>!!s8&&typeof s8=="object"&&s8[NODE_TYPE]===PAIR,isScalar2=s8=>!!s8&&typeof s8=="object"&&s8[NODE_TYPE]===SCALAR,isSeq=s8=>!!s8&&typeof s8==
"object"&&s8[NODE_TYPE]===SEQ;function isCollection(s8){if(s8&&typeof s8=="object")switch(s8[NODE_TYPE]){case MAP:case SEQ:return!0}return!1}function isNode2(s8){
if(s8&&typeof s8=="object")switch(s8[NODE_TYPE]){case ALIAS:case MAP:case SCALAR:case SEQ:return!0}return!1}var hasAnchor=s8=>(isScalar2(s8)||isCollection(s8))&&
!!s8.anchor;exports2.ALIAS=ALIAS;exports2.DOC=DOC;exports2.MAP=MAP;exports2.NODE_TYPE=NODE_TYPE;exports2.PAIR=PAIR;exports2.SCALAR=SCALAR;exports2.SEQ=SEQ;exports2.
hasAnchor=hasAnchor;exports2.isAlias=isAlias2;exports2.isCollection=isCollection;exports2.isDocument=isDocument;exports2.isMap=isMap2;exports2.isNode=isNode2;exports2.
isPair=isPair;exports2.isScalar=isScalar2;exports2.isSeq=isSeq}});var require_visit=__commonJS({"node_modules/yaml/dist/visit.js"(exports2){"use strict";var identity2=require_identity(),BREAK=Symbol("break visit"),SKIP=Symbol(
"skip children"),REMOVE=Symbol("remove node");function visit2(e4,l6){let i8=initVisitor(l6);identity2.isDocument(e4)?visit_(null,e4.contents,i8,Object.freeze([e4]))===
REMOVE&&(e4.contents=null):visit_(null,e4,i8,Object.freeze([]))}visit2.BREAK=BREAK;visit2.SKIP=SKIP;visit2.REMOVE=REMOVE;function visit_(e4,l6,i8,c7){let s8=callVisitor(
e4,l6,i8,c7);if(identity2.isNode(s8)||identity2.isPair(s8))return replaceNode(e4,c7,s8),visit_(e4,s8,i8,c7);if(typeof s8!="symbol"){if(identity2.isCollection(l6)){
c7=Object.freeze(c7.concat(l6));for(let t4=0;t4<l6.items.length;++t4){let n4=visit_(t4,l6.items[t4],i8,c7);if(typeof n4=="number")t4=n4-1;else{if(n4===BREAK)return BREAK;
n4===REMOVE&&(l6.items.splice(t4,1),t4-=1)}}}else if(identity2.isPair(l6)){c7=Object.freeze(c7.concat(l6));let t4=visit_("key",l6.key,i8,c7);if(t4===BREAK)return BREAK;
t4===REMOVE&&(l6.key=null);let n4=visit_("value",l6.value,i8,c7);if(n4===BREAK)return BREAK;n4===REMOVE&&(l6.value=null)}}return s8}async function visitAsync(e4,l6){
let i8=initVisitor(l6);identity2.isDocument(e4)?await visitAsync_(null,e4.contents,i8,Object.freeze([e4]))===REMOVE&&(e4.contents=null):await visitAsync_(null,e4,
i8,Object.freeze([]))}visitAsync.BREAK=BREAK;visitAsync.SKIP=SKIP;visitAsync.REMOVE=REMOVE;async function visitAsync_(e4,l6,i8,c7){let s8=await callVisitor(e4,l6,
i8,c7);if(identity2.isNode(s8)||identity2.isPair(s8))return replaceNode(e4,c7,s8),visitAsync_(e4,s8,i8,c7);if(typeof s8!="symbol"){if(identity2.isCollection(l6)){
c7=Object.freeze(c7.concat(l6));for(let t4=0;t4<l6.items.length;++t4){let n4=await visitAsync_(t4,l6.items[t4],i8,c7);if(typeof n4=="number")t4=n4-1;else{if(n4===
BREAK)return BREAK;n4===REMOVE&&(l6.items.splice(t4,1),t4-=1)}}}else if(identity2.isPair(l6)){c7=Object.freeze(c7.concat(l6));let t4=await visitAsync_("key",l6.
key,i8,c7);if(t4===BREAK)return BREAK;t4===REMOVE&&(l6.key=null);let n4=await visitAsync_("value",l6.value,i8,c7);if(n4===BREAK)return BREAK;n4===REMOVE&&(l6.value=
null)}}return s8}function initVisitor(e4){return typeof e4=="object"&&(e4.Collection||e4.Node||e4.Value)?Object.assign({Alias:e4.Node,Map:e4.Node,Scalar:e4.Node,
Seq:e4.Node},e4.Value&&{Map:e4.Value,Scalar:e4.Value,Seq:e4.Value},e4.Collection&&{Map:e4.Collection,Seq:e4.Collection},e4):e4}function callVisitor(e4,l6,i8,c7){
if(typeof i8=="function")return i8(e4,l6,c7);if(identity2.isMap(l6))return i8.Map?.(e4,l6,c7);if(identity2.isSeq(l6))return i8.Seq?.(e4,l6,c7);if(identity2.isPair(
l6))return i8.Pair?.(e4,l6,c7);if(identity2.isScalar(l6))return i8.Scalar?.(e4,l6,c7);if(identity2.isAlias(l6))return i8.Alias?.(e4,l6,c7)}function replaceNode(e4,l6,i8){
let c7=l6[l6.length-1];if(identity2.isCollection(c7))c7.items[e4]=i8;else if(identity2.isPair(c7))e4==="key"?c7.key=i8:c7.value=i8;else if(identity2.isDocument(
c7))c7.contents=i8;else{let s8=identity2.isAlias(c7)?"alias":"scalar";throw new Error(`Cannot replace node with ${s8} parent`)}}exports2.visit=visit2;exports2.visitAsync=
visitAsync}});var require_directives=__commonJS({"node_modules/yaml/dist/doc/directives.js"(exports2){"use strict";var identity2=require_identity(),visit2=require_visit(),escapeChars={
"!":"%21",",":"%2C","[":"%5B","]":"%5D","{":"%7B","}":"%7D"},escapeTagName=r7=>r7.replace(/[!,[\]{}]/g,t4=>escapeChars[t4]),Directives=class _Directives{constructor(t4,e4){
this.docStart=null,this.docEnd=!1,this.yaml=Object.assign({},_Directives.defaultYaml,t4),this.tags=Object.assign({},_Directives.defaultTags,e4)}clone(){let t4=new _Directives(
this.yaml,this.tags);return t4.docStart=this.docStart,t4}atDocument(){let t4=new _Directives(this.yaml,this.tags);switch(this.yaml.version){case"1.1":this.atNextDocument=
!0;break;case"1.2":this.atNextDocument=!1,this.yaml={explicit:_Directives.defaultYaml.explicit,version:"1.2"},this.tags=Object.assign({},_Directives.defaultTags);
break}return t4}add(t4,e4){this.atNextDocument&&(this.yaml={explicit:_Directives.defaultYaml.explicit,version:"1.1"},this.tags=Object.assign({},_Directives.defaultTags),
this.atNextDocument=!1);let i8=t4.trim().split(/[ \t]+/),n4=i8.shift();switch(n4){case"%TAG":{if(i8.length!==2&&(e4(0,"%TAG directive should contain exactly two\
 parts"),i8.length<2))return!1;let[s8,a9]=i8;return this.tags[s8]=a9,!0}case"%YAML":{if(this.yaml.explicit=!0,i8.length!==1)return e4(0,"%YAML directive should \
contain exactly one part"),!1;let[s8]=i8;if(s8==="1.1"||s8==="1.2")return this.yaml.version=s8,!0;{let a9=/^\d+\.\d+$/.test(s8);return e4(6,`Unsupported YAML ve\
rsion ${s8}`,a9),!1}}default:return e4(0,`Unknown directive ${n4}`,!0),!1}}tagName(t4,e4){if(t4==="!")return"!";if(t4[0]!=="!")return e4(`Not a valid tag: ${t4}`),
null;if(t4[1]==="<"){let a9=t4.slice(2,-1);return a9==="!"||a9==="!!"?(e4(`Verbatim tags aren't resolved, so ${t4} is invalid.`),null):(t4[t4.length-1]!==">"&&e4(
"Verbatim tags must end with a >"),a9)}let[,i8,n4]=t4.match(/^(.*!)([^!]*)$/s);n4||e4(`The ${t4} tag has no suffix`);let s8=this.tags[i8];if(s8)try{return s8+decodeURIComponent(
n4)}catch(a9){return e4(String(a9)),null}return i8==="!"?t4:(e4(`Could not resolve tag: ${t4}`),null)}tagString(t4){for(let[e4,i8]of Object.entries(this.tags))if(t4.
startsWith(i8))return e4+escapeTagName(t4.substring(i8.length));return t4[0]==="!"?t4:`!<${t4}>`}toString(t4){let e4=this.yaml.explicit?[`%YAML ${this.yaml.version||
"1.2"}`]:[],i8=Object.entries(this.tags),n4;if(t4&&i8.length>0&&identity2.isNode(t4.contents)){let s8={};visit2.visit(t4.contents,(a9,l6)=>{identity2.isNode(l6)&&
l6.tag&&(s8[l6.tag]=!0)}),n4=Object.keys(s8)}else n4=[];for(let[s8,a9]of i8)s8==="!!"&&a9==="tag:yaml.org,2002:"||(!t4||n4.some(l6=>l6.startsWith(a9)))&&e4.push(
`%TAG ${s8} ${a9}`);return e4.join(`
`)}};Directives.defaultYaml={explicit:!1,version:"1.2"};Directives.defaultTags={"!!":"tag:yaml.org,2002:"};exports2.Directives=Directives}});var require_anchors=__commonJS({"node_modules/yaml/dist/doc/anchors.js"(exports2){"use strict";var identity2=require_identity(),visit2=require_visit();function anchorIsValid(e4){
if(/[\x00-\x19\s,[\]{}]/.test(e4)){let n4=`Anchor must not contain whitespace or control characters: ${JSON.stringify(e4)}`;throw new Error(n4)}return!0}function anchorNames(e4){
let o7=new Set;return visit2.visit(e4,{Value(n4,t4){t4.anchor&&o7.add(t4.anchor)}}),o7}function findNewAnchor(e4,o7){for(let n4=1;;++n4){let t4=`${e4}${n4}`;if(!o7.
has(t4))return t4}}function createNodeAnchors(e4,o7){let n4=[],t4=new Map,s8=null;return{onAnchor:c7=>{n4.push(c7),s8??(s8=anchorNames(e4));let r7=findNewAnchor(
o7,s8);return s8.add(r7),r7},setAnchors:()=>{for(let c7 of n4){let r7=t4.get(c7);if(typeof r7=="object"&&r7.anchor&&(identity2.isScalar(r7.node)||identity2.isCollection(
r7.node)))r7.node.anchor=r7.anchor;else{let a9=new Error("Failed to resolve repeated object (this should not happen)");throw a9.source=c7,a9}}},sourceObjects:t4}}
exports2.anchorIsValid=anchorIsValid;exports2.anchorNames=anchorNames;exports2.createNodeAnchors=createNodeAnchors;exports2.findNewAnchor=findNewAnchor}});var require_applyReviver=__commonJS({"node_modules/yaml/dist/doc/applyReviver.js"(exports2){"use strict";function applyReviver(s8,i8,c7,e4){if(e4&&typeof e4=="o\
bject")if(Array.isArray(e4))for(let t4=0,f5=e4.length;t4<f5;++t4){let n4=e4[t4],o7=applyReviver(s8,e4,String(t4),n4);o7===void 0?delete e4[t4]:o7!==n4&&(e4[t4]=
o7)}else if(e4 instanceof Map)for(let t4 of Array.from(e4.keys())){let f5=e4.get(t4),n4=applyReviver(s8,e4,t4,f5);n4===void 0?e4.delete(t4):n4!==f5&&e4.set(t4,n4)}else if(e4 instanceof
Set)for(let t4 of Array.from(e4)){let f5=applyReviver(s8,e4,t4,t4);f5===void 0?e4.delete(t4):f5!==t4&&(e4.delete(t4),e4.add(f5))}else for(let[t4,f5]of Object.entries(
e4)){let n4=applyReviver(s8,e4,t4,f5);n4===void 0?delete e4[t4]:n4!==f5&&(e4[t4]=n4)}return s8.call(i8,c7,e4)}exports2.applyReviver=applyReviver}});var require_toJS=__commonJS({"node_modules/yaml/dist/nodes/toJS.js"(exports2){"use strict";var identity2=require_identity();function toJS(r7,o7,n4){if(Array.isArray(
r7))return r7.map((t4,e4)=>toJS(t4,String(e4),n4));if(r7&&typeof r7.toJSON=="function"){if(!n4||!identity2.hasAnchor(r7))return r7.toJSON(o7,n4);let t4={aliasCount:0,
count:1,res:void 0};n4.anchors.set(r7,t4),n4.onCreate=i8=>{t4.res=i8,delete n4.onCreate};let e4=r7.toJSON(o7,n4);return n4.onCreate&&n4.onCreate(e4),e4}return typeof r7==
"bigint"&&!n4?.keep?Number(r7):r7}exports2.toJS=toJS}});var require_Node=__commonJS({"node_modules/yaml/dist/nodes/Node.js"(exports2){"use strict";var applyReviver=require_applyReviver(),identity2=require_identity(),
toJS=require_toJS(),NodeBase=class{constructor(e4){Object.defineProperty(this,identity2.NODE_TYPE,{value:e4})}clone(){let e4=Object.create(Object.getPrototypeOf(
this),Object.getOwnPropertyDescriptors(this));return this.range&&(e4.range=this.range.slice()),e4}toJS(e4,{mapAsMap:n4,maxAliasCount:r7,onAnchor:s8,reviver:o7}={}){
if(!identity2.isDocument(e4))throw new TypeError("A document argument is required");let i8={anchors:new Map,doc:e4,keep:!0,mapAsMap:n4===!0,mapKeyWarned:!1,maxAliasCount:typeof r7==
"number"?r7:100},t4=toJS.toJS(this,"",i8);if(typeof s8=="function")for(let{count:a9,res:c7}of i8.anchors.values())s8(c7,a9);return typeof o7=="function"?applyReviver.
applyReviver(o7,{"":t4},"",t4):t4}};exports2.NodeBase=NodeBase}});var require_Alias=__commonJS({"node_modules/yaml/dist/nodes/Alias.js"(exports2){"use strict";var anchors=require_anchors(),visit2=require_visit(),identity2=require_identity(),
Node=require_Node(),toJS=require_toJS(),Alias=class extends Node.NodeBase{constructor(i8){super(identity2.ALIAS),this.source=i8,Object.defineProperty(this,"tag",
{set(){throw new Error("Alias nodes cannot have tags")}})}resolve(i8,e4){if(e4?.maxAliasCount===0)throw new ReferenceError("Alias resolution is disabled");let r7;
e4?.aliasResolveCache?r7=e4.aliasResolveCache:(r7=[],visit2.visit(i8,{Node:(o7,n4)=>{(identity2.isAlias(n4)||identity2.hasAnchor(n4))&&r7.push(n4)}}),e4&&(e4.aliasResolveCache=
r7));let s8;for(let o7 of r7){if(o7===this)break;o7.anchor===this.source&&(s8=o7)}if(s8&&e4){let{anchors:o7,doc:n4,maxAliasCount:l6}=e4,t4=o7.get(s8);if(t4||(toJS.
toJS(s8,null,e4),t4=o7.get(s8)),t4?.res===void 0){let u6="This should not happen: Alias anchor was not resolved?";throw new ReferenceError(u6)}if(l6>=0&&(t4.count+=
1,t4.aliasCount===0&&(t4.aliasCount=getAliasCount(n4,s8,o7)),t4.count*t4.aliasCount>l6)){let u6="Excessive alias count indicates a resource exhaustion attack";throw new ReferenceError(
u6)}}return s8}toJSON(i8,e4){if(!e4)return{source:this.source};let r7=this.resolve(e4.doc,e4);if(!r7){let s8=`Unresolved alias (the anchor must be set before th\
e alias): ${this.source}`;throw new ReferenceError(s8)}return e4.anchors.get(r7).res}toString(i8,e4,r7){let s8=`*${this.source}`;if(i8){if(anchors.anchorIsValid(
this.source),i8.options.verifyAliasOrder&&!i8.anchors.has(this.source)){let o7=`Unresolved alias (the anchor must be set before the alias): ${this.source}`;throw new Error(
o7)}if(i8.implicitKey)return`${s8} `}return s8}};function getAliasCount(a9,i8,e4){if(identity2.isAlias(i8)){let r7=i8.resolve(a9),s8=e4&&r7&&e4.get(r7);return s8?
s8.count*s8.aliasCount:0}else if(identity2.isCollection(i8)){let r7=0;for(let s8 of i8.items){let o7=getAliasCount(a9,s8,e4);o7>r7&&(r7=o7)}return r7}else if(identity2.
isPair(i8)){let r7=getAliasCount(a9,i8.key,e4),s8=getAliasCount(a9,i8.value,e4);return Math.max(r7,s8)}return 1}exports2.Alias=Alias}});var require_Scalar=__commonJS({"node_modules/yaml/dist/nodes/Scalar.js"(exports2){"use strict";var identity2=require_identity(),Node=require_Node(),toJS=require_toJS(),
isScalarValue=e4=>!e4||typeof e4!="function"&&typeof e4!="object",Scalar=class extends Node.NodeBase{constructor(t4){super(identity2.SCALAR),this.value=t4}toJSON(t4,r7){
return r7?.keep?this.value:toJS.toJS(this.value,t4,r7)}toString(){return String(this.value)}};Scalar.BLOCK_FOLDED="BLOCK_FOLDED";Scalar.BLOCK_LITERAL="BLOCK_LIT\
ERAL";Scalar.PLAIN="PLAIN";Scalar.QUOTE_DOUBLE="QUOTE_DOUBLE";Scalar.QUOTE_SINGLE="QUOTE_SINGLE";exports2.Scalar=Scalar;exports2.isScalarValue=isScalarValue}});var require_createNode=__commonJS({"node_modules/yaml/dist/doc/createNode.js"(exports2){"use strict";var Alias=require_Alias(),identity2=require_identity(),Scalar=require_Scalar(),
defaultTagPrefix="tag:yaml.org,2002:";function findTagObject(n4,e4,o7){if(e4){let r7=o7.filter(s8=>s8.tag===e4),c7=r7.find(s8=>!s8.format)??r7[0];if(!c7)throw new Error(
`Tag ${e4} not found`);return c7}return o7.find(r7=>r7.identify?.(n4)&&!r7.format)}function createNode(n4,e4,o7){if(identity2.isDocument(n4)&&(n4=n4.contents),identity2.
isNode(n4))return n4;if(identity2.isPair(n4)){let f5=o7.schema[identity2.MAP].createNode?.(o7.schema,null,o7);return f5.items.push(n4),f5}(n4 instanceof String||
n4 instanceof Number||n4 instanceof Boolean||typeof BigInt<"u"&&n4 instanceof BigInt)&&(n4=n4.valueOf());let{aliasDuplicateObjects:r7,onAnchor:c7,onTagObj:s8,schema:d7,
sourceObjects:h6}=o7,t4;if(r7&&n4&&typeof n4=="object"){if(t4=h6.get(n4),t4)return t4.anchor??(t4.anchor=c7(n4)),new Alias.Alias(t4.anchor);t4={anchor:null,node:null},
h6.set(n4,t4)}e4?.startsWith("!!")&&(e4=defaultTagPrefix+e4.slice(2));let i8=findTagObject(n4,e4,d7.tags);if(!i8){if(n4&&typeof n4.toJSON=="function"&&(n4=n4.toJSON()),
!n4||typeof n4!="object"){let f5=new Scalar.Scalar(n4);return t4&&(t4.node=f5),f5}i8=n4 instanceof Map?d7[identity2.MAP]:Symbol.iterator in Object(n4)?d7[identity2.
SEQ]:d7[identity2.MAP]}s8&&(s8(i8),delete o7.onTagObj);let a9=i8?.createNode?i8.createNode(o7.schema,n4,o7):typeof i8?.nodeClass?.from=="function"?i8.nodeClass.
from(o7.schema,n4,o7):new Scalar.Scalar(n4);return e4?a9.tag=e4:i8.default||(a9.tag=i8.tag),t4&&(t4.node=a9),a9}exports2.createNode=createNode}});var require_Collection=__commonJS({"node_modules/yaml/dist/nodes/Collection.js"(exports2){"use strict";var createNode=require_createNode(),identity2=require_identity(),
Node=require_Node();function collectionFromPath(i8,s8,t4){let e4=t4;for(let n4=s8.length-1;n4>=0;--n4){let r7=s8[n4];if(typeof r7=="number"&&Number.isInteger(r7)&&
r7>=0){let o7=[];o7[r7]=e4,e4=o7}else e4=new Map([[r7,e4]])}return createNode.createNode(e4,void 0,{aliasDuplicateObjects:!1,keepUndefined:!1,onAnchor:()=>{throw new Error(
"This should not happen, please report a bug.")},schema:i8,sourceObjects:new Map})}var isEmptyPath=i8=>i8==null||typeof i8=="object"&&!!i8[Symbol.iterator]().next().
done,Collection=class extends Node.NodeBase{constructor(s8,t4){super(s8),Object.defineProperty(this,"schema",{value:t4,configurable:!0,enumerable:!1,writable:!0})}clone(s8){
let t4=Object.create(Object.getPrototypeOf(this),Object.getOwnPropertyDescriptors(this));return s8&&(t4.schema=s8),t4.items=t4.items.map(e4=>identity2.isNode(e4)||
identity2.isPair(e4)?e4.clone(s8):e4),this.range&&(t4.range=this.range.slice()),t4}addIn(s8,t4){if(isEmptyPath(s8))this.add(t4);else{let[e4,...n4]=s8,r7=this.get(
e4,!0);if(identity2.isCollection(r7))r7.addIn(n4,t4);else if(r7===void 0&&this.schema)this.set(e4,collectionFromPath(this.schema,n4,t4));else throw new Error(`E\
xpected YAML collection at ${e4}. Remaining path: ${n4}`)}}deleteIn(s8){let[t4,...e4]=s8;if(e4.length===0)return this.delete(t4);let n4=this.get(t4,!0);if(identity2.
isCollection(n4))return n4.deleteIn(e4);throw new Error(`Expected YAML collection at ${t4}. Remaining path: ${e4}`)}getIn(s8,t4){let[e4,...n4]=s8,r7=this.get(e4,
!0);return n4.length===0?!t4&&identity2.isScalar(r7)?r7.value:r7:identity2.isCollection(r7)?r7.getIn(n4,t4):void 0}hasAllNullValues(s8){return this.items.every(
t4=>{if(!identity2.isPair(t4))return!1;let e4=t4.value;return e4==null||s8&&identity2.isScalar(e4)&&e4.value==null&&!e4.commentBefore&&!e4.comment&&!e4.tag})}hasIn(s8){
let[t4,...e4]=s8;if(e4.length===0)return this.has(t4);let n4=this.get(t4,!0);return identity2.isCollection(n4)?n4.hasIn(e4):!1}setIn(s8,t4){let[e4,...n4]=s8;if(n4.
length===0)this.set(e4,t4);else{let r7=this.get(e4,!0);if(identity2.isCollection(r7))r7.setIn(n4,t4);else if(r7===void 0&&this.schema)this.set(e4,collectionFromPath(
this.schema,n4,t4));else throw new Error(`Expected YAML collection at ${e4}. Remaining path: ${n4}`)}}};exports2.Collection=Collection;exports2.collectionFromPath=
collectionFromPath;exports2.isEmptyPath=isEmptyPath}});var require_stringifyComment=__commonJS({"node_modules/yaml/dist/stringify/stringifyComment.js"(exports2){"use strict";var stringifyComment=n4=>n4.replace(/^(?!$)(?: $)?/gm,
"#");function indentComment(n4,e4){return/^\n+$/.test(n4)?n4.substring(1):e4?n4.replace(/^(?! *$)/gm,e4):n4}var lineComment=(n4,e4,t4)=>n4.endsWith(`
`)?indentComment(t4,e4):t4.includes(`
`)?`
`+indentComment(t4,e4):(n4.endsWith(" ")?"":" ")+t4;exports2.indentComment=indentComment;exports2.lineComment=lineComment;exports2.stringifyComment=stringifyComment}});var require_foldFlowLines=__commonJS({"node_modules/yaml/dist/stringify/foldFlowLines.js"(exports2){"use strict";var FOLD_FLOW="flow",FOLD_BLOCK="block",FOLD_QUOTED="\
quoted";function foldFlowLines(e4,f5,a9="flow",{indentAtStart:p8,lineWidth:r7=80,minContentWidth:c7=20,onFold:w6,onOverflow:D4}={}){if(!r7||r7<0)return e4;r7<c7&&
(c7=0);let i8=Math.max(1+c7,1+r7-f5.length);if(e4.length<=i8)return e4;let u6=[],F3={},h6=r7-f5.length;typeof p8=="number"&&(p8>r7-Math.max(2,c7)?u6.push(0):h6=
r7-p8);let L3,o7,g8=!1,s8=-1,_4=-1,b9=-1;a9===FOLD_BLOCK&&(s8=consumeMoreIndentedLines(e4,s8,f5.length),s8!==-1&&(h6=s8+i8));for(let n4;n4=e4[s8+=1];){if(a9===FOLD_QUOTED&&
n4==="\\"){switch(_4=s8,e4[s8+1]){case"x":s8+=3;break;case"u":s8+=5;break;case"U":s8+=9;break;default:s8+=1}b9=s8}if(n4===`
`)a9===FOLD_BLOCK&&(s8=consumeMoreIndentedLines(e4,s8,f5.length)),h6=s8+f5.length+i8,L3=void 0;else{if(n4===" "&&o7&&o7!==" "&&o7!==`
`&&o7!=="	"){let l6=e4[s8+1];l6&&l6!==" "&&l6!==`
`&&l6!=="	"&&(L3=s8)}if(s8>=h6)if(L3)u6.push(L3),h6=L3+i8,L3=void 0;else if(a9===FOLD_QUOTED){for(;o7===" "||o7==="	";)o7=n4,n4=e4[s8+=1],g8=!0;let l6=s8>b9+1?s8-
2:_4-1;if(F3[l6])return e4;u6.push(l6),F3[l6]=!0,h6=l6+i8,L3=void 0}else g8=!0}o7=n4}if(g8&&D4&&D4(),u6.length===0)return e4;w6&&w6();let O4=e4.slice(0,u6[0]);for(let n4=0;n4<
u6.length;++n4){let l6=u6[n4],$4=u6[n4+1]||e4.length;l6===0?O4=`
${f5}${e4.slice(0,$4)}`:(a9===FOLD_QUOTED&&F3[l6]&&(O4+=`${e4[l6]}\\`),O4+=`
${f5}${e4.slice(l6+1,$4)}`)}return O4}function consumeMoreIndentedLines(e4,f5,a9){let p8=f5,r7=f5+1,c7=e4[r7];for(;c7===" "||c7==="	";)if(f5<r7+a9)c7=e4[++f5];else{
do c7=e4[++f5];while(c7&&c7!==`
`);p8=f5,r7=f5+1,c7=e4[r7]}return p8}exports2.FOLD_BLOCK=FOLD_BLOCK;exports2.FOLD_FLOW=FOLD_FLOW;exports2.FOLD_QUOTED=FOLD_QUOTED;exports2.foldFlowLines=foldFlowLines}});var require_stringifyString=__commonJS({"node_modules/yaml/dist/stringify/stringifyString.js"(exports2){"use strict";var Scalar=require_Scalar(),foldFlowLines=require_foldFlowLines(),
getFoldOptions=(s8,n4)=>({indentAtStart:n4?s8.indent.length:s8.indentAtStart,lineWidth:s8.options.lineWidth,minContentWidth:s8.options.minContentWidth}),containsDocumentMarker=s8=>/^(%|---|\.\.\.)/m.
test(s8);function lineLengthOverLimit(s8,n4,e4){if(!n4||n4<0)return!1;let i8=n4-e4,f5=s8.length;if(f5<=i8)return!1;for(let l6=0,t4=0;l6<f5;++l6)if(s8[l6]===`
`){if(l6-t4>i8)return!0;if(t4=l6+1,f5-t4<=i8)return!1}return!0}function doubleQuotedString(s8,n4){let e4=JSON.stringify(s8);if(n4.options.doubleQuotedAsJSON)return e4;
let{implicitKey:i8}=n4,f5=n4.options.doubleQuotedMinMultiLineLength,l6=n4.indent||(containsDocumentMarker(s8)?"  ":""),t4="",a9=0;for(let r7=0,o7=e4[r7];o7;o7=e4[++r7])
if(o7===" "&&e4[r7+1]==="\\"&&e4[r7+2]==="n"&&(t4+=e4.slice(a9,r7)+"\\ ",r7+=1,a9=r7,o7="\\"),o7==="\\")switch(e4[r7+1]){case"u":{t4+=e4.slice(a9,r7);let u6=e4.
substr(r7+2,4);switch(u6){case"0000":t4+="\\0";break;case"0007":t4+="\\a";break;case"000b":t4+="\\v";break;case"001b":t4+="\\e";break;case"0085":t4+="\\N";break;case"\
00a0":t4+="\\_";break;case"2028":t4+="\\L";break;case"2029":t4+="\\P";break;default:u6.substr(0,2)==="00"?t4+="\\x"+u6.substr(2):t4+=e4.substr(r7,6)}r7+=5,a9=r7+
1}break;case"n":if(i8||e4[r7+2]==='"'||e4.length<f5)r7+=1;else{for(t4+=e4.slice(a9,r7)+`

`;e4[r7+2]==="\\"&&e4[r7+3]==="n"&&e4[r7+4]!=='"';)t4+=`
`,r7+=2;t4+=l6,e4[r7+2]===" "&&(t4+="\\"),r7+=1,a9=r7+1}break;default:r7+=1}return t4=a9?t4+e4.slice(a9):e4,i8?t4:foldFlowLines.foldFlowLines(t4,l6,foldFlowLines.
FOLD_QUOTED,getFoldOptions(n4,!1))}function singleQuotedString(s8,n4){if(n4.options.singleQuote===!1||n4.implicitKey&&s8.includes(`
`)||/[ \t]\n|\n[ \t]/.test(s8))return doubleQuotedString(s8,n4);let e4=n4.indent||(containsDocumentMarker(s8)?"  ":""),i8="'"+s8.replace(/'/g,"''").replace(/\n+/g,
`$&
${e4}`)+"'";return n4.implicitKey?i8:foldFlowLines.foldFlowLines(i8,e4,foldFlowLines.FOLD_FLOW,getFoldOptions(n4,!1))}function quotedString(s8,n4){let{singleQuote:e4}=n4.
options,i8;if(e4===!1)i8=doubleQuotedString;else{let f5=s8.includes('"'),l6=s8.includes("'");f5&&!l6?i8=singleQuotedString:l6&&!f5?i8=doubleQuotedString:i8=e4?singleQuotedString:
doubleQuotedString}return i8(s8,n4)}var blockEndNewlines;try{blockEndNewlines=new RegExp(`(^|(?<!
))
+(?!
|$)`,"g")}catch{blockEndNewlines=/\n+(?!\n|$)/g}function blockString({comment:s8,type:n4,value:e4},i8,f5,l6){let{blockQuote:t4,commentString:a9,lineWidth:r7}=i8.
options;if(!t4||/\n[\t ]+$/.test(e4))return quotedString(e4,i8);let o7=i8.indent||(i8.forceBlockIndent||containsDocumentMarker(e4)?"  ":""),u6=t4==="literal"?!0:
t4==="folded"||n4===Scalar.Scalar.BLOCK_FOLDED?!1:n4===Scalar.Scalar.BLOCK_LITERAL?!0:!lineLengthOverLimit(e4,r7,o7.length);if(!e4)return u6?`|
`:`>
`;let g8,d7;for(d7=e4.length;d7>0;--d7){let L3=e4[d7-1];if(L3!==`
`&&L3!=="	"&&L3!==" ")break}let c7=e4.substring(d7),O4=c7.indexOf(`
`);O4===-1?g8="-":e4===c7||O4!==c7.length-1?(g8="+",l6&&l6()):g8="",c7&&(e4=e4.slice(0,-c7.length),c7[c7.length-1]===`
`&&(c7=c7.slice(0,-1)),c7=c7.replace(blockEndNewlines,`$&${o7}`));let b9=!1,S3,p8=-1;for(S3=0;S3<e4.length;++S3){let L3=e4[S3];if(L3===" ")b9=!0;else if(L3===`
`)p8=S3;else break}let $4=e4.substring(0,p8<S3?p8+1:S3);$4&&(e4=e4.substring($4.length),$4=$4.replace(/\n+/g,`$&${o7}`));let h6=(b9?o7?"2":"1":"")+g8;if(s8&&(h6+=
" "+a9(s8.replace(/ ?[\r\n]+/g," ")),f5&&f5()),!u6){let L3=e4.replace(/\n+/g,`
$&`).replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g,"$1$2").replace(/\n+/g,`$&${o7}`),F3=!1,k5=getFoldOptions(i8,!0);t4!=="folded"&&n4!==Scalar.Scalar.
BLOCK_FOLDED&&(k5.onOverflow=()=>{F3=!0});let E4=foldFlowLines.foldFlowLines(`${$4}${L3}${c7}`,o7,foldFlowLines.FOLD_BLOCK,k5);if(!F3)return`>${h6}
${o7}${E4}`}return e4=e4.replace(/\n+/g,`$&${o7}`),`|${h6}
${o7}${$4}${e4}${c7}`}function plainString(s8,n4,e4,i8){let{type:f5,value:l6}=s8,{actualString:t4,implicitKey:a9,indent:r7,indentStep:o7,inFlow:u6}=n4;if(a9&&l6.
includes(`
`)||u6&&/[[\]{},]/.test(l6))return quotedString(l6,n4);if(/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(l6))return a9||
u6||!l6.includes(`
`)?quotedString(l6,n4):blockString(s8,n4,e4,i8);if(!a9&&!u6&&f5!==Scalar.Scalar.PLAIN&&l6.includes(`
`))return blockString(s8,n4,e4,i8);if(containsDocumentMarker(l6)){if(r7==="")return n4.forceBlockIndent=!0,blockString(s8,n4,e4,i8);if(a9&&r7===o7)return quotedString(
l6,n4)}let g8=l6.replace(/\n+/g,`$&
${r7}`);if(t4){let d7=b9=>b9.default&&b9.tag!=="tag:yaml.org,2002:str"&&b9.test?.test(g8),{compat:c7,tags:O4}=n4.doc.schema;if(O4.some(d7)||c7?.some(d7))return quotedString(
l6,n4)}return a9?g8:foldFlowLines.foldFlowLines(g8,r7,foldFlowLines.FOLD_FLOW,getFoldOptions(n4,!1))}function stringifyString(s8,n4,e4,i8){let{implicitKey:f5,inFlow:l6}=n4,
t4=typeof s8.value=="string"?s8:Object.assign({},s8,{value:String(s8.value)}),{type:a9}=s8;a9!==Scalar.Scalar.QUOTE_DOUBLE&&/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.
test(t4.value)&&(a9=Scalar.Scalar.QUOTE_DOUBLE);let r7=u6=>{switch(u6){case Scalar.Scalar.BLOCK_FOLDED:case Scalar.Scalar.BLOCK_LITERAL:return f5||l6?quotedString(
t4.value,n4):blockString(t4,n4,e4,i8);case Scalar.Scalar.QUOTE_DOUBLE:return doubleQuotedString(t4.value,n4);case Scalar.Scalar.QUOTE_SINGLE:return singleQuotedString(
t4.value,n4);case Scalar.Scalar.PLAIN:return plainString(t4,n4,e4,i8);default:return null}},o7=r7(a9);if(o7===null){let{defaultKeyType:u6,defaultStringType:g8}=n4.
options,d7=f5&&u6||g8;if(o7=r7(d7),o7===null)throw new Error(`Unsupported default string type ${d7}`)}return o7}exports2.stringifyString=stringifyString}});var require_stringify=__commonJS({"node_modules/yaml/dist/stringify/stringify.js"(exports2){"use strict";var anchors=require_anchors(),identity2=require_identity(),
stringifyComment=require_stringifyComment(),stringifyString=require_stringifyString();function createStringifyContext(r7,t4){let s8=Object.assign({blockQuote:!0,
commentString:stringifyComment.stringifyComment,defaultKeyType:null,defaultStringType:"PLAIN",directives:null,doubleQuotedAsJSON:!1,doubleQuotedMinMultiLineLength:40,
falseStr:"false",flowCollectionPadding:!0,indentSeq:!0,lineWidth:80,minContentWidth:20,nullStr:"null",simpleKeys:!1,singleQuote:null,trailingComma:!1,trueStr:"t\
rue",verifyAliasOrder:!0},r7.schema.toStringOptions,t4),i8;switch(s8.collectionStyle){case"block":i8=!1;break;case"flow":i8=!0;break;default:i8=null}return{anchors:new Set,
doc:r7,flowCollectionPadding:s8.flowCollectionPadding?" ":"",indent:"",indentStep:typeof s8.indent=="number"?" ".repeat(s8.indent):"  ",inFlow:i8,options:s8}}function getTagObject(r7,t4){
if(t4.tag){let e4=r7.filter(n4=>n4.tag===t4.tag);if(e4.length>0)return e4.find(n4=>n4.format===t4.format)??e4[0]}let s8,i8;if(identity2.isScalar(t4)){i8=t4.value;
let e4=r7.filter(n4=>n4.identify?.(i8));if(e4.length>1){let n4=e4.filter(l6=>l6.test);n4.length>0&&(e4=n4)}s8=e4.find(n4=>n4.format===t4.format)??e4.find(n4=>!n4.
format)}else i8=t4,s8=r7.find(e4=>e4.nodeClass&&i8 instanceof e4.nodeClass);if(!s8){let e4=i8?.constructor?.name??(i8===null?"null":typeof i8);throw new Error(`\
Tag not resolved for ${e4} value`)}return s8}function stringifyProps(r7,t4,{anchors:s8,doc:i8}){if(!i8.directives)return"";let e4=[],n4=(identity2.isScalar(r7)||
identity2.isCollection(r7))&&r7.anchor;n4&&anchors.anchorIsValid(n4)&&(s8.add(n4),e4.push(`&${n4}`));let l6=r7.tag??(t4.default?null:t4.tag);return l6&&e4.push(
i8.directives.tagString(l6)),e4.join(" ")}function stringify(r7,t4,s8,i8){if(identity2.isPair(r7))return r7.toString(t4,s8,i8);if(identity2.isAlias(r7)){if(t4.doc.
directives)return r7.toString(t4);if(t4.resolvedAliases?.has(r7))throw new TypeError("Cannot stringify circular structure without alias nodes");t4.resolvedAliases?
t4.resolvedAliases.add(r7):t4.resolvedAliases=new Set([r7]),r7=r7.resolve(t4.doc)}let e4,n4=identity2.isNode(r7)?r7:t4.doc.createNode(r7,{onTagObj:a9=>e4=a9});e4??
(e4=getTagObject(t4.doc.schema.tags,n4));let l6=stringifyProps(n4,e4,t4);l6.length>0&&(t4.indentAtStart=(t4.indentAtStart??0)+l6.length+1);let o7=typeof e4.stringify==
"function"?e4.stringify(n4,t4,s8,i8):identity2.isScalar(n4)?stringifyString.stringifyString(n4,t4,s8,i8):n4.toString(t4,s8,i8);return l6?identity2.isScalar(n4)||
o7[0]==="{"||o7[0]==="["?`${l6} ${o7}`:`${l6}
${t4.indent}${o7}`:o7}exports2.createStringifyContext=createStringifyContext;exports2.stringify=stringify}});var require_stringifyPair=__commonJS({"node_modules/yaml/dist/stringify/stringifyPair.js"(exports2){"use strict";var identity2=require_identity(),Scalar=require_Scalar(),
stringify=require_stringify(),stringifyComment=require_stringifyComment();function stringifyPair({key:t4,value:n4},e4,p8,y4){let{allNullValues:S3,doc:O4,indent:j4,
indentStep:F3,options:{commentString:m9,indentSeq:q5,simpleKeys:d7}}=e4,s8=identity2.isNode(t4)&&t4.comment||null;if(d7){if(s8)throw new Error("With simple keys\
, key nodes cannot have comments");if(identity2.isCollection(t4)||!identity2.isNode(t4)&&typeof t4=="object"){let f5="With simple keys, collection cannot be use\
d as a key value";throw new Error(f5)}}let l6=!d7&&(!t4||s8&&n4==null&&!e4.inFlow||identity2.isCollection(t4)||(identity2.isScalar(t4)?t4.type===Scalar.Scalar.BLOCK_FOLDED||
t4.type===Scalar.Scalar.BLOCK_LITERAL:typeof t4=="object"));e4=Object.assign({},e4,{allNullValues:!1,implicitKey:!l6&&(d7||!S3),indent:j4+F3});let h6=!1,c7=!1,i8=stringify.
stringify(t4,e4,()=>h6=!0,()=>c7=!0);if(!l6&&!e4.inFlow&&i8.length>1024){if(d7)throw new Error("With simple keys, single line scalar must not span more than 102\
4 characters");l6=!0}if(e4.inFlow){if(S3||n4==null)return h6&&p8&&p8(),i8===""?"?":l6?`? ${i8}`:i8}else if(S3&&!d7||n4==null&&l6)return i8=`? ${i8}`,s8&&!h6?i8+=
stringifyComment.lineComment(i8,e4.indent,m9(s8)):c7&&y4&&y4(),i8;h6&&(s8=null),l6?(s8&&(i8+=stringifyComment.lineComment(i8,e4.indent,m9(s8))),i8=`? ${i8}
${j4}:`):(i8=`${i8}:`,s8&&(i8+=stringifyComment.lineComment(i8,e4.indent,m9(s8))));let u6,g8,w6;identity2.isNode(n4)?(u6=!!n4.spaceBefore,g8=n4.commentBefore,w6=
n4.comment):(u6=!1,g8=null,w6=null,n4&&typeof n4=="object"&&(n4=O4.createNode(n4))),e4.implicitKey=!1,!l6&&!s8&&identity2.isScalar(n4)&&(e4.indentAtStart=i8.length+
1),c7=!1,!q5&&F3.length>=2&&!e4.inFlow&&!l6&&identity2.isSeq(n4)&&!n4.flow&&!n4.tag&&!n4.anchor&&(e4.indent=e4.indent.substring(2));let C4=!1,r7=stringify.stringify(
n4,e4,()=>C4=!0,()=>c7=!0),o7=" ";if(s8||u6||g8){if(o7=u6?`
`:"",g8){let f5=m9(g8);o7+=`
${stringifyComment.indentComment(f5,e4.indent)}`}r7===""&&!e4.inFlow?o7===`
`&&w6&&(o7=`

`):o7+=`
${e4.indent}`}else if(!l6&&identity2.isCollection(n4)){let f5=r7[0],b9=r7.indexOf(`
`),$4=b9!==-1,L3=e4.inFlow??n4.flow??n4.items.length===0;if($4||!L3){let N4=!1;if($4&&(f5==="&"||f5==="!")){let a9=r7.indexOf(" ");f5==="&"&&a9!==-1&&a9<b9&&r7[a9+
1]==="!"&&(a9=r7.indexOf(" ",a9+1)),(a9===-1||b9<a9)&&(N4=!0)}N4||(o7=`
${e4.indent}`)}}else(r7===""||r7[0]===`
`)&&(o7="");return i8+=o7+r7,e4.inFlow?C4&&p8&&p8():w6&&!C4?i8+=stringifyComment.lineComment(i8,e4.indent,m9(w6)):c7&&y4&&y4(),i8}exports2.stringifyPair=stringifyPair}});var require_log=__commonJS({"node_modules/yaml/dist/log.js"(exports2){"use strict";var node_process=require("process");function debug(e4,...n4){e4==="debug"&&console.
log(...n4)}function warn(e4,n4){(e4==="debug"||e4==="warn")&&(typeof node_process.emitWarning=="function"?node_process.emitWarning(n4):console.warn(n4))}exports2.
debug=debug;exports2.warn=warn}});var require_merge=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports2){"use strict";var identity2=require_identity(),Scalar=require_Scalar(),
MERGE_KEY="<<",merge={identify:r7=>r7===MERGE_KEY||typeof r7=="symbol"&&r7.description===MERGE_KEY,default:"key",tag:"tag:yaml.org,2002:merge",test:/^<<$/,resolve:()=>Object.
assign(new Scalar.Scalar(Symbol(MERGE_KEY)),{addToJSMap:addMergeToJSMap}),stringify:()=>MERGE_KEY},isMergeKey=(r7,e4)=>(merge.identify(e4)||identity2.isScalar(e4)&&
(!e4.type||e4.type===Scalar.Scalar.PLAIN)&&merge.identify(e4.value))&&r7?.doc.schema.tags.some(t4=>t4.tag===merge.tag&&t4.default);function addMergeToJSMap(r7,e4,t4){
let s8=resolveAliasValue(r7,t4);if(identity2.isSeq(s8))for(let o7 of s8.items)mergeValue(r7,e4,o7);else if(Array.isArray(s8))for(let o7 of s8)mergeValue(r7,e4,o7);else
mergeValue(r7,e4,s8)}function mergeValue(r7,e4,t4){let s8=resolveAliasValue(r7,t4);if(!identity2.isMap(s8))throw new Error("Merge sources must be maps or map al\
iases");let o7=s8.toJSON(null,r7,Map);for(let[i8,a9]of o7)e4 instanceof Map?e4.has(i8)||e4.set(i8,a9):e4 instanceof Set?e4.add(i8):Object.prototype.hasOwnProperty.
call(e4,i8)||Object.defineProperty(e4,i8,{value:a9,writable:!0,enumerable:!0,configurable:!0});return e4}function resolveAliasValue(r7,e4){return r7&&identity2.
isAlias(e4)?e4.resolve(r7.doc,r7):e4}exports2.addMergeToJSMap=addMergeToJSMap;exports2.isMergeKey=isMergeKey;exports2.merge=merge}});var require_addPairToJSMap=__commonJS({"node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports2){"use strict";var log=require_log(),merge=require_merge(),stringify=require_stringify(),
identity2=require_identity(),toJS=require_toJS();function addPairToJSMap(t4,e4,{key:r7,value:n4}){if(identity2.isNode(r7)&&r7.addToJSMap)r7.addToJSMap(t4,e4,n4);else if(merge.
isMergeKey(t4,r7))merge.addMergeToJSMap(t4,e4,n4);else{let o7=toJS.toJS(r7,"",t4);if(e4 instanceof Map)e4.set(o7,toJS.toJS(n4,o7,t4));else if(e4 instanceof Set)
e4.add(o7);else{let i8=stringifyKey(r7,o7,t4),s8=toJS.toJS(n4,i8,t4);i8 in e4?Object.defineProperty(e4,i8,{value:s8,writable:!0,enumerable:!0,configurable:!0}):
e4[i8]=s8}}return e4}function stringifyKey(t4,e4,r7){if(e4===null)return"";if(typeof e4!="object")return String(e4);if(identity2.isNode(t4)&&r7?.doc){let n4=stringify.
createStringifyContext(r7.doc,{});n4.anchors=new Set;for(let i8 of r7.anchors.keys())n4.anchors.add(i8.anchor);n4.inFlow=!0,n4.inStringifyKey=!0;let o7=t4.toString(
n4);if(!r7.mapKeyWarned){let i8=JSON.stringify(o7);i8.length>40&&(i8=i8.substring(0,36)+'..."'),log.warn(r7.doc.options.logLevel,`Keys with collection values wi\
ll be stringified due to JS Object restrictions: ${i8}. Set mapAsMap: true to use object keys.`),r7.mapKeyWarned=!0}return o7}return JSON.stringify(e4)}exports2.
addPairToJSMap=addPairToJSMap}});var require_Pair=__commonJS({"node_modules/yaml/dist/nodes/Pair.js"(exports2){"use strict";var createNode=require_createNode(),stringifyPair=require_stringifyPair(),
addPairToJSMap=require_addPairToJSMap(),identity2=require_identity();function createPair(t4,r7,e4){let i8=createNode.createNode(t4,void 0,e4),a9=createNode.createNode(
r7,void 0,e4);return new Pair(i8,a9)}var Pair=class _Pair{constructor(r7,e4=null){Object.defineProperty(this,identity2.NODE_TYPE,{value:identity2.PAIR}),this.key=
r7,this.value=e4}clone(r7){let{key:e4,value:i8}=this;return identity2.isNode(e4)&&(e4=e4.clone(r7)),identity2.isNode(i8)&&(i8=i8.clone(r7)),new _Pair(e4,i8)}toJSON(r7,e4){
let i8=e4?.mapAsMap?new Map:{};return addPairToJSMap.addPairToJSMap(e4,i8,this)}toString(r7,e4,i8){return r7?.doc?stringifyPair.stringifyPair(this,r7,e4,i8):JSON.
stringify(this)}};exports2.Pair=Pair;exports2.createPair=createPair}});var require_stringifyCollection=__commonJS({"node_modules/yaml/dist/stringify/stringifyCollection.js"(exports2){"use strict";var identity2=require_identity(),stringify=require_stringify(),
stringifyComment=require_stringifyComment();function stringifyCollection(u6,i8,m9){return(i8.inFlow??u6.flow?stringifyFlowCollection:stringifyBlockCollection)(u6,
i8,m9)}function stringifyBlockCollection({comment:u6,items:i8},m9,{blockItemPrefix:s8,flowChars:a9,itemIndent:d7,onChompKeep:h6,onComment:y4}){let{indent:$4,options:{
commentString:l6}}=m9,C4=Object.assign({},m9,{indent:d7,type:null}),n4=!1,f5=[];for(let t4=0;t4<i8.length;++t4){let e4=i8[t4],o7=null;if(identity2.isNode(e4))!n4&&
e4.spaceBefore&&f5.push(""),addCommentBefore(m9,f5,e4.commentBefore,n4),e4.comment&&(o7=e4.comment);else if(identity2.isPair(e4)){let r7=identity2.isNode(e4.key)?
e4.key:null;r7&&(!n4&&r7.spaceBefore&&f5.push(""),addCommentBefore(m9,f5,r7.commentBefore,n4))}n4=!1;let c7=stringify.stringify(e4,C4,()=>o7=null,()=>n4=!0);o7&&
(c7+=stringifyComment.lineComment(c7,d7,l6(o7))),n4&&o7&&(n4=!1),f5.push(s8+c7)}let g8;if(f5.length===0)g8=a9.start+a9.end;else{g8=f5[0];for(let t4=1;t4<f5.length;++t4){
let e4=f5[t4];g8+=e4?`
${$4}${e4}`:`
`}}return u6?(g8+=`
`+stringifyComment.indentComment(l6(u6),$4),y4&&y4()):n4&&h6&&h6(),g8}function stringifyFlowCollection({items:u6},i8,{flowChars:m9,itemIndent:s8}){let{indent:a9,
indentStep:d7,flowCollectionPadding:h6,options:{commentString:y4}}=i8;s8+=d7;let $4=Object.assign({},i8,{indent:s8,inFlow:!0,type:null}),l6=!1,C4=0,n4=[];for(let t4=0;t4<
u6.length;++t4){let e4=u6[t4],o7=null;if(identity2.isNode(e4))e4.spaceBefore&&n4.push(""),addCommentBefore(i8,n4,e4.commentBefore,!1),e4.comment&&(o7=e4.comment);else if(identity2.
isPair(e4)){let r7=identity2.isNode(e4.key)?e4.key:null;r7&&(r7.spaceBefore&&n4.push(""),addCommentBefore(i8,n4,r7.commentBefore,!1),r7.comment&&(l6=!0));let p8=identity2.
isNode(e4.value)?e4.value:null;p8?(p8.comment&&(o7=p8.comment),p8.commentBefore&&(l6=!0)):e4.value==null&&r7?.comment&&(o7=r7.comment)}o7&&(l6=!0);let c7=stringify.
stringify(e4,$4,()=>o7=null);l6||(l6=n4.length>C4||c7.includes(`
`)),t4<u6.length-1?c7+=",":i8.options.trailingComma&&(i8.options.lineWidth>0&&(l6||(l6=n4.reduce((r7,p8)=>r7+p8.length+2,2)+(c7.length+2)>i8.options.lineWidth)),
l6&&(c7+=",")),o7&&(c7+=stringifyComment.lineComment(c7,s8,y4(o7))),n4.push(c7),C4=n4.length}let{start:f5,end:g8}=m9;if(n4.length===0)return f5+g8;if(!l6){let t4=n4.
reduce((e4,o7)=>e4+o7.length+2,2);l6=i8.options.lineWidth>0&&t4>i8.options.lineWidth}if(l6){let t4=f5;for(let e4 of n4)t4+=e4?`
${d7}${a9}${e4}`:`
`;return`${t4}
${a9}${g8}`}else return`${f5}${h6}${n4.join(" ")}${h6}${g8}`}function addCommentBefore({indent:u6,options:{commentString:i8}},m9,s8,a9){if(s8&&a9&&(s8=s8.replace(
/^\n+/,"")),s8){let d7=stringifyComment.indentComment(i8(s8),u6);m9.push(d7.trimStart())}}exports2.stringifyCollection=stringifyCollection}});var require_YAMLMap=__commonJS({"node_modules/yaml/dist/nodes/YAMLMap.js"(exports2){"use strict";var stringifyCollection=require_stringifyCollection(),addPairToJSMap=require_addPairToJSMap(),
Collection=require_Collection(),identity2=require_identity(),Pair=require_Pair(),Scalar=require_Scalar();function findPair(f5,e4){let t4=identity2.isScalar(e4)?
e4.value:e4;for(let i8 of f5)if(identity2.isPair(i8)&&(i8.key===e4||i8.key===t4||identity2.isScalar(i8.key)&&i8.key.value===t4))return i8}var YAMLMap=class extends Collection.
Collection{static get tagName(){return"tag:yaml.org,2002:map"}constructor(e4){super(identity2.MAP,e4),this.items=[]}static from(e4,t4,i8){let{keepUndefined:s8,replacer:r7}=i8,
a9=new this(e4),o7=(n4,l6)=>{if(typeof r7=="function")l6=r7.call(t4,n4,l6);else if(Array.isArray(r7)&&!r7.includes(n4))return;(l6!==void 0||s8)&&a9.items.push(Pair.
createPair(n4,l6,i8))};if(t4 instanceof Map)for(let[n4,l6]of t4)o7(n4,l6);else if(t4&&typeof t4=="object")for(let n4 of Object.keys(t4))o7(n4,t4[n4]);return typeof e4.
sortMapEntries=="function"&&a9.items.sort(e4.sortMapEntries),a9}add(e4,t4){let i8;identity2.isPair(e4)?i8=e4:!e4||typeof e4!="object"||!("key"in e4)?i8=new Pair.
Pair(e4,e4?.value):i8=new Pair.Pair(e4.key,e4.value);let s8=findPair(this.items,i8.key),r7=this.schema?.sortMapEntries;if(s8){if(!t4)throw new Error(`Key ${i8.key}\
 already set`);identity2.isScalar(s8.value)&&Scalar.isScalarValue(i8.value)?s8.value.value=i8.value:s8.value=i8.value}else if(r7){let a9=this.items.findIndex(o7=>r7(
i8,o7)<0);a9===-1?this.items.push(i8):this.items.splice(a9,0,i8)}else this.items.push(i8)}delete(e4){let t4=findPair(this.items,e4);return t4?this.items.splice(
this.items.indexOf(t4),1).length>0:!1}get(e4,t4){let s8=findPair(this.items,e4)?.value;return(!t4&&identity2.isScalar(s8)?s8.value:s8)??void 0}has(e4){return!!findPair(
this.items,e4)}set(e4,t4){this.add(new Pair.Pair(e4,t4),!0)}toJSON(e4,t4,i8){let s8=i8?new i8:t4?.mapAsMap?new Map:{};t4?.onCreate&&t4.onCreate(s8);for(let r7 of this.
items)addPairToJSMap.addPairToJSMap(t4,s8,r7);return s8}toString(e4,t4,i8){if(!e4)return JSON.stringify(this);for(let s8 of this.items)if(!identity2.isPair(s8))
throw new Error(`Map items must all be pairs; found ${JSON.stringify(s8)} instead`);return!e4.allNullValues&&this.hasAllNullValues(!1)&&(e4=Object.assign({},e4,
{allNullValues:!0})),stringifyCollection.stringifyCollection(this,e4,{blockItemPrefix:"",flowChars:{start:"{",end:"}"},itemIndent:e4.indent||"",onChompKeep:i8,onComment:t4})}};
exports2.YAMLMap=YAMLMap;exports2.findPair=findPair}});var require_map=__commonJS({"node_modules/yaml/dist/schema/common/map.js"(exports2){"use strict";var identity2=require_identity(),YAMLMap=require_YAMLMap(),map={
collection:"map",default:!0,nodeClass:YAMLMap.YAMLMap,tag:"tag:yaml.org,2002:map",resolve(e4,a9){return identity2.isMap(e4)||a9("Expected a mapping for this tag"),
e4},createNode:(e4,a9,t4)=>YAMLMap.YAMLMap.from(e4,a9,t4)};exports2.map=map}});var require_YAMLSeq=__commonJS({"node_modules/yaml/dist/nodes/YAMLSeq.js"(exports2){"use strict";var createNode=require_createNode(),stringifyCollection=require_stringifyCollection(),
Collection=require_Collection(),identity2=require_identity(),Scalar=require_Scalar(),toJS=require_toJS(),YAMLSeq=class extends Collection.Collection{static get tagName(){
return"tag:yaml.org,2002:seq"}constructor(e4){super(identity2.SEQ,e4),this.items=[]}add(e4){this.items.push(e4)}delete(e4){let t4=asItemIndex(e4);return typeof t4!=
"number"?!1:this.items.splice(t4,1).length>0}get(e4,t4){let i8=asItemIndex(e4);if(typeof i8!="number")return;let r7=this.items[i8];return!t4&&identity2.isScalar(
r7)?r7.value:r7}has(e4){let t4=asItemIndex(e4);return typeof t4=="number"&&t4<this.items.length}set(e4,t4){let i8=asItemIndex(e4);if(typeof i8!="number")throw new Error(
`Expected a valid index, not ${e4}.`);let r7=this.items[i8];identity2.isScalar(r7)&&Scalar.isScalarValue(t4)?r7.value=t4:this.items[i8]=t4}toJSON(e4,t4){let i8=[];
t4?.onCreate&&t4.onCreate(i8);let r7=0;for(let s8 of this.items)i8.push(toJS.toJS(s8,String(r7++),t4));return i8}toString(e4,t4,i8){return e4?stringifyCollection.
stringifyCollection(this,e4,{blockItemPrefix:"- ",flowChars:{start:"[",end:"]"},itemIndent:(e4.indent||"")+"  ",onChompKeep:i8,onComment:t4}):JSON.stringify(this)}static from(e4,t4,i8){
let{replacer:r7}=i8,s8=new this(e4);if(t4&&Symbol.iterator in Object(t4)){let a9=0;for(let o7 of t4){if(typeof r7=="function"){let l6=t4 instanceof Set?o7:String(
a9++);o7=r7.call(t4,l6,o7)}s8.items.push(createNode.createNode(o7,void 0,i8))}}return s8}};function asItemIndex(n4){let e4=identity2.isScalar(n4)?n4.value:n4;return e4&&
typeof e4=="string"&&(e4=Number(e4)),typeof e4=="number"&&Number.isInteger(e4)&&e4>=0?e4:null}exports2.YAMLSeq=YAMLSeq}});var require_seq=__commonJS({"node_modules/yaml/dist/schema/common/seq.js"(exports2){"use strict";var identity2=require_identity(),YAMLSeq=require_YAMLSeq(),seq={
collection:"seq",default:!0,nodeClass:YAMLSeq.YAMLSeq,tag:"tag:yaml.org,2002:seq",resolve(e4,t4){return identity2.isSeq(e4)||t4("Expected a sequence for this ta\
g"),e4},createNode:(e4,t4,s8)=>YAMLSeq.YAMLSeq.from(e4,t4,s8)};exports2.seq=seq}});var require_string=__commonJS({"node_modules/yaml/dist/schema/common/string.js"(exports2){"use strict";var stringifyString=require_stringifyString(),string={identify:t4=>typeof t4==
"string",default:!0,tag:"tag:yaml.org,2002:str",resolve:t4=>t4,stringify(t4,r7,i8,s8){return r7=Object.assign({actualString:!0},r7),stringifyString.stringifyString(
t4,r7,i8,s8)}};exports2.string=string}});var require_null=__commonJS({"node_modules/yaml/dist/schema/common/null.js"(exports2){"use strict";var Scalar=require_Scalar(),nullTag={identify:l6=>l6==null,createNode:()=>new Scalar.
Scalar(null),default:!0,tag:"tag:yaml.org,2002:null",test:/^(?:~|[Nn]ull|NULL)?$/,resolve:()=>new Scalar.Scalar(null),stringify:({source:l6},t4)=>typeof l6=="st\
ring"&&nullTag.test.test(l6)?l6:t4.options.nullStr};exports2.nullTag=nullTag}});var require_bool=__commonJS({"node_modules/yaml/dist/schema/core/bool.js"(exports2){"use strict";var Scalar=require_Scalar(),boolTag={identify:t4=>typeof t4=="b\
oolean",default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,resolve:t4=>new Scalar.Scalar(t4[0]==="t"||t4[0]==="T"),stringify({source:t4,
value:e4},a9){if(t4&&boolTag.test.test(t4)){let o7=t4[0]==="t"||t4[0]==="T";if(e4===o7)return t4}return e4?a9.options.trueStr:a9.options.falseStr}};exports2.boolTag=
boolTag}});var require_stringifyNumber=__commonJS({"node_modules/yaml/dist/stringify/stringifyNumber.js"(exports2){"use strict";function stringifyNumber({format:s8,minFractionDigits:r7,
tag:f5,value:i8}){if(typeof i8=="bigint")return String(i8);let n4=typeof i8=="number"?i8:Number(i8);if(!isFinite(n4))return isNaN(n4)?".nan":n4<0?"-.inf":".inf";
let t4=Object.is(i8,-0)?"-0":JSON.stringify(i8);if(!s8&&r7&&(!f5||f5==="tag:yaml.org,2002:float")&&/^-?\d/.test(t4)&&!t4.includes("e")){let e4=t4.indexOf(".");e4<
0&&(e4=t4.length,t4+=".");let g8=r7-(t4.length-e4-1);for(;g8-- >0;)t4+="0"}return t4}exports2.stringifyNumber=stringifyNumber}});var require_float=__commonJS({"node_modules/yaml/dist/schema/core/float.js"(exports2){"use strict";var Scalar=require_Scalar(),stringifyNumber=require_stringifyNumber(),
floatNaN={identify:t4=>typeof t4=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:t4=>t4.slice(-3).
toLowerCase()==="nan"?NaN:t4[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:t4=>typeof t4==
"number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,resolve:t4=>parseFloat(t4),stringify(t4){
let e4=Number(t4.value);return isFinite(e4)?e4.toExponential():stringifyNumber.stringifyNumber(t4)}},float={identify:t4=>typeof t4=="number",default:!0,tag:"tag\
:yaml.org,2002:float",test:/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,resolve(t4){let e4=new Scalar.Scalar(parseFloat(t4)),r7=t4.indexOf(".");return r7!==-1&&t4[t4.length-
1]==="0"&&(e4.minFractionDigits=t4.length-r7-1),e4},stringify:stringifyNumber.stringifyNumber};exports2.float=float;exports2.floatExp=floatExp;exports2.floatNaN=
floatNaN}});var require_int=__commonJS({"node_modules/yaml/dist/schema/core/int.js"(exports2){"use strict";var stringifyNumber=require_stringifyNumber(),intIdentify=t4=>typeof t4==
"bigint"||Number.isInteger(t4),intResolve=(t4,i8,r7,{intAsBigInt:n4})=>n4?BigInt(t4):parseInt(t4.substring(i8),r7);function intStringify(t4,i8,r7){let{value:n4}=t4;
return intIdentify(n4)&&n4>=0?r7+n4.toString(i8):stringifyNumber.stringifyNumber(t4)}var intOct={identify:t4=>intIdentify(t4)&&t4>=0,default:!0,tag:"tag:yaml.or\
g,2002:int",format:"OCT",test:/^0o[0-7]+$/,resolve:(t4,i8,r7)=>intResolve(t4,2,8,r7),stringify:t4=>intStringify(t4,8,"0o")},int={identify:intIdentify,default:!0,
tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9]+$/,resolve:(t4,i8,r7)=>intResolve(t4,0,10,r7),stringify:stringifyNumber.stringifyNumber},intHex={identify:t4=>intIdentify(
t4)&&t4>=0,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^0x[0-9a-fA-F]+$/,resolve:(t4,i8,r7)=>intResolve(t4,2,16,r7),stringify:t4=>intStringify(t4,
16,"0x")};exports2.int=int;exports2.intHex=intHex;exports2.intOct=intOct}});var require_schema=__commonJS({"node_modules/yaml/dist/schema/core/schema.js"(exports2){"use strict";var map=require_map(),_null=require_null(),seq=require_seq(),
string=require_string(),bool=require_bool(),float=require_float(),int=require_int(),schema4=[map.map,seq.seq,string.string,_null.nullTag,bool.boolTag,int.intOct,
int.int,int.intHex,float.floatNaN,float.floatExp,float.float];exports2.schema=schema4}});var require_schema2=__commonJS({"node_modules/yaml/dist/schema/json/schema.js"(exports2){"use strict";var Scalar=require_Scalar(),map=require_map(),seq=require_seq();
function intIdentify(t4){return typeof t4=="bigint"||Number.isInteger(t4)}var stringifyJSON=({value:t4})=>JSON.stringify(t4),jsonScalars=[{identify:t4=>typeof t4==
"string",default:!0,tag:"tag:yaml.org,2002:str",resolve:t4=>t4,stringify:stringifyJSON},{identify:t4=>t4==null,createNode:()=>new Scalar.Scalar(null),default:!0,
tag:"tag:yaml.org,2002:null",test:/^null$/,resolve:()=>null,stringify:stringifyJSON},{identify:t4=>typeof t4=="boolean",default:!0,tag:"tag:yaml.org,2002:bool",
test:/^true$|^false$/,resolve:t4=>t4==="true",stringify:stringifyJSON},{identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^-?(?:0|[1-9][0-9]*)$/,
resolve:(t4,e4,{intAsBigInt:r7})=>r7?BigInt(t4):parseInt(t4,10),stringify:({value:t4})=>intIdentify(t4)?t4.toString():JSON.stringify(t4)},{identify:t4=>typeof t4==
"number",default:!0,tag:"tag:yaml.org,2002:float",test:/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,resolve:t4=>parseFloat(t4),stringify:stringifyJSON}],
jsonError={default:!0,tag:"",test:/^/,resolve(t4,e4){return e4(`Unresolved plain scalar ${JSON.stringify(t4)}`),t4}},schema4=[map.map,seq.seq].concat(jsonScalars,
jsonError);exports2.schema=schema4}});var require_binary=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports2){"use strict";var node_buffer=require("buffer"),Scalar=require_Scalar(),
stringifyString=require_stringifyString(),binary={identify:r7=>r7 instanceof Uint8Array,default:!1,tag:"tag:yaml.org,2002:binary",resolve(r7,e4){if(typeof node_buffer.
Buffer=="function")return node_buffer.Buffer.from(r7,"base64");if(typeof atob=="function"){let n4=atob(r7.replace(/[\n\r]/g,"")),t4=new Uint8Array(n4.length);for(let i8=0;i8<
n4.length;++i8)t4[i8]=n4.charCodeAt(i8);return t4}else return e4("This environment does not support reading binary tags; either Buffer or atob is required"),r7},
stringify({comment:r7,type:e4,value:n4},t4,i8,b9){if(!n4)return"";let s8=n4,o7;if(typeof node_buffer.Buffer=="function")o7=s8 instanceof node_buffer.Buffer?s8.toString(
"base64"):node_buffer.Buffer.from(s8.buffer).toString("base64");else if(typeof btoa=="function"){let f5="";for(let a9=0;a9<s8.length;++a9)f5+=String.fromCharCode(
s8[a9]);o7=btoa(f5)}else throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");if(e4??(e4=Scalar.Scalar.BLOCK_LITERAL),
e4!==Scalar.Scalar.QUOTE_DOUBLE){let f5=Math.max(t4.options.lineWidth-t4.indent.length,t4.options.minContentWidth),a9=Math.ceil(o7.length/f5),l6=new Array(a9);for(let u6=0,
g8=0;u6<a9;++u6,g8+=f5)l6[u6]=o7.substr(g8,f5);o7=l6.join(e4===Scalar.Scalar.BLOCK_LITERAL?`
`:" ")}return stringifyString.stringifyString({comment:r7,type:e4,value:o7},t4,i8,b9)}};exports2.binary=binary}});var require_pairs=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports2){"use strict";var identity2=require_identity(),Pair=require_Pair(),Scalar=require_Scalar(),
YAMLSeq=require_YAMLSeq();function resolvePairs(i8,n4){if(identity2.isSeq(i8))for(let o7=0;o7<i8.items.length;++o7){let e4=i8.items[o7];if(!identity2.isPair(e4)){
if(identity2.isMap(e4)){e4.items.length>1&&n4("Each pair must have its own sequence indicator");let r7=e4.items[0]||new Pair.Pair(new Scalar.Scalar(null));if(e4.
commentBefore&&(r7.key.commentBefore=r7.key.commentBefore?`${e4.commentBefore}
${r7.key.commentBefore}`:e4.commentBefore),e4.comment){let s8=r7.value??r7.key;s8.comment=s8.comment?`${e4.comment}
${s8.comment}`:e4.comment}e4=r7}i8.items[o7]=identity2.isPair(e4)?e4:new Pair.Pair(e4)}}else n4("Expected a sequence for this tag");return i8}function createPairs(i8,n4,o7){
let{replacer:e4}=o7,r7=new YAMLSeq.YAMLSeq(i8);r7.tag="tag:yaml.org,2002:pairs";let s8=0;if(n4&&Symbol.iterator in Object(n4))for(let t4 of n4){typeof e4=="func\
tion"&&(t4=e4.call(n4,String(s8++),t4));let a9,c7;if(Array.isArray(t4))if(t4.length===2)a9=t4[0],c7=t4[1];else throw new TypeError(`Expected [key, value] tuple:\
 ${t4}`);else if(t4&&t4 instanceof Object){let l6=Object.keys(t4);if(l6.length===1)a9=l6[0],c7=t4[a9];else throw new TypeError(`Expected tuple with one key, not\
 ${l6.length} keys`)}else a9=t4;r7.items.push(Pair.createPair(a9,c7,o7))}return r7}var pairs2={collection:"seq",default:!1,tag:"tag:yaml.org,2002:pairs",resolve:resolvePairs,
createNode:createPairs};exports2.createPairs=createPairs;exports2.pairs=pairs2;exports2.resolvePairs=resolvePairs}});var require_omap=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports2){"use strict";var identity2=require_identity(),toJS=require_toJS(),YAMLMap=require_YAMLMap(),
YAMLSeq=require_YAMLSeq(),pairs2=require_pairs(),YAMLOMap=class _YAMLOMap extends YAMLSeq.YAMLSeq{constructor(){super(),this.add=YAMLMap.YAMLMap.prototype.add.bind(
this),this.delete=YAMLMap.YAMLMap.prototype.delete.bind(this),this.get=YAMLMap.YAMLMap.prototype.get.bind(this),this.has=YAMLMap.YAMLMap.prototype.has.bind(this),
this.set=YAMLMap.YAMLMap.prototype.set.bind(this),this.tag=_YAMLOMap.tag}toJSON(a9,e4){if(!e4)return super.toJSON(a9);let s8=new Map;e4?.onCreate&&e4.onCreate(s8);
for(let t4 of this.items){let r7,o7;if(identity2.isPair(t4)?(r7=toJS.toJS(t4.key,"",e4),o7=toJS.toJS(t4.value,r7,e4)):r7=toJS.toJS(t4,"",e4),s8.has(r7))throw new Error(
"Ordered maps must not include duplicate keys");s8.set(r7,o7)}return s8}static from(a9,e4,s8){let t4=pairs2.createPairs(a9,e4,s8),r7=new this;return r7.items=t4.
items,r7}};YAMLOMap.tag="tag:yaml.org,2002:omap";var omap={collection:"seq",identify:i8=>i8 instanceof Map,nodeClass:YAMLOMap,default:!1,tag:"tag:yaml.org,2002:\
omap",resolve(i8,a9){let e4=pairs2.resolvePairs(i8,a9),s8=[];for(let{key:t4}of e4.items)identity2.isScalar(t4)&&(s8.includes(t4.value)?a9(`Ordered maps must not\
 include duplicate keys: ${t4.value}`):s8.push(t4.value));return Object.assign(new YAMLOMap,e4)},createNode:(i8,a9,e4)=>YAMLOMap.from(i8,a9,e4)};exports2.YAMLOMap=
YAMLOMap;exports2.omap=omap}});var require_bool2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports2){"use strict";var Scalar=require_Scalar();function boolStringify({value:t4,
source:e4},r7){return e4&&(t4?trueTag:falseTag).test.test(e4)?e4:t4?r7.options.trueStr:r7.options.falseStr}var trueTag={identify:t4=>t4===!0,default:!0,tag:"tag\
:yaml.org,2002:bool",test:/^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,resolve:()=>new Scalar.Scalar(!0),stringify:boolStringify},falseTag={identify:t4=>t4===!1,
default:!0,tag:"tag:yaml.org,2002:bool",test:/^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,resolve:()=>new Scalar.Scalar(!1),stringify:boolStringify};exports2.
falseTag=falseTag;exports2.trueTag=trueTag}});var require_float2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports2){"use strict";var Scalar=require_Scalar(),stringifyNumber=require_stringifyNumber(),
floatNaN={identify:t4=>typeof t4=="number",default:!0,tag:"tag:yaml.org,2002:float",test:/^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,resolve:t4=>t4.slice(-3).
toLowerCase()==="nan"?NaN:t4[0]==="-"?Number.NEGATIVE_INFINITY:Number.POSITIVE_INFINITY,stringify:stringifyNumber.stringifyNumber},floatExp={identify:t4=>typeof t4==
"number",default:!0,tag:"tag:yaml.org,2002:float",format:"EXP",test:/^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,resolve:t4=>parseFloat(t4.replace(/_/g,
"")),stringify(t4){let e4=Number(t4.value);return isFinite(e4)?e4.toExponential():stringifyNumber.stringifyNumber(t4)}},float={identify:t4=>typeof t4=="number",
default:!0,tag:"tag:yaml.org,2002:float",test:/^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,resolve(t4){let e4=new Scalar.Scalar(parseFloat(t4.replace(/_/g,""))),a9=t4.indexOf(
".");if(a9!==-1){let r7=t4.substring(a9+1).replace(/_/g,"");r7[r7.length-1]==="0"&&(e4.minFractionDigits=r7.length)}return e4},stringify:stringifyNumber.stringifyNumber};
exports2.float=float;exports2.floatExp=floatExp;exports2.floatNaN=floatNaN}});var require_int2=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports2){"use strict";var stringifyNumber=require_stringifyNumber(),intIdentify=t4=>typeof t4==
"bigint"||Number.isInteger(t4);function intResolve(t4,i8,n4,{intAsBigInt:e4}){let r7=t4[0];if((r7==="-"||r7==="+")&&(i8+=1),t4=t4.substring(i8).replace(/_/g,""),
e4){switch(n4){case 2:t4=`0b${t4}`;break;case 8:t4=`0o${t4}`;break;case 16:t4=`0x${t4}`;break}let s8=BigInt(t4);return r7==="-"?BigInt(-1)*s8:s8}let o7=parseInt(
t4,n4);return r7==="-"?-1*o7:o7}function intStringify(t4,i8,n4){let{value:e4}=t4;if(intIdentify(e4)){let r7=e4.toString(i8);return e4<0?"-"+n4+r7.substr(1):n4+r7}
return stringifyNumber.stringifyNumber(t4)}var intBin={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"BIN",test:/^[-+]?0b[0-1_]+$/,resolve:(t4,i8,n4)=>intResolve(
t4,2,2,n4),stringify:t4=>intStringify(t4,2,"0b")},intOct={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"OCT",test:/^[-+]?0[0-7_]+$/,resolve:(t4,i8,n4)=>intResolve(
t4,1,8,n4),stringify:t4=>intStringify(t4,8,"0")},int={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",test:/^[-+]?[0-9][0-9_]*$/,resolve:(t4,i8,n4)=>intResolve(
t4,0,10,n4),stringify:stringifyNumber.stringifyNumber},intHex={identify:intIdentify,default:!0,tag:"tag:yaml.org,2002:int",format:"HEX",test:/^[-+]?0x[0-9a-fA-F_]+$/,
resolve:(t4,i8,n4)=>intResolve(t4,2,16,n4),stringify:t4=>intStringify(t4,16,"0x")};exports2.int=int;exports2.intBin=intBin;exports2.intHex=intHex;exports2.intOct=
intOct}});var require_set=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports2){"use strict";var identity2=require_identity(),Pair=require_Pair(),YAMLMap=require_YAMLMap(),
YAMLSet=class _YAMLSet extends YAMLMap.YAMLMap{constructor(e4){super(e4),this.tag=_YAMLSet.tag}add(e4){let t4;identity2.isPair(e4)?t4=e4:e4&&typeof e4=="object"&&
"key"in e4&&"value"in e4&&e4.value===null?t4=new Pair.Pair(e4.key,null):t4=new Pair.Pair(e4,null),YAMLMap.findPair(this.items,t4.key)||this.items.push(t4)}get(e4,t4){
let s8=YAMLMap.findPair(this.items,e4);return!t4&&identity2.isPair(s8)?identity2.isScalar(s8.key)?s8.key.value:s8.key:s8}set(e4,t4){if(typeof t4!="boolean")throw new Error(
`Expected boolean value for set(key, value) in a YAML set, not ${typeof t4}`);let s8=YAMLMap.findPair(this.items,e4);s8&&!t4?this.items.splice(this.items.indexOf(
s8),1):!s8&&t4&&this.items.push(new Pair.Pair(e4))}toJSON(e4,t4){return super.toJSON(e4,t4,Set)}toString(e4,t4,s8){if(!e4)return JSON.stringify(this);if(this.hasAllNullValues(
!0))return super.toString(Object.assign({},e4,{allNullValues:!0}),t4,s8);throw new Error("Set items must all have null values")}static from(e4,t4,s8){let{replacer:a9}=s8,
l6=new this(e4);if(t4&&Symbol.iterator in Object(t4))for(let r7 of t4)typeof a9=="function"&&(r7=a9.call(t4,r7,r7)),l6.items.push(Pair.createPair(r7,null,s8));return l6}};
YAMLSet.tag="tag:yaml.org,2002:set";var set={collection:"map",identify:i8=>i8 instanceof Set,nodeClass:YAMLSet,default:!1,tag:"tag:yaml.org,2002:set",createNode:(i8,e4,t4)=>YAMLSet.
from(i8,e4,t4),resolve(i8,e4){if(identity2.isMap(i8)){if(i8.hasAllNullValues(!0))return Object.assign(new YAMLSet,i8);e4("Set items must all have null values")}else
e4("Expected a mapping for this tag");return i8}};exports2.YAMLSet=YAMLSet;exports2.set=set}});var require_timestamp=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports2){"use strict";var stringifyNumber=require_stringifyNumber();function parseSexagesimal(e4,t4){
let s8=e4[0],a9=s8==="-"||s8==="+"?e4.substring(1):e4,r7=i8=>t4?BigInt(i8):Number(i8),n4=a9.replace(/_/g,"").split(":").reduce((i8,o7)=>i8*r7(60)+r7(o7),r7(0));
return s8==="-"?r7(-1)*n4:n4}function stringifySexagesimal(e4){let{value:t4}=e4,s8=i8=>i8;if(typeof t4=="bigint")s8=i8=>BigInt(i8);else if(isNaN(t4)||!isFinite(
t4))return stringifyNumber.stringifyNumber(e4);let a9="";t4<0&&(a9="-",t4*=s8(-1));let r7=s8(60),n4=[t4%r7];return t4<60?n4.unshift(0):(t4=(t4-n4[0])/r7,n4.unshift(
t4%r7),t4>=60&&(t4=(t4-n4[0])/r7,n4.unshift(t4))),a9+n4.map(i8=>String(i8).padStart(2,"0")).join(":").replace(/000000\d*$/,"")}var intTime={identify:e4=>typeof e4==
"bigint"||Number.isInteger(e4),default:!0,tag:"tag:yaml.org,2002:int",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,resolve:(e4,t4,{intAsBigInt:s8})=>parseSexagesimal(
e4,s8),stringify:stringifySexagesimal},floatTime={identify:e4=>typeof e4=="number",default:!0,tag:"tag:yaml.org,2002:float",format:"TIME",test:/^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
resolve:e4=>parseSexagesimal(e4,!1),stringify:stringifySexagesimal},timestamp={identify:e4=>e4 instanceof Date,default:!0,tag:"tag:yaml.org,2002:timestamp",test:RegExp(
"^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),resolve(e4){
let t4=e4.match(timestamp.test);if(!t4)throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");let[,s8,a9,r7,n4,i8,o7]=t4.map(Number),u6=t4[7]?Number(
(t4[7]+"00").substr(1,3)):0,g8=Date.UTC(s8,a9-1,r7,n4||0,i8||0,o7||0,u6),f5=t4[8];if(f5&&f5!=="Z"){let m9=parseSexagesimal(f5,!1);Math.abs(m9)<30&&(m9*=60),g8-=
6e4*m9}return new Date(g8)},stringify:({value:e4})=>e4?.toISOString().replace(/(T00:00:00)?\.000Z$/,"")??""};exports2.floatTime=floatTime;exports2.intTime=intTime;
exports2.timestamp=timestamp}});var require_schema3=__commonJS({"node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports2){"use strict";var map=require_map(),_null=require_null(),seq=require_seq(),
string=require_string(),binary=require_binary(),bool=require_bool2(),float=require_float2(),int=require_int2(),merge=require_merge(),omap=require_omap(),pairs2=require_pairs(),
set=require_set(),timestamp=require_timestamp(),schema4=[map.map,seq.seq,string.string,_null.nullTag,bool.trueTag,bool.falseTag,int.intBin,int.intOct,int.int,int.
intHex,float.floatNaN,float.floatExp,float.float,binary.binary,merge.merge,omap.omap,pairs2.pairs,set.set,timestamp.intTime,timestamp.floatTime,timestamp.timestamp];
exports2.schema=schema4}});var require_tags=__commonJS({"node_modules/yaml/dist/schema/tags.js"(exports2){"use strict";var map=require_map(),_null=require_null(),seq=require_seq(),string=require_string(),
bool=require_bool(),float=require_float(),int=require_int(),schema4=require_schema(),schema$1=require_schema2(),binary=require_binary(),merge=require_merge(),omap=require_omap(),
pairs2=require_pairs(),schema$2=require_schema3(),set=require_set(),timestamp=require_timestamp(),schemas=new Map([["core",schema4.schema],["failsafe",[map.map,
seq.seq,string.string]],["json",schema$1.schema],["yaml11",schema$2.schema],["yaml-1.1",schema$2.schema]]),tagsByName={binary:binary.binary,bool:bool.boolTag,float:float.
float,floatExp:float.floatExp,floatNaN:float.floatNaN,floatTime:timestamp.floatTime,int:int.int,intHex:int.intHex,intOct:int.intOct,intTime:timestamp.intTime,map:map.
map,merge:merge.merge,null:_null.nullTag,omap:omap.omap,pairs:pairs2.pairs,seq:seq.seq,set:set.set,timestamp:timestamp.timestamp},coreKnownTags={"tag:yaml.org,2\
002:binary":binary.binary,"tag:yaml.org,2002:merge":merge.merge,"tag:yaml.org,2002:omap":omap.omap,"tag:yaml.org,2002:pairs":pairs2.pairs,"tag:yaml.org,2002:set":set.
set,"tag:yaml.org,2002:timestamp":timestamp.timestamp};function getTags(s8,o7,m9){let t4=schemas.get(o7);if(t4&&!s8)return m9&&!t4.includes(merge.merge)?t4.concat(
merge.merge):t4.slice();let e4=t4;if(!e4)if(Array.isArray(s8))e4=[];else{let a9=Array.from(schemas.keys()).filter(r7=>r7!=="yaml11").map(r7=>JSON.stringify(r7)).
join(", ");throw new Error(`Unknown schema "${o7}"; use one of ${a9} or define customTags array`)}if(Array.isArray(s8))for(let a9 of s8)e4=e4.concat(a9);else typeof s8==
"function"&&(e4=s8(e4.slice()));return m9&&(e4=e4.concat(merge.merge)),e4.reduce((a9,r7)=>{let i8=typeof r7=="string"?tagsByName[r7]:r7;if(!i8){let n4=JSON.stringify(
r7),l6=Object.keys(tagsByName).map(c7=>JSON.stringify(c7)).join(", ");throw new Error(`Unknown custom tag ${n4}; use one of ${l6}`)}return a9.includes(i8)||a9.push(
i8),a9},[])}exports2.coreKnownTags=coreKnownTags;exports2.getTags=getTags}});var require_Schema=__commonJS({"node_modules/yaml/dist/schema/Schema.js"(exports2){"use strict";var identity2=require_identity(),map=require_map(),seq=require_seq(),
string=require_string(),tags=require_tags(),sortMapEntriesByKey=(s8,e4)=>s8.key<e4.key?-1:s8.key>e4.key?1:0,Schema=class _Schema{constructor({compat:e4,customTags:i8,
merge:n4,resolveKnownTags:o7,schema:r7,sortMapEntries:t4,toStringDefaults:a9}){this.compat=Array.isArray(e4)?tags.getTags(e4,"compat"):e4?tags.getTags(null,e4):
null,this.name=typeof r7=="string"&&r7||"core",this.knownTags=o7?tags.coreKnownTags:{},this.tags=tags.getTags(i8,this.name,n4),this.toStringOptions=a9??null,Object.
defineProperty(this,identity2.MAP,{value:map.map}),Object.defineProperty(this,identity2.SCALAR,{value:string.string}),Object.defineProperty(this,identity2.SEQ,{
value:seq.seq}),this.sortMapEntries=typeof t4=="function"?t4:t4===!0?sortMapEntriesByKey:null}clone(){let e4=Object.create(_Schema.prototype,Object.getOwnPropertyDescriptors(
this));return e4.tags=this.tags.slice(),e4}};exports2.Schema=Schema}});var require_stringifyDocument=__commonJS({"node_modules/yaml/dist/stringify/stringifyDocument.js"(exports2){"use strict";var identity2=require_identity(),stringify=require_stringify(),
stringifyComment=require_stringifyComment();function stringifyDocument(t4,o7){let e4=[],m9=o7.directives===!0;if(o7.directives!==!1&&t4.directives){let n4=t4.directives.
toString(t4);n4?(e4.push(n4),m9=!0):t4.directives.docStart&&(m9=!0)}m9&&e4.push("---");let f5=stringify.createStringifyContext(t4,o7),{commentString:r7}=f5.options;
if(t4.commentBefore){e4.length!==1&&e4.unshift("");let n4=r7(t4.commentBefore);e4.unshift(stringifyComment.indentComment(n4,""))}let c7=!1,i8=null;if(t4.contents){
if(identity2.isNode(t4.contents)){if(t4.contents.spaceBefore&&m9&&e4.push(""),t4.contents.commentBefore){let u6=r7(t4.contents.commentBefore);e4.push(stringifyComment.
indentComment(u6,""))}f5.forceBlockIndent=!!t4.comment,i8=t4.contents.comment}let n4=i8?void 0:()=>c7=!0,s8=stringify.stringify(t4.contents,f5,()=>i8=null,n4);i8&&
(s8+=stringifyComment.lineComment(s8,"",r7(i8))),(s8[0]==="|"||s8[0]===">")&&e4[e4.length-1]==="---"?e4[e4.length-1]=`--- ${s8}`:e4.push(s8)}else e4.push(stringify.
stringify(t4.contents,f5));if(t4.directives?.docEnd)if(t4.comment){let n4=r7(t4.comment);n4.includes(`
`)?(e4.push("..."),e4.push(stringifyComment.indentComment(n4,""))):e4.push(`... ${n4}`)}else e4.push("...");else{let n4=t4.comment;n4&&c7&&(n4=n4.replace(/^\n+/,
"")),n4&&((!c7||i8)&&e4[e4.length-1]!==""&&e4.push(""),e4.push(stringifyComment.indentComment(r7(n4),"")))}return e4.join(`
`)+`
`}exports2.stringifyDocument=stringifyDocument}});var require_Document=__commonJS({"node_modules/yaml/dist/doc/Document.js"(exports2){"use strict";var Alias=require_Alias(),Collection=require_Collection(),identity2=require_identity(),
Pair=require_Pair(),toJS=require_toJS(),Schema=require_Schema(),stringifyDocument=require_stringifyDocument(),anchors=require_anchors(),applyReviver=require_applyReviver(),
createNode=require_createNode(),directives=require_directives(),Document=class _Document{constructor(e4,t4,s8){this.commentBefore=null,this.comment=null,this.errors=
[],this.warnings=[],Object.defineProperty(this,identity2.NODE_TYPE,{value:identity2.DOC});let n4=null;typeof t4=="function"||Array.isArray(t4)?n4=t4:s8===void 0&&
t4&&(s8=t4,t4=void 0);let i8=Object.assign({intAsBigInt:!1,keepSourceTokens:!1,logLevel:"warn",prettyErrors:!0,strict:!0,stringKeys:!1,uniqueKeys:!0,version:"1.\
2"},s8);this.options=i8;let{version:r7}=i8;s8?._directives?(this.directives=s8._directives.atDocument(),this.directives.yaml.explicit&&(r7=this.directives.yaml.
version)):this.directives=new directives.Directives({version:r7}),this.setSchema(r7,s8),this.contents=e4===void 0?null:this.createNode(e4,n4,s8)}clone(){let e4=Object.
create(_Document.prototype,{[identity2.NODE_TYPE]:{value:identity2.DOC}});return e4.commentBefore=this.commentBefore,e4.comment=this.comment,e4.errors=this.errors.
slice(),e4.warnings=this.warnings.slice(),e4.options=Object.assign({},this.options),this.directives&&(e4.directives=this.directives.clone()),e4.schema=this.schema.
clone(),e4.contents=identity2.isNode(this.contents)?this.contents.clone(e4.schema):this.contents,this.range&&(e4.range=this.range.slice()),e4}add(e4){assertCollection(
this.contents)&&this.contents.add(e4)}addIn(e4,t4){assertCollection(this.contents)&&this.contents.addIn(e4,t4)}createAlias(e4,t4){if(!e4.anchor){let s8=anchors.
anchorNames(this);e4.anchor=!t4||s8.has(t4)?anchors.findNewAnchor(t4||"a",s8):t4}return new Alias.Alias(e4.anchor)}createNode(e4,t4,s8){let n4;if(typeof t4=="fu\
nction")e4=t4.call({"":e4},"",e4),n4=t4;else if(Array.isArray(t4)){let w6=f5=>typeof f5=="number"||f5 instanceof String||f5 instanceof Number,u6=t4.filter(w6).map(
String);u6.length>0&&(t4=t4.concat(u6)),n4=t4}else s8===void 0&&t4&&(s8=t4,t4=void 0);let{aliasDuplicateObjects:i8,anchorPrefix:r7,flow:o7,keepUndefined:c7,onTagObj:a9,
tag:h6}=s8??{},{onAnchor:m9,setAnchors:v2,sourceObjects:y4}=anchors.createNodeAnchors(this,r7||"a"),g8={aliasDuplicateObjects:i8??!0,keepUndefined:c7??!1,onAnchor:m9,
onTagObj:a9,replacer:n4,schema:this.schema,sourceObjects:y4},l6=createNode.createNode(e4,h6,g8);return o7&&identity2.isCollection(l6)&&(l6.flow=!0),v2(),l6}createPair(e4,t4,s8={}){
let n4=this.createNode(e4,null,s8),i8=this.createNode(t4,null,s8);return new Pair.Pair(n4,i8)}delete(e4){return assertCollection(this.contents)?this.contents.delete(
e4):!1}deleteIn(e4){return Collection.isEmptyPath(e4)?this.contents==null?!1:(this.contents=null,!0):assertCollection(this.contents)?this.contents.deleteIn(e4):
!1}get(e4,t4){return identity2.isCollection(this.contents)?this.contents.get(e4,t4):void 0}getIn(e4,t4){return Collection.isEmptyPath(e4)?!t4&&identity2.isScalar(
this.contents)?this.contents.value:this.contents:identity2.isCollection(this.contents)?this.contents.getIn(e4,t4):void 0}has(e4){return identity2.isCollection(this.
contents)?this.contents.has(e4):!1}hasIn(e4){return Collection.isEmptyPath(e4)?this.contents!==void 0:identity2.isCollection(this.contents)?this.contents.hasIn(
e4):!1}set(e4,t4){this.contents==null?this.contents=Collection.collectionFromPath(this.schema,[e4],t4):assertCollection(this.contents)&&this.contents.set(e4,t4)}setIn(e4,t4){
Collection.isEmptyPath(e4)?this.contents=t4:this.contents==null?this.contents=Collection.collectionFromPath(this.schema,Array.from(e4),t4):assertCollection(this.
contents)&&this.contents.setIn(e4,t4)}setSchema(e4,t4={}){typeof e4=="number"&&(e4=String(e4));let s8;switch(e4){case"1.1":this.directives?this.directives.yaml.
version="1.1":this.directives=new directives.Directives({version:"1.1"}),s8={resolveKnownTags:!1,schema:"yaml-1.1"};break;case"1.2":case"next":this.directives?this.
directives.yaml.version=e4:this.directives=new directives.Directives({version:e4}),s8={resolveKnownTags:!0,schema:"core"};break;case null:this.directives&&delete this.
directives,s8=null;break;default:{let n4=JSON.stringify(e4);throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${n4}`)}}if(t4.schema instanceof
Object)this.schema=t4.schema;else if(s8)this.schema=new Schema.Schema(Object.assign(s8,t4));else throw new Error("With a null YAML version, the { schema: Schema\
 } option is required")}toJS({json:e4,jsonArg:t4,mapAsMap:s8,maxAliasCount:n4,onAnchor:i8,reviver:r7}={}){let o7={anchors:new Map,doc:this,keep:!e4,mapAsMap:s8===
!0,mapKeyWarned:!1,maxAliasCount:typeof n4=="number"?n4:100},c7=toJS.toJS(this.contents,t4??"",o7);if(typeof i8=="function")for(let{count:a9,res:h6}of o7.anchors.
values())i8(h6,a9);return typeof r7=="function"?applyReviver.applyReviver(r7,{"":c7},"",c7):c7}toJSON(e4,t4){return this.toJS({json:!0,jsonArg:e4,mapAsMap:!1,onAnchor:t4})}toString(e4={}){
if(this.errors.length>0)throw new Error("Document with errors cannot be stringified");if("indent"in e4&&(!Number.isInteger(e4.indent)||Number(e4.indent)<=0)){let t4=JSON.
stringify(e4.indent);throw new Error(`"indent" option must be a positive integer, not ${t4}`)}return stringifyDocument.stringifyDocument(this,e4)}};function assertCollection(d7){
if(identity2.isCollection(d7))return!0;throw new Error("Expected a YAML collection as document contents")}exports2.Document=Document}});var require_errors=__commonJS({"node_modules/yaml/dist/errors.js"(exports2){"use strict";var YAMLError=class extends Error{constructor(r7,t4,s8,i8){super(),this.
name=r7,this.code=s8,this.message=i8,this.pos=t4}},YAMLParseError=class extends YAMLError{constructor(r7,t4,s8){super("YAMLParseError",r7,t4,s8)}},YAMLWarning=class extends YAMLError{constructor(r7,t4,s8){
super("YAMLWarning",r7,t4,s8)}},prettifyError=(a9,r7)=>t4=>{if(t4.pos[0]===-1)return;t4.linePos=t4.pos.map(n4=>r7.linePos(n4));let{line:s8,col:i8}=t4.linePos[0];
t4.message+=` at line ${s8}, column ${i8}`;let o7=i8-1,e4=a9.substring(r7.lineStarts[s8-1],r7.lineStarts[s8]).replace(/[\n\r]+$/,"");if(o7>=60&&e4.length>80){let n4=Math.
min(o7-39,e4.length-79);e4="\u2026"+e4.substring(n4),o7-=n4-1}if(e4.length>80&&(e4=e4.substring(0,79)+"\u2026"),s8>1&&/^ *$/.test(e4.substring(0,o7))){let n4=a9.
substring(r7.lineStarts[s8-2],r7.lineStarts[s8-1]);n4.length>80&&(n4=n4.substring(0,79)+`\u2026
`),e4=n4+e4}if(/[^ ]/.test(e4)){let n4=1,l6=t4.linePos[1];l6?.line===s8&&l6.col>i8&&(n4=Math.max(1,Math.min(l6.col-i8,80-o7)));let c7=" ".repeat(o7)+"^".repeat(
n4);t4.message+=`:

${e4}
${c7}
`}};exports2.YAMLError=YAMLError;exports2.YAMLParseError=YAMLParseError;exports2.YAMLWarning=YAMLWarning;exports2.prettifyError=prettifyError}});var require_resolve_props=__commonJS({"node_modules/yaml/dist/compose/resolve-props.js"(exports2){"use strict";function resolveProps(h6,{flow:m9,indicator:f5,next:s8,
offset:g8,onError:t4,parentIndent:I3,startOnNewline:A4}){let T4=!1,a9=A4,l6=A4,n4="",d7="",N4=!1,i8=!1,c7=null,o7=null,u6=null,_4=null,b9=null,r7=null,p8=null;for(let e4 of h6)
switch(i8&&(e4.type!=="space"&&e4.type!=="newline"&&e4.type!=="comma"&&t4(e4.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token by wh\
ite space"),i8=!1),c7&&(a9&&e4.type!=="comment"&&e4.type!=="newline"&&t4(c7,"TAB_AS_INDENT","Tabs are not allowed as indentation"),c7=null),e4.type){case"space":
!m9&&(f5!=="doc-start"||s8?.type!=="flow-collection")&&e4.source.includes("	")&&(c7=e4),l6=!0;break;case"comment":{l6||t4(e4,"MISSING_CHAR","Comments must be se\
parated from other tokens by white space characters");let k5=e4.source.substring(1)||" ";n4?n4+=d7+k5:n4=k5,d7="",a9=!1;break}case"newline":a9?n4?n4+=e4.source:
(!r7||f5!=="seq-item-ind")&&(T4=!0):d7+=e4.source,a9=!0,N4=!0,(o7||u6)&&(_4=e4),l6=!0;break;case"anchor":o7&&t4(e4,"MULTIPLE_ANCHORS","A node can have at most o\
ne anchor"),e4.source.endsWith(":")&&t4(e4.offset+e4.source.length-1,"BAD_ALIAS","Anchor ending in : is ambiguous",!0),o7=e4,p8??(p8=e4.offset),a9=!1,l6=!1,i8=!0;
break;case"tag":{u6&&t4(e4,"MULTIPLE_TAGS","A node can have at most one tag"),u6=e4,p8??(p8=e4.offset),a9=!1,l6=!1,i8=!0;break}case f5:(o7||u6)&&t4(e4,"BAD_PROP\
_ORDER",`Anchors and tags must be after the ${e4.source} indicator`),r7&&t4(e4,"UNEXPECTED_TOKEN",`Unexpected ${e4.source} in ${m9??"collection"}`),r7=e4,a9=f5===
"seq-item-ind"||f5==="explicit-key-ind",l6=!1;break;case"comma":if(m9){b9&&t4(e4,"UNEXPECTED_TOKEN",`Unexpected , in ${m9}`),b9=e4,a9=!1,l6=!1;break}default:t4(
e4,"UNEXPECTED_TOKEN",`Unexpected ${e4.type} token`),a9=!1,l6=!1}let y4=h6[h6.length-1],S3=y4?y4.offset+y4.source.length:g8;return i8&&s8&&s8.type!=="space"&&s8.
type!=="newline"&&s8.type!=="comma"&&(s8.type!=="scalar"||s8.source!=="")&&t4(s8.offset,"MISSING_CHAR","Tags and anchors must be separated from the next token b\
y white space"),c7&&(a9&&c7.indent<=I3||s8?.type==="block-map"||s8?.type==="block-seq")&&t4(c7,"TAB_AS_INDENT","Tabs are not allowed as indentation"),{comma:b9,
found:r7,spaceBefore:T4,comment:n4,hasNewline:N4,anchor:o7,tag:u6,newlineAfterProp:_4,end:S3,start:p8??S3}}exports2.resolveProps=resolveProps}});var require_util_contains_newline=__commonJS({"node_modules/yaml/dist/compose/util-contains-newline.js"(exports2){"use strict";function containsNewline(t4){if(!t4)
return null;switch(t4.type){case"alias":case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":if(t4.source.includes(`
`))return!0;if(t4.end){for(let e4 of t4.end)if(e4.type==="newline")return!0}return!1;case"flow-collection":for(let e4 of t4.items){for(let r7 of e4.start)if(r7.
type==="newline")return!0;if(e4.sep){for(let r7 of e4.sep)if(r7.type==="newline")return!0}if(containsNewline(e4.key)||containsNewline(e4.value))return!0}return!1;default:
return!0}}exports2.containsNewline=containsNewline}});var require_util_flow_indent_check=__commonJS({"node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports2){"use strict";var utilContainsNewline=require_util_contains_newline();
function flowIndentCheck(t4,e4,i8){if(e4?.type==="flow-collection"){let n4=e4.end[0];n4.indent===t4&&(n4.source==="]"||n4.source==="}")&&utilContainsNewline.containsNewline(
e4)&&i8(n4,"BAD_INDENT","Flow end indicator should be more indented than parent",!0)}}exports2.flowIndentCheck=flowIndentCheck}});var require_util_map_includes=__commonJS({"node_modules/yaml/dist/compose/util-map-includes.js"(exports2){"use strict";var identity2=require_identity();function mapIncludes(t4,i8,u6){
let{uniqueKeys:s8}=t4.options;if(s8===!1)return!1;let r7=typeof s8=="function"?s8:(e4,n4)=>e4===n4||identity2.isScalar(e4)&&identity2.isScalar(n4)&&e4.value===n4.
value;return i8.some(e4=>r7(e4.key,u6))}exports2.mapIncludes=mapIncludes}});var require_resolve_block_map=__commonJS({"node_modules/yaml/dist/compose/resolve-block-map.js"(exports2){"use strict";var Pair=require_Pair(),YAMLMap=require_YAMLMap(),
resolveProps=require_resolve_props(),utilContainsNewline=require_util_contains_newline(),utilFlowIndentCheck=require_util_flow_indent_check(),utilMapIncludes=require_util_map_includes(),
startColMsg="All mapping items must start at the same column";function resolveBlockMap({composeNode:r7,composeEmptyNode:M2},n4,a9,e4,w6){let y4=w6?.nodeClass??YAMLMap.
YAMLMap,c7=new y4(n4.schema);n4.atRoot&&(n4.atRoot=!1);let s8=a9.offset,p8=null;for(let I3 of a9.items){let{start:u6,key:i8,sep:d7,value:m9}=I3,t4=resolveProps.
resolveProps(u6,{indicator:"explicit-key-ind",next:i8??d7?.[0],offset:s8,onError:e4,parentIndent:a9.indent,startOnNewline:!0}),k5=!t4.found;if(k5){if(i8&&(i8.type===
"block-seq"?e4(s8,"BLOCK_AS_IMPLICIT_KEY","A block sequence may not be used as an implicit map key"):"indent"in i8&&i8.indent!==a9.indent&&e4(s8,"BAD_INDENT",startColMsg)),
!t4.anchor&&!t4.tag&&!d7){p8=t4.end,t4.comment&&(c7.comment?c7.comment+=`
`+t4.comment:c7.comment=t4.comment);continue}(t4.newlineAfterProp||utilContainsNewline.containsNewline(i8))&&e4(i8??u6[u6.length-1],"MULTILINE_IMPLICIT_KEY","Im\
plicit keys need to be on a single line")}else t4.found?.indent!==a9.indent&&e4(s8,"BAD_INDENT",startColMsg);n4.atKey=!0;let h6=t4.end,l6=i8?r7(n4,i8,t4,e4):M2(
n4,h6,u6,null,t4,e4);n4.schema.compat&&utilFlowIndentCheck.flowIndentCheck(a9.indent,i8,e4),n4.atKey=!1,utilMapIncludes.mapIncludes(n4,c7.items,l6)&&e4(h6,"DUPL\
ICATE_KEY","Map keys must be unique");let o7=resolveProps.resolveProps(d7??[],{indicator:"map-value-ind",next:m9,offset:l6.range[2],onError:e4,parentIndent:a9.indent,
startOnNewline:!i8||i8.type==="block-scalar"});if(s8=o7.end,o7.found){k5&&(m9?.type==="block-map"&&!o7.hasNewline&&e4(s8,"BLOCK_AS_IMPLICIT_KEY","Nested mapping\
s are not allowed in compact mappings"),n4.options.strict&&t4.start<o7.found.offset-1024&&e4(l6.range,"KEY_OVER_1024_CHARS","The : indicator must be at most 102\
4 chars after the start of an implicit block mapping key"));let f5=m9?r7(n4,m9,o7,e4):M2(n4,s8,d7,null,o7,e4);n4.schema.compat&&utilFlowIndentCheck.flowIndentCheck(
a9.indent,m9,e4),s8=f5.range[2];let v2=new Pair.Pair(l6,f5);n4.options.keepSourceTokens&&(v2.srcToken=I3),c7.items.push(v2)}else{k5&&e4(l6.range,"MISSING_CHAR",
"Implicit map keys need to be followed by map values"),o7.comment&&(l6.comment?l6.comment+=`
`+o7.comment:l6.comment=o7.comment);let f5=new Pair.Pair(l6);n4.options.keepSourceTokens&&(f5.srcToken=I3),c7.items.push(f5)}}return p8&&p8<s8&&e4(p8,"IMPOSSIBL\
E","Map comment with trailing content"),c7.range=[a9.offset,s8,p8??s8],c7}exports2.resolveBlockMap=resolveBlockMap}});var require_resolve_block_seq=__commonJS({"node_modules/yaml/dist/compose/resolve-block-seq.js"(exports2){"use strict";var YAMLSeq=require_YAMLSeq(),resolveProps=require_resolve_props(),
utilFlowIndentCheck=require_util_flow_indent_check();function resolveBlockSeq({composeNode:u6,composeEmptyNode:m9},t4,o7,n4,d7){let r7=d7?.nodeClass??YAMLSeq.YAMLSeq,
l6=new r7(t4.schema);t4.atRoot&&(t4.atRoot=!1),t4.atKey&&(t4.atKey=!1);let i8=o7.offset,a9=null;for(let{start:c7,value:s8}of o7.items){let e4=resolveProps.resolveProps(
c7,{indicator:"seq-item-ind",next:s8,offset:i8,onError:n4,parentIndent:o7.indent,startOnNewline:!0});if(!e4.found)if(e4.anchor||e4.tag||s8)s8?.type==="block-seq"?
n4(e4.end,"BAD_INDENT","All sequence items must start at the same column"):n4(i8,"MISSING_CHAR","Sequence item without - indicator");else{a9=e4.end,e4.comment&&
(l6.comment=e4.comment);continue}let f5=s8?u6(t4,s8,e4,n4):m9(t4,e4.end,c7,null,e4,n4);t4.schema.compat&&utilFlowIndentCheck.flowIndentCheck(o7.indent,s8,n4),i8=
f5.range[2],l6.items.push(f5)}return l6.range=[o7.offset,i8,a9??i8],l6}exports2.resolveBlockSeq=resolveBlockSeq}});var require_resolve_end=__commonJS({"node_modules/yaml/dist/compose/resolve-end.js"(exports2){"use strict";function resolveEnd(a9,r7,u6,o7){let e4="";if(a9){let t4=!1,
s8="";for(let c7 of a9){let{source:n4,type:i8}=c7;switch(i8){case"space":t4=!0;break;case"comment":{u6&&!t4&&o7(c7,"MISSING_CHAR","Comments must be separated fr\
om other tokens by white space characters");let l6=n4.substring(1)||" ";e4?e4+=s8+l6:e4=l6,s8="";break}case"newline":e4&&(s8+=n4),t4=!0;break;default:o7(c7,"UNE\
XPECTED_TOKEN",`Unexpected ${i8} at node end`)}r7+=n4.length}}return{comment:e4,offset:r7}}exports2.resolveEnd=resolveEnd}});var require_resolve_flow_collection=__commonJS({"node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports2){"use strict";var identity2=require_identity(),
Pair=require_Pair(),YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),resolveEnd=require_resolve_end(),resolveProps=require_resolve_props(),utilContainsNewline=require_util_contains_newline(),
utilMapIncludes=require_util_map_includes(),blockMsg="Block collections are not allowed within flow collections",isBlock=p8=>p8&&(p8.type==="block-map"||p8.type===
"block-seq");function resolveFlowCollection({composeNode:p8,composeEmptyNode:N4},n4,c7,t4,q5){let r7=c7.start.source==="{",u6=r7?"flow map":"flow sequence",P3=q5?.
nodeClass??(r7?YAMLMap.YAMLMap:YAMLSeq.YAMLSeq),i8=new P3(n4.schema);i8.flow=!0;let _4=n4.atRoot;_4&&(n4.atRoot=!1),n4.atKey&&(n4.atKey=!1);let g8=c7.offset+c7.
start.source.length;for(let o7=0;o7<c7.items.length;++o7){let h6=c7.items[o7],{start:L3,key:w6,sep:d7,value:l6}=h6,e4=resolveProps.resolveProps(L3,{flow:u6,indicator:"\
explicit-key-ind",next:w6??d7?.[0],offset:g8,onError:t4,parentIndent:c7.indent,startOnNewline:!1});if(!e4.found){if(!e4.anchor&&!e4.tag&&!d7&&!l6){o7===0&&e4.comma?
t4(e4.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${u6}`):o7<c7.items.length-1&&t4(e4.start,"UNEXPECTED_TOKEN",`Unexpected empty item in ${u6}`),e4.comment&&(i8.comment?
i8.comment+=`
`+e4.comment:i8.comment=e4.comment),g8=e4.end;continue}!r7&&n4.options.strict&&utilContainsNewline.containsNewline(w6)&&t4(w6,"MULTILINE_IMPLICIT_KEY","Implicit\
 keys of flow sequence pairs need to be on a single line")}if(o7===0)e4.comma&&t4(e4.comma,"UNEXPECTED_TOKEN",`Unexpected , in ${u6}`);else if(e4.comma||t4(e4.start,
"MISSING_CHAR",`Missing , between ${u6} items`),e4.comment){let m9="";e:for(let s8 of L3)switch(s8.type){case"comma":case"space":break;case"comment":m9=s8.source.
substring(1);break e;default:break e}if(m9){let s8=i8.items[i8.items.length-1];identity2.isPair(s8)&&(s8=s8.value??s8.key),s8.comment?s8.comment+=`
`+m9:s8.comment=m9,e4.comment=e4.comment.substring(m9.length+1)}}if(!r7&&!d7&&!e4.found){let m9=l6?p8(n4,l6,e4,t4):N4(n4,e4.end,d7,null,e4,t4);i8.items.push(m9),
g8=m9.range[2],isBlock(l6)&&t4(m9.range,"BLOCK_IN_FLOW",blockMsg)}else{n4.atKey=!0;let m9=e4.end,s8=w6?p8(n4,w6,e4,t4):N4(n4,m9,L3,null,e4,t4);isBlock(w6)&&t4(s8.
range,"BLOCK_IN_FLOW",blockMsg),n4.atKey=!1;let a9=resolveProps.resolveProps(d7??[],{flow:u6,indicator:"map-value-ind",next:l6,offset:s8.range[2],onError:t4,parentIndent:c7.
indent,startOnNewline:!1});if(a9.found){if(!r7&&!e4.found&&n4.options.strict){if(d7)for(let f5 of d7){if(f5===a9.found)break;if(f5.type==="newline"){t4(f5,"MULT\
ILINE_IMPLICIT_KEY","Implicit keys of flow sequence pairs need to be on a single line");break}}e4.start<a9.found.offset-1024&&t4(a9.found,"KEY_OVER_1024_CHARS",
"The : indicator must be at most 1024 chars after the start of an implicit flow sequence key")}}else l6&&("source"in l6&&l6.source?.[0]===":"?t4(l6,"MISSING_CHA\
R",`Missing space after : in ${u6}`):t4(a9.start,"MISSING_CHAR",`Missing , or : between ${u6} items`));let M2=l6?p8(n4,l6,a9,t4):a9.found?N4(n4,a9.end,d7,null,a9,
t4):null;M2?isBlock(l6)&&t4(M2.range,"BLOCK_IN_FLOW",blockMsg):a9.comment&&(s8.comment?s8.comment+=`
`+a9.comment:s8.comment=a9.comment);let b9=new Pair.Pair(s8,M2);if(n4.options.keepSourceTokens&&(b9.srcToken=h6),r7){let f5=i8;utilMapIncludes.mapIncludes(n4,f5.
items,s8)&&t4(m9,"DUPLICATE_KEY","Map keys must be unique"),f5.items.push(b9)}else{let f5=new YAMLMap.YAMLMap(n4.schema);f5.flow=!0,f5.items.push(b9);let y4=(M2??
s8).range;f5.range=[s8.range[0],y4[1],y4[2]],i8.items.push(f5)}g8=M2?M2.range[2]:a9.end}}let k5=r7?"}":"]",[I3,...C4]=c7.end,v2=g8;if(I3?.source===k5)v2=I3.offset+
I3.source.length;else{let o7=u6[0].toUpperCase()+u6.substring(1),h6=_4?`${o7} must end with a ${k5}`:`${o7} in block collection must be sufficiently indented an\
d end with a ${k5}`;t4(g8,_4?"MISSING_CHAR":"BAD_INDENT",h6),I3&&I3.source.length!==1&&C4.unshift(I3)}if(C4.length>0){let o7=resolveEnd.resolveEnd(C4,v2,n4.options.
strict,t4);o7.comment&&(i8.comment?i8.comment+=`
`+o7.comment:i8.comment=o7.comment),i8.range=[c7.offset,v2,o7.offset]}else i8.range=[c7.offset,v2,v2];return i8}exports2.resolveFlowCollection=resolveFlowCollection}});var require_compose_collection=__commonJS({"node_modules/yaml/dist/compose/compose-collection.js"(exports2){"use strict";var identity2=require_identity(),Scalar=require_Scalar(),
YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),resolveBlockMap=require_resolve_block_map(),resolveBlockSeq=require_resolve_block_seq(),resolveFlowCollection=require_resolve_flow_collection();
function resolveCollection(i8,t4,o7,r7,a9,l6){let s8=o7.type==="block-map"?resolveBlockMap.resolveBlockMap(i8,t4,o7,r7,l6):o7.type==="block-seq"?resolveBlockSeq.
resolveBlockSeq(i8,t4,o7,r7,l6):resolveFlowCollection.resolveFlowCollection(i8,t4,o7,r7,l6),c7=s8.constructor;return a9==="!"||a9===c7.tagName?(s8.tag=c7.tagName,
s8):(a9&&(s8.tag=a9),s8)}function composeCollection(i8,t4,o7,r7,a9){let l6=r7.tag,s8=l6?t4.directives.tagName(l6.source,e4=>a9(l6,"TAG_RESOLVE_FAILED",e4)):null;
if(o7.type==="block-seq"){let{anchor:e4,newlineAfterProp:v2}=r7,q5=e4&&l6?e4.offset>l6.offset?e4:l6:e4??l6;q5&&(!v2||v2.offset<q5.offset)&&a9(q5,"MISSING_CHAR",
"Missing newline after block sequence props")}let c7=o7.type==="block-map"?"map":o7.type==="block-seq"?"seq":o7.start.source==="{"?"map":"seq";if(!l6||!s8||s8===
"!"||s8===YAMLMap.YAMLMap.tagName&&c7==="map"||s8===YAMLSeq.YAMLSeq.tagName&&c7==="seq")return resolveCollection(i8,t4,o7,a9,s8);let n4=t4.schema.tags.find(e4=>e4.
tag===s8&&e4.collection===c7);if(!n4){let e4=t4.schema.knownTags[s8];if(e4?.collection===c7)t4.schema.tags.push(Object.assign({},e4,{default:!1})),n4=e4;else return e4?
a9(l6,"BAD_COLLECTION_TYPE",`${e4.tag} used for ${c7} collection, but expects ${e4.collection??"scalar"}`,!0):a9(l6,"TAG_RESOLVE_FAILED",`Unresolved tag: ${s8}`,
!0),resolveCollection(i8,t4,o7,a9,s8)}let p8=resolveCollection(i8,t4,o7,a9,s8,n4),u6=n4.resolve?.(p8,e4=>a9(l6,"TAG_RESOLVE_FAILED",e4),t4.options)??p8,f5=identity2.
isNode(u6)?u6:new Scalar.Scalar(u6);return f5.range=p8.range,f5.tag=s8,n4?.format&&(f5.format=n4.format),f5}exports2.composeCollection=composeCollection}});var require_resolve_block_scalar=__commonJS({"node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports2){"use strict";var Scalar=require_Scalar();function resolveBlockScalar(k5,s8,g8){
let o7=s8.offset,t4=parseBlockScalarHeader(s8,k5.options.strict,g8);if(!t4)return{value:"",type:null,comment:"",range:[o7,o7,o7]};let m9=t4.mode===">"?Scalar.Scalar.
BLOCK_FOLDED:Scalar.Scalar.BLOCK_LITERAL,n4=s8.source?splitLines(s8.source):[],f5=n4.length;for(let e4=n4.length-1;e4>=0;--e4){let i8=n4[e4][1];if(i8===""||i8===
"\r")f5=e4;else break}if(f5===0){let e4=t4.chomp==="+"&&n4.length>0?`
`.repeat(Math.max(1,n4.length-1)):"",i8=o7+t4.length;return s8.source&&(i8+=s8.source.length),{value:e4,type:m9,comment:t4.comment,range:[o7,i8,i8]}}let a9=s8.indent+
t4.indent,d7=s8.offset+t4.length,p8=0;for(let e4=0;e4<f5;++e4){let[i8,h6]=n4[e4];if(h6===""||h6==="\r")t4.indent===0&&i8.length>a9&&(a9=i8.length);else{i8.length<
a9&&g8(d7+i8.length,"MISSING_CHAR","Block scalars with more-indented leading empty lines must use an explicit indentation indicator"),t4.indent===0&&(a9=i8.length),
p8=e4,a9===0&&!k5.atRoot&&g8(d7,"BAD_INDENT","Block scalar values in collections must be indented");break}d7+=i8.length+h6.length+1}for(let e4=n4.length-1;e4>=f5;--e4)
n4[e4][0].length>a9&&(f5=e4+1);let r7="",l6="",c7=!1;for(let e4=0;e4<p8;++e4)r7+=n4[e4][0].slice(a9)+`
`;for(let e4=p8;e4<f5;++e4){let[i8,h6]=n4[e4];d7+=i8.length+h6.length+1;let S3=h6[h6.length-1]==="\r";if(S3&&(h6=h6.slice(0,-1)),h6&&i8.length<a9){let B4=`Block\
 scalar lines must not be less indented than their ${t4.indent?"explicit indentation indicator":"first line"}`;g8(d7-h6.length-(S3?2:1),"BAD_INDENT",B4),i8=""}m9===
Scalar.Scalar.BLOCK_LITERAL?(r7+=l6+i8.slice(a9)+h6,l6=`
`):i8.length>a9||h6[0]==="	"?(l6===" "?l6=`
`:!c7&&l6===`
`&&(l6=`

`),r7+=l6+i8.slice(a9)+h6,l6=`
`,c7=!0):h6===""?l6===`
`?r7+=`
`:l6=`
`:(r7+=l6+h6,l6=" ",c7=!1)}switch(t4.chomp){case"-":break;case"+":for(let e4=f5;e4<n4.length;++e4)r7+=`
`+n4[e4][0].slice(a9);r7[r7.length-1]!==`
`&&(r7+=`
`);break;default:r7+=`
`}let u6=o7+t4.length+s8.source.length;return{value:r7,type:m9,comment:t4.comment,range:[o7,u6,u6]}}function parseBlockScalarHeader({offset:k5,props:s8},g8,o7){
if(s8[0].type!=="block-scalar-header")return o7(s8[0],"IMPOSSIBLE","Block scalar header not found"),null;let{source:t4}=s8[0],m9=t4[0],n4=0,f5="",a9=-1;for(let l6=1;l6<
t4.length;++l6){let c7=t4[l6];if(!f5&&(c7==="-"||c7==="+"))f5=c7;else{let u6=Number(c7);!n4&&u6?n4=u6:a9===-1&&(a9=k5+l6)}}a9!==-1&&o7(a9,"UNEXPECTED_TOKEN",`Bl\
ock scalar header includes extra characters: ${t4}`);let d7=!1,p8="",r7=t4.length;for(let l6=1;l6<s8.length;++l6){let c7=s8[l6];switch(c7.type){case"space":d7=!0;case"\
newline":r7+=c7.source.length;break;case"comment":g8&&!d7&&o7(c7,"MISSING_CHAR","Comments must be separated from other tokens by white space characters"),r7+=c7.
source.length,p8=c7.source.substring(1);break;case"error":o7(c7,"UNEXPECTED_TOKEN",c7.message),r7+=c7.source.length;break;default:{let u6=`Unexpected token in b\
lock scalar header: ${c7.type}`;o7(c7,"UNEXPECTED_TOKEN",u6);let e4=c7.source;e4&&typeof e4=="string"&&(r7+=e4.length)}}}return{mode:m9,indent:n4,chomp:f5,comment:p8,
length:r7}}function splitLines(k5){let s8=k5.split(/\n( *)/),g8=s8[0],o7=g8.match(/^( *)/),m9=[o7?.[1]?[o7[1],g8.slice(o7[1].length)]:["",g8]];for(let n4=1;n4<s8.
length;n4+=2)m9.push([s8[n4],s8[n4+1]]);return m9}exports2.resolveBlockScalar=resolveBlockScalar}});var require_resolve_flow_scalar=__commonJS({"node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports2){"use strict";var Scalar=require_Scalar(),resolveEnd=require_resolve_end();
function resolveFlowScalar(e4,l6,n4){let{offset:t4,type:c7,source:a9,end:i8}=e4,r7,s8,d7=(o7,g8,u6)=>n4(t4+o7,g8,u6);switch(c7){case"scalar":r7=Scalar.Scalar.PLAIN,
s8=plainValue(a9,d7);break;case"single-quoted-scalar":r7=Scalar.Scalar.QUOTE_SINGLE,s8=singleQuotedValue(a9,d7);break;case"double-quoted-scalar":r7=Scalar.Scalar.
QUOTE_DOUBLE,s8=doubleQuotedValue(a9,d7);break;default:return n4(e4,"UNEXPECTED_TOKEN",`Expected a flow scalar value, but found: ${c7}`),{value:"",type:null,comment:"",
range:[t4,t4+a9.length,t4+a9.length]}}let f5=t4+a9.length,h6=resolveEnd.resolveEnd(i8,f5,l6,n4);return{value:s8,type:r7,comment:h6.comment,range:[t4,f5,h6.offset]}}
function plainValue(e4,l6){let n4="";switch(e4[0]){case"	":n4="a tab character";break;case",":n4="flow indicator character ,";break;case"%":n4="directive indica\
tor character %";break;case"|":case">":{n4=`block scalar indicator ${e4[0]}`;break}case"@":case"`":{n4=`reserved character ${e4[0]}`;break}}return n4&&l6(0,"BAD\
_SCALAR_START",`Plain value cannot start with ${n4}`),unfoldLines(e4)}function singleQuotedValue(e4,l6){return(e4[e4.length-1]!=="'"||e4.length===1)&&l6(e4.length,
"MISSING_CHAR","Missing closing 'quote"),unfoldLines(e4.slice(1,-1)).replace(/''/g,"'")}function unfoldLines(e4){let l6=/(.*?)\r?\n/sy,n4=l6.exec(e4);if(!n4)return e4;
let t4,c7;try{t4=new RegExp("(?<![ 	])[ 	]+$"),c7=new RegExp("^[ 	]+|(?<![ 	])[ 	]+$","g")}catch{t4=/[ \t]+$/,c7=/^[ \t]+|[ \t]+$/g}let a9=n4[1].replace(t4,""),
i8=" ",r7=l6.lastIndex;for(;n4=l6.exec(e4);){let d7=n4[1].replace(c7,"");d7===""?i8===`
`?a9+=i8:i8=`
`:(a9+=i8+d7,i8=" "),r7=l6.lastIndex}let s8=/[ \t]*(.*)/sy;return s8.lastIndex=r7,n4=s8.exec(e4),a9+i8+(n4?.[1]??"")}function doubleQuotedValue(e4,l6){let n4="";
for(let t4=1;t4<e4.length-1;++t4){let c7=e4[t4];if(!(c7==="\r"&&e4[t4+1]===`
`))if(c7===`
`){let{fold:a9,offset:i8}=foldNewline(e4,t4);n4+=a9,t4=i8}else if(c7==="\\"){let a9=e4[++t4],i8=escapeCodes[a9];if(i8)n4+=i8;else if(a9===`
`)for(a9=e4[t4+1];a9===" "||a9==="	";)a9=e4[++t4+1];else if(a9==="\r"&&e4[t4+1]===`
`)for(a9=e4[++t4+1];a9===" "||a9==="	";)a9=e4[++t4+1];else if(a9==="x"||a9==="u"||a9==="U"){let r7=a9==="x"?2:a9==="u"?4:8;n4+=parseCharCode(e4,t4+1,r7,l6),t4+=
r7}else{let r7=e4.substr(t4-1,2);l6(t4-1,"BAD_DQ_ESCAPE",`Invalid escape sequence ${r7}`),n4+=r7}}else if(c7===" "||c7==="	"){let a9=t4,i8=e4[t4+1];for(;i8===" "||
i8==="	";)i8=e4[++t4+1];i8!==`
`&&!(i8==="\r"&&e4[t4+2]===`
`)&&(n4+=t4>a9?e4.slice(a9,t4+1):c7)}else n4+=c7}return(e4[e4.length-1]!=='"'||e4.length===1)&&l6(e4.length,"MISSING_CHAR",'Missing closing "quote'),n4}function foldNewline(e4,l6){
let n4="",t4=e4[l6+1];for(;(t4===" "||t4==="	"||t4===`
`||t4==="\r")&&!(t4==="\r"&&e4[l6+2]!==`
`);)t4===`
`&&(n4+=`
`),l6+=1,t4=e4[l6+1];return n4||(n4=" "),{fold:n4,offset:l6}}var escapeCodes={0:"\0",a:"\x07",b:"\b",e:"\x1B",f:"\f",n:`
`,r:"\r",t:"	",v:"\v",N:"\x85",_:"\xA0",L:"\u2028",P:"\u2029"," ":" ",'"':'"',"/":"/","\\":"\\","	":"	"};function parseCharCode(e4,l6,n4,t4){let c7=e4.substr(l6,
n4),i8=c7.length===n4&&/^[0-9a-fA-F]+$/.test(c7)?parseInt(c7,16):NaN;try{return String.fromCodePoint(i8)}catch{let r7=e4.substr(l6-2,n4+2);return t4(l6-2,"BAD_D\
Q_ESCAPE",`Invalid escape sequence ${r7}`),r7}}exports2.resolveFlowScalar=resolveFlowScalar}});var require_compose_scalar=__commonJS({"node_modules/yaml/dist/compose/compose-scalar.js"(exports2){"use strict";var identity2=require_identity(),Scalar=require_Scalar(),
resolveBlockScalar=require_resolve_block_scalar(),resolveFlowScalar=require_resolve_flow_scalar();function composeScalar(t4,a9,e4,r7){let{value:c7,type:u6,comment:l6,
range:s8}=a9.type==="block-scalar"?resolveBlockScalar.resolveBlockScalar(t4,a9,r7):resolveFlowScalar.resolveFlowScalar(a9,t4.options.strict,r7),o7=e4?t4.directives.
tagName(e4.source,f5=>r7(e4,"TAG_RESOLVE_FAILED",f5)):null,n4;t4.options.stringKeys&&t4.atKey?n4=t4.schema[identity2.SCALAR]:o7?n4=findScalarTagByName(t4.schema,
c7,o7,e4,r7):a9.type==="scalar"?n4=findScalarTagByTest(t4,c7,a9,r7):n4=t4.schema[identity2.SCALAR];let i8;try{let f5=n4.resolve(c7,S3=>r7(e4??a9,"TAG_RESOLVE_FA\
ILED",S3),t4.options);i8=identity2.isScalar(f5)?f5:new Scalar.Scalar(f5)}catch(f5){let S3=f5 instanceof Error?f5.message:String(f5);r7(e4??a9,"TAG_RESOLVE_FAILE\
D",S3),i8=new Scalar.Scalar(c7)}return i8.range=s8,i8.source=c7,u6&&(i8.type=u6),o7&&(i8.tag=o7),n4.format&&(i8.format=n4.format),l6&&(i8.comment=l6),i8}function findScalarTagByName(t4,a9,e4,r7,c7){
if(e4==="!")return t4[identity2.SCALAR];let u6=[];for(let s8 of t4.tags)if(!s8.collection&&s8.tag===e4)if(s8.default&&s8.test)u6.push(s8);else return s8;for(let s8 of u6)
if(s8.test?.test(a9))return s8;let l6=t4.knownTags[e4];return l6&&!l6.collection?(t4.tags.push(Object.assign({},l6,{default:!1,test:void 0})),l6):(c7(r7,"TAG_RE\
SOLVE_FAILED",`Unresolved tag: ${e4}`,e4!=="tag:yaml.org,2002:str"),t4[identity2.SCALAR])}function findScalarTagByTest({atKey:t4,directives:a9,schema:e4},r7,c7,u6){
let l6=e4.tags.find(s8=>(s8.default===!0||t4&&s8.default==="key")&&s8.test?.test(r7))||e4[identity2.SCALAR];if(e4.compat){let s8=e4.compat.find(o7=>o7.default&&
o7.test?.test(r7))??e4[identity2.SCALAR];if(l6.tag!==s8.tag){let o7=a9.tagString(l6.tag),n4=a9.tagString(s8.tag),i8=`Value may be parsed as either ${o7} or ${n4}`;
u6(c7,"TAG_RESOLVE_FAILED",i8,!0)}}return l6}exports2.composeScalar=composeScalar}});var require_util_empty_scalar_position=__commonJS({"node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports2){"use strict";function emptyScalarPosition(n4,e4,i8){
if(e4){i8??(i8=e4.length);for(let c7=i8-1;c7>=0;--c7){let t4=e4[c7];switch(t4.type){case"space":case"comment":case"newline":n4-=t4.source.length;continue}for(t4=
e4[++c7];t4?.type==="space";)n4+=t4.source.length,t4=e4[++c7];break}}return n4}exports2.emptyScalarPosition=emptyScalarPosition}});var require_compose_node=__commonJS({"node_modules/yaml/dist/compose/compose-node.js"(exports2){"use strict";var Alias=require_Alias(),identity2=require_identity(),
composeCollection=require_compose_collection(),composeScalar=require_compose_scalar(),resolveEnd=require_resolve_end(),utilEmptyScalarPosition=require_util_empty_scalar_position(),
CN={composeNode,composeEmptyNode};function composeNode(i8,e4,r7,t4){let l6=i8.atKey,{spaceBefore:o7,comment:n4,anchor:c7,tag:m9}=r7,s8,u6=!0;switch(e4.type){case"\
alias":s8=composeAlias(i8,e4,t4),(c7||m9)&&t4(e4,"ALIAS_PROPS","An alias node must not specify any properties");break;case"scalar":case"single-quoted-scalar":case"\
double-quoted-scalar":case"block-scalar":s8=composeScalar.composeScalar(i8,e4,m9,t4),c7&&(s8.anchor=c7.source.substring(1));break;case"block-map":case"block-seq":case"\
flow-collection":try{s8=composeCollection.composeCollection(CN,i8,e4,r7,t4),c7&&(s8.anchor=c7.source.substring(1))}catch(a9){let p8=a9 instanceof Error?a9.message:
String(a9);t4(e4,"RESOURCE_EXHAUSTION",p8)}break;default:{let a9=e4.type==="error"?e4.message:`Unsupported token (type: ${e4.type})`;t4(e4,"UNEXPECTED_TOKEN",a9),
u6=!1}}return s8??(s8=composeEmptyNode(i8,e4.offset,void 0,null,r7,t4)),c7&&s8.anchor===""&&t4(c7,"BAD_ALIAS","Anchor cannot be an empty string"),l6&&i8.options.
stringKeys&&(!identity2.isScalar(s8)||typeof s8.value!="string"||s8.tag&&s8.tag!=="tag:yaml.org,2002:str")&&t4(m9??e4,"NON_STRING_KEY","With stringKeys, all key\
s must be strings"),o7&&(s8.spaceBefore=!0),n4&&(e4.type==="scalar"&&e4.source===""?s8.comment=n4:s8.commentBefore=n4),i8.options.keepSourceTokens&&u6&&(s8.srcToken=
e4),s8}function composeEmptyNode(i8,e4,r7,t4,{spaceBefore:l6,comment:o7,anchor:n4,tag:c7,end:m9},s8){let u6={type:"scalar",offset:utilEmptyScalarPosition.emptyScalarPosition(
e4,r7,t4),indent:-1,source:""},a9=composeScalar.composeScalar(i8,u6,c7,s8);return n4&&(a9.anchor=n4.source.substring(1),a9.anchor===""&&s8(n4,"BAD_ALIAS","Ancho\
r cannot be an empty string")),l6&&(a9.spaceBefore=!0),o7&&(a9.comment=o7,a9.range[2]=m9),a9}function composeAlias({options:i8},{offset:e4,source:r7,end:t4},l6){
let o7=new Alias.Alias(r7.substring(1));o7.source===""&&l6(e4,"BAD_ALIAS","Alias cannot be an empty string"),o7.source.endsWith(":")&&l6(e4+r7.length-1,"BAD_ALI\
AS","Alias ending in : is ambiguous",!0);let n4=e4+r7.length,c7=resolveEnd.resolveEnd(t4,n4,i8.strict,l6);return o7.range=[e4,n4,c7.offset],c7.comment&&(o7.comment=
c7.comment),o7}exports2.composeEmptyNode=composeEmptyNode;exports2.composeNode=composeNode}});var require_compose_doc=__commonJS({"node_modules/yaml/dist/compose/compose-doc.js"(exports2){"use strict";var Document=require_Document(),composeNode=require_compose_node(),
resolveEnd=require_resolve_end(),resolveProps=require_resolve_props();function composeDoc(p8,a9,{offset:c7,start:r7,value:o7,end:i8},s8){let l6=Object.assign({_directives:a9},
p8),e4=new Document.Document(void 0,l6),d7={atKey:!1,atRoot:!0,directives:e4.directives,options:e4.options,schema:e4.schema},t4=resolveProps.resolveProps(r7,{indicator:"\
doc-start",next:o7??i8?.[0],offset:c7,onError:s8,parentIndent:0,startOnNewline:!0});t4.found&&(e4.directives.docStart=!0,o7&&(o7.type==="block-map"||o7.type==="\
block-seq")&&!t4.hasNewline&&s8(t4.end,"MISSING_CHAR","Block collection cannot start on same line with directives-end marker")),e4.contents=o7?composeNode.composeNode(
d7,o7,t4,s8):composeNode.composeEmptyNode(d7,t4.end,r7,null,t4,s8);let m9=e4.contents.range[2],n4=resolveEnd.resolveEnd(i8,m9,!1,s8);return n4.comment&&(e4.comment=
n4.comment),e4.range=[c7,m9,n4.offset],e4}exports2.composeDoc=composeDoc}});var require_composer=__commonJS({"node_modules/yaml/dist/compose/composer.js"(exports2){"use strict";var node_process=require("process"),directives=require_directives(),
Document=require_Document(),errors=require_errors(),identity2=require_identity(),composeDoc=require_compose_doc(),resolveEnd=require_resolve_end();function getErrorPos(o7){
if(typeof o7=="number")return[o7,o7+1];if(Array.isArray(o7))return o7.length===2?o7:[o7[0],o7[1]];let{offset:e4,source:s8}=o7;return[e4,e4+(typeof s8=="string"?
s8.length:1)]}function parsePrelude(o7){let e4="",s8=!1,r7=!1;for(let i8=0;i8<o7.length;++i8){let t4=o7[i8];switch(t4[0]){case"#":e4+=(e4===""?"":r7?`

`:`
`)+(t4.substring(1)||" "),s8=!0,r7=!1;break;case"%":o7[i8+1]?.[0]!=="#"&&(i8+=1),s8=!1;break;default:s8||(r7=!0),s8=!1}}return{comment:e4,afterEmptyLine:r7}}var Composer=class{constructor(e4={}){
this.doc=null,this.atDirectives=!1,this.prelude=[],this.errors=[],this.warnings=[],this.onError=(s8,r7,i8,t4)=>{let n4=getErrorPos(s8);t4?this.warnings.push(new errors.
YAMLWarning(n4,r7,i8)):this.errors.push(new errors.YAMLParseError(n4,r7,i8))},this.directives=new directives.Directives({version:e4.version||"1.2"}),this.options=
e4}decorate(e4,s8){let{comment:r7,afterEmptyLine:i8}=parsePrelude(this.prelude);if(r7){let t4=e4.contents;if(s8)e4.comment=e4.comment?`${e4.comment}
${r7}`:r7;else if(i8||e4.directives.docStart||!t4)e4.commentBefore=r7;else if(identity2.isCollection(t4)&&!t4.flow&&t4.items.length>0){let n4=t4.items[0];identity2.
isPair(n4)&&(n4=n4.key);let c7=n4.commentBefore;n4.commentBefore=c7?`${r7}
${c7}`:r7}else{let n4=t4.commentBefore;t4.commentBefore=n4?`${r7}
${n4}`:r7}}if(s8){for(let t4=0;t4<this.errors.length;++t4)e4.errors.push(this.errors[t4]);for(let t4=0;t4<this.warnings.length;++t4)e4.warnings.push(this.warnings[t4])}else
e4.errors=this.errors,e4.warnings=this.warnings;this.prelude=[],this.errors=[],this.warnings=[]}streamInfo(){return{comment:parsePrelude(this.prelude).comment,directives:this.
directives,errors:this.errors,warnings:this.warnings}}*compose(e4,s8=!1,r7=-1){for(let i8 of e4)yield*this.next(i8);yield*this.end(s8,r7)}*next(e4){switch(node_process.
env.LOG_STREAM&&console.dir(e4,{depth:null}),e4.type){case"directive":this.directives.add(e4.source,(s8,r7,i8)=>{let t4=getErrorPos(e4);t4[0]+=s8,this.onError(t4,
"BAD_DIRECTIVE",r7,i8)}),this.prelude.push(e4.source),this.atDirectives=!0;break;case"document":{let s8=composeDoc.composeDoc(this.options,this.directives,e4,this.
onError);this.atDirectives&&!s8.directives.docStart&&this.onError(e4,"MISSING_CHAR","Missing directives-end/doc-start indicator line"),this.decorate(s8,!1),this.
doc&&(yield this.doc),this.doc=s8,this.atDirectives=!1;break}case"byte-order-mark":case"space":break;case"comment":case"newline":this.prelude.push(e4.source);break;case"\
error":{let s8=e4.source?`${e4.message}: ${JSON.stringify(e4.source)}`:e4.message,r7=new errors.YAMLParseError(getErrorPos(e4),"UNEXPECTED_TOKEN",s8);this.atDirectives||
!this.doc?this.errors.push(r7):this.doc.errors.push(r7);break}case"doc-end":{if(!this.doc){let r7="Unexpected doc-end without preceding document";this.errors.push(
new errors.YAMLParseError(getErrorPos(e4),"UNEXPECTED_TOKEN",r7));break}this.doc.directives.docEnd=!0;let s8=resolveEnd.resolveEnd(e4.end,e4.offset+e4.source.length,
this.doc.options.strict,this.onError);if(this.decorate(this.doc,!0),s8.comment){let r7=this.doc.comment;this.doc.comment=r7?`${r7}
${s8.comment}`:s8.comment}this.doc.range[2]=s8.offset;break}default:this.errors.push(new errors.YAMLParseError(getErrorPos(e4),"UNEXPECTED_TOKEN",`Unsupported t\
oken ${e4.type}`))}}*end(e4=!1,s8=-1){if(this.doc)this.decorate(this.doc,!0),yield this.doc,this.doc=null;else if(e4){let r7=Object.assign({_directives:this.directives},
this.options),i8=new Document.Document(void 0,r7);this.atDirectives&&this.onError(s8,"MISSING_CHAR","Missing directives-end indicator line"),i8.range=[0,s8,s8],
this.decorate(i8,!1),yield i8}}};exports2.Composer=Composer}});var require_cst_scalar=__commonJS({"node_modules/yaml/dist/parse/cst-scalar.js"(exports2){"use strict";var resolveBlockScalar=require_resolve_block_scalar(),resolveFlowScalar=require_resolve_flow_scalar(),
errors=require_errors(),stringifyString=require_stringifyString();function resolveAsScalar(e4,c7=!0,t4){if(e4){let r7=(l6,s8,n4)=>{let a9=typeof l6=="number"?l6:
Array.isArray(l6)?l6[0]:l6.offset;if(t4)t4(a9,s8,n4);else throw new errors.YAMLParseError([a9,a9+1],s8,n4)};switch(e4.type){case"scalar":case"single-quoted-scal\
ar":case"double-quoted-scalar":return resolveFlowScalar.resolveFlowScalar(e4,c7,r7);case"block-scalar":return resolveBlockScalar.resolveBlockScalar({options:{strict:c7}},
e4,r7)}}return null}function createScalarToken(e4,c7){let{implicitKey:t4=!1,indent:r7,inFlow:l6=!1,offset:s8=-1,type:n4="PLAIN"}=c7,a9=stringifyString.stringifyString(
{type:n4,value:e4},{implicitKey:t4,indent:r7>0?" ".repeat(r7):"",inFlow:l6,options:{blockQuote:!0,lineWidth:-1}}),i8=c7.end??[{type:"newline",offset:-1,indent:r7,
source:`
`}];switch(a9[0]){case"|":case">":{let o7=a9.indexOf(`
`),u6=a9.substring(0,o7),d7=a9.substring(o7+1)+`
`,f5=[{type:"block-scalar-header",offset:s8,indent:r7,source:u6}];return addEndtoBlockProps(f5,i8)||f5.push({type:"newline",offset:-1,indent:r7,source:`
`}),{type:"block-scalar",offset:s8,indent:r7,props:f5,source:d7}}case'"':return{type:"double-quoted-scalar",offset:s8,indent:r7,source:a9,end:i8};case"'":return{
type:"single-quoted-scalar",offset:s8,indent:r7,source:a9,end:i8};default:return{type:"scalar",offset:s8,indent:r7,source:a9,end:i8}}}function setScalarValue(e4,c7,t4={}){
let{afterKey:r7=!1,implicitKey:l6=!1,inFlow:s8=!1,type:n4}=t4,a9="indent"in e4?e4.indent:null;if(r7&&typeof a9=="number"&&(a9+=2),!n4)switch(e4.type){case"singl\
e-quoted-scalar":n4="QUOTE_SINGLE";break;case"double-quoted-scalar":n4="QUOTE_DOUBLE";break;case"block-scalar":{let o7=e4.props[0];if(o7.type!=="block-scalar-he\
ader")throw new Error("Invalid block scalar header");n4=o7.source[0]===">"?"BLOCK_FOLDED":"BLOCK_LITERAL";break}default:n4="PLAIN"}let i8=stringifyString.stringifyString(
{type:n4,value:c7},{implicitKey:l6||a9===null,indent:a9!==null&&a9>0?" ".repeat(a9):"",inFlow:s8,options:{blockQuote:!0,lineWidth:-1}});switch(i8[0]){case"|":case"\
>":setBlockScalarValue(e4,i8);break;case'"':setFlowScalarValue(e4,i8,"double-quoted-scalar");break;case"'":setFlowScalarValue(e4,i8,"single-quoted-scalar");break;default:
setFlowScalarValue(e4,i8,"scalar")}}function setBlockScalarValue(e4,c7){let t4=c7.indexOf(`
`),r7=c7.substring(0,t4),l6=c7.substring(t4+1)+`
`;if(e4.type==="block-scalar"){let s8=e4.props[0];if(s8.type!=="block-scalar-header")throw new Error("Invalid block scalar header");s8.source=r7,e4.source=l6}else{
let{offset:s8}=e4,n4="indent"in e4?e4.indent:-1,a9=[{type:"block-scalar-header",offset:s8,indent:n4,source:r7}];addEndtoBlockProps(a9,"end"in e4?e4.end:void 0)||
a9.push({type:"newline",offset:-1,indent:n4,source:`
`});for(let i8 of Object.keys(e4))i8!=="type"&&i8!=="offset"&&delete e4[i8];Object.assign(e4,{type:"block-scalar",indent:n4,props:a9,source:l6})}}function addEndtoBlockProps(e4,c7){
if(c7)for(let t4 of c7)switch(t4.type){case"space":case"comment":e4.push(t4);break;case"newline":return e4.push(t4),!0}return!1}function setFlowScalarValue(e4,c7,t4){
switch(e4.type){case"scalar":case"double-quoted-scalar":case"single-quoted-scalar":e4.type=t4,e4.source=c7;break;case"block-scalar":{let r7=e4.props.slice(1),l6=c7.
length;e4.props[0].type==="block-scalar-header"&&(l6-=e4.props[0].source.length);for(let s8 of r7)s8.offset+=l6;delete e4.props,Object.assign(e4,{type:t4,source:c7,
end:r7});break}case"block-map":case"block-seq":{let l6={type:"newline",offset:e4.offset+c7.length,indent:e4.indent,source:`
`};delete e4.items,Object.assign(e4,{type:t4,source:c7,end:[l6]});break}default:{let r7="indent"in e4?e4.indent:-1,l6="end"in e4&&Array.isArray(e4.end)?e4.end.filter(
s8=>s8.type==="space"||s8.type==="comment"||s8.type==="newline"):[];for(let s8 of Object.keys(e4))s8!=="type"&&s8!=="offset"&&delete e4[s8];Object.assign(e4,{type:t4,
indent:r7,source:c7,end:l6})}}}exports2.createScalarToken=createScalarToken;exports2.resolveAsScalar=resolveAsScalar;exports2.setScalarValue=setScalarValue}});var require_cst_stringify=__commonJS({"node_modules/yaml/dist/parse/cst-stringify.js"(exports2){"use strict";var stringify=s8=>"type"in s8?stringifyToken(s8):stringifyItem(
s8);function stringifyToken(s8){switch(s8.type){case"block-scalar":{let r7="";for(let e4 of s8.props)r7+=stringifyToken(e4);return r7+s8.source}case"block-map":case"\
block-seq":{let r7="";for(let e4 of s8.items)r7+=stringifyItem(e4);return r7}case"flow-collection":{let r7=s8.start.source;for(let e4 of s8.items)r7+=stringifyItem(
e4);for(let e4 of s8.end)r7+=e4.source;return r7}case"document":{let r7=stringifyItem(s8);if(s8.end)for(let e4 of s8.end)r7+=e4.source;return r7}default:{let r7=s8.
source;if("end"in s8&&s8.end)for(let e4 of s8.end)r7+=e4.source;return r7}}}function stringifyItem({start:s8,key:r7,sep:e4,value:c7}){let t4="";for(let o7 of s8)
t4+=o7.source;if(r7&&(t4+=stringifyToken(r7)),e4)for(let o7 of e4)t4+=o7.source;return c7&&(t4+=stringifyToken(c7)),t4}exports2.stringify=stringify}});var require_cst_visit=__commonJS({"node_modules/yaml/dist/parse/cst-visit.js"(exports2){"use strict";var BREAK=Symbol("break visit"),SKIP=Symbol("skip children"),
REMOVE=Symbol("remove item");function visit2(e4,t4){"type"in e4&&e4.type==="document"&&(e4={start:e4.start,value:e4.value}),_visit(Object.freeze([]),e4,t4)}visit2.
BREAK=BREAK;visit2.SKIP=SKIP;visit2.REMOVE=REMOVE;visit2.itemAtPath=(e4,t4)=>{let r7=e4;for(let[n4,i8]of t4){let o7=r7?.[n4];if(o7&&"items"in o7)r7=o7.items[i8];else
return}return r7};visit2.parentCollection=(e4,t4)=>{let r7=visit2.itemAtPath(e4,t4.slice(0,-1)),n4=t4[t4.length-1][0],i8=r7?.[n4];if(i8&&"items"in i8)return i8;
throw new Error("Parent collection not found")};function _visit(e4,t4,r7){let n4=r7(t4,e4);if(typeof n4=="symbol")return n4;for(let i8 of["key","value"]){let o7=t4[i8];
if(o7&&"items"in o7){for(let f5=0;f5<o7.items.length;++f5){let l6=_visit(Object.freeze(e4.concat([[i8,f5]])),o7.items[f5],r7);if(typeof l6=="number")f5=l6-1;else{
if(l6===BREAK)return BREAK;l6===REMOVE&&(o7.items.splice(f5,1),f5-=1)}}typeof n4=="function"&&i8==="key"&&(n4=n4(t4,e4))}}return typeof n4=="function"?n4(t4,e4):
n4}exports2.visit=visit2}});var require_cst=__commonJS({"node_modules/yaml/dist/parse/cst.js"(exports2){"use strict";var cstScalar=require_cst_scalar(),cstStringify=require_cst_stringify(),
cstVisit=require_cst_visit(),BOM="\uFEFF",DOCUMENT="",FLOW_END="",SCALAR="",isCollection=e4=>!!e4&&"items"in e4,isScalar2=e4=>!!e4&&(e4.type==="scalar"||e4.type===
"single-quoted-scalar"||e4.type==="double-quoted-scalar"||e4.type==="block-scalar");function prettyToken(e4){switch(e4){case BOM:return"<BOM>";case DOCUMENT:return"\
<DOC>";case FLOW_END:return"<FLOW_END>";case SCALAR:return"<SCALAR>";default:return JSON.stringify(e4)}}function tokenType(e4){switch(e4){case BOM:return"byte-o\
rder-mark";case DOCUMENT:return"doc-mode";case FLOW_END:return"flow-error-end";case SCALAR:return"scalar";case"---":return"doc-start";case"...":return"doc-end";case"":case`\

`:case`\r
`:return"newline";case"-":return"seq-item-ind";case"?":return"explicit-key-ind";case":":return"map-value-ind";case"{":return"flow-map-start";case"}":return"flow\
-map-end";case"[":return"flow-seq-start";case"]":return"flow-seq-end";case",":return"comma"}switch(e4[0]){case" ":case"	":return"space";case"#":return"comment";case"\
%":return"directive-line";case"*":return"alias";case"&":return"anchor";case"!":return"tag";case"'":return"single-quoted-scalar";case'"':return"double-quoted-sca\
lar";case"|":case">":return"block-scalar-header"}return null}exports2.createScalarToken=cstScalar.createScalarToken;exports2.resolveAsScalar=cstScalar.resolveAsScalar;
exports2.setScalarValue=cstScalar.setScalarValue;exports2.stringify=cstStringify.stringify;exports2.visit=cstVisit.visit;exports2.BOM=BOM;exports2.DOCUMENT=DOCUMENT;
exports2.FLOW_END=FLOW_END;exports2.SCALAR=SCALAR;exports2.isCollection=isCollection;exports2.isScalar=isScalar2;exports2.prettyToken=prettyToken;exports2.tokenType=
tokenType}});var require_lexer=__commonJS({"node_modules/yaml/dist/parse/lexer.js"(exports2){"use strict";var cst=require_cst();function isEmpty(n4){switch(n4){case void 0:case"\
 ":case`
`:case"\r":case"	":return!0;default:return!1}}var hexDigits=new Set("0123456789ABCDEFabcdef"),tagChars=new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijkl\
mnopqrstuvwxyz-#;/?:@&=+$_.!~*'()"),flowIndicatorChars=new Set(",[]{}"),invalidAnchorChars=new Set(` ,[]{}
\r	`),isNotAnchorChar=n4=>!n4||invalidAnchorChars.has(n4),Lexer=class{constructor(){this.atEnd=!1,this.blockScalarIndent=-1,this.blockScalarKeep=!1,this.buffer=
"",this.flowKey=!1,this.flowLevel=0,this.indentNext=0,this.indentValue=0,this.lineEndPos=null,this.next=null,this.pos=0}*lex(e4,t4=!1){if(e4){if(typeof e4!="str\
ing")throw TypeError("source is not a string");this.buffer=this.buffer?this.buffer+e4:e4,this.lineEndPos=null}this.atEnd=!t4;let s8=this.next??"stream";for(;s8&&
(t4||this.hasChars(1));)s8=yield*this.parseNext(s8)}atLineEnd(){let e4=this.pos,t4=this.buffer[e4];for(;t4===" "||t4==="	";)t4=this.buffer[++e4];return!t4||t4===
"#"||t4===`
`?!0:t4==="\r"?this.buffer[e4+1]===`
`:!1}charAt(e4){return this.buffer[this.pos+e4]}continueScalar(e4){let t4=this.buffer[e4];if(this.indentNext>0){let s8=0;for(;t4===" ";)t4=this.buffer[++s8+e4];
if(t4==="\r"){let h6=this.buffer[s8+e4+1];if(h6===`
`||!h6&&!this.atEnd)return e4+s8+1}return t4===`
`||s8>=this.indentNext||!t4&&!this.atEnd?e4+s8:-1}if(t4==="-"||t4==="."){let s8=this.buffer.substr(e4,3);if((s8==="---"||s8==="...")&&isEmpty(this.buffer[e4+3]))
return-1}return e4}getLine(){let e4=this.lineEndPos;return(typeof e4!="number"||e4!==-1&&e4<this.pos)&&(e4=this.buffer.indexOf(`
`,this.pos),this.lineEndPos=e4),e4===-1?this.atEnd?this.buffer.substring(this.pos):null:(this.buffer[e4-1]==="\r"&&(e4-=1),this.buffer.substring(this.pos,e4))}hasChars(e4){
return this.pos+e4<=this.buffer.length}setNext(e4){return this.buffer=this.buffer.substring(this.pos),this.pos=0,this.lineEndPos=null,this.next=e4,null}peek(e4){
return this.buffer.substr(this.pos,e4)}*parseNext(e4){switch(e4){case"stream":return yield*this.parseStream();case"line-start":return yield*this.parseLineStart();case"\
block-start":return yield*this.parseBlockStart();case"doc":return yield*this.parseDocument();case"flow":return yield*this.parseFlowCollection();case"quoted-scal\
ar":return yield*this.parseQuotedScalar();case"block-scalar":return yield*this.parseBlockScalar();case"plain-scalar":return yield*this.parsePlainScalar()}}*parseStream(){
let e4=this.getLine();if(e4===null)return this.setNext("stream");if(e4[0]===cst.BOM&&(yield*this.pushCount(1),e4=e4.substring(1)),e4[0]==="%"){let t4=e4.length,
s8=e4.indexOf("#");for(;s8!==-1;){let i8=e4[s8-1];if(i8===" "||i8==="	"){t4=s8-1;break}else s8=e4.indexOf("#",s8+1)}for(;;){let i8=e4[t4-1];if(i8===" "||i8==="	")
t4-=1;else break}let h6=(yield*this.pushCount(t4))+(yield*this.pushSpaces(!0));return yield*this.pushCount(e4.length-h6),this.pushNewline(),"stream"}if(this.atLineEnd()){
let t4=yield*this.pushSpaces(!0);return yield*this.pushCount(e4.length-t4),yield*this.pushNewline(),"stream"}return yield cst.DOCUMENT,yield*this.parseLineStart()}*parseLineStart(){
let e4=this.charAt(0);if(!e4&&!this.atEnd)return this.setNext("line-start");if(e4==="-"||e4==="."){if(!this.atEnd&&!this.hasChars(4))return this.setNext("line-s\
tart");let t4=this.peek(3);if((t4==="---"||t4==="...")&&isEmpty(this.charAt(3)))return yield*this.pushCount(3),this.indentValue=0,this.indentNext=0,t4==="---"?"\
doc":"stream"}return this.indentValue=yield*this.pushSpaces(!1),this.indentNext>this.indentValue&&!isEmpty(this.charAt(1))&&(this.indentNext=this.indentValue),yield*this.
parseBlockStart()}*parseBlockStart(){let[e4,t4]=this.peek(2);if(!t4&&!this.atEnd)return this.setNext("block-start");if((e4==="-"||e4==="?"||e4===":")&&isEmpty(t4)){
let s8=(yield*this.pushCount(1))+(yield*this.pushSpaces(!0));return this.indentNext=this.indentValue+1,this.indentValue+=s8,"block-start"}return"doc"}*parseDocument(){
yield*this.pushSpaces(!0);let e4=this.getLine();if(e4===null)return this.setNext("doc");let t4=yield*this.pushIndicators();switch(e4[t4]){case"#":yield*this.pushCount(
e4.length-t4);case void 0:return yield*this.pushNewline(),yield*this.parseLineStart();case"{":case"[":return yield*this.pushCount(1),this.flowKey=!1,this.flowLevel=
1,"flow";case"}":case"]":return yield*this.pushCount(1),"doc";case"*":return yield*this.pushUntil(isNotAnchorChar),"doc";case'"':case"'":return yield*this.parseQuotedScalar();case"\
|":case">":return t4+=yield*this.parseBlockScalarHeader(),t4+=yield*this.pushSpaces(!0),yield*this.pushCount(e4.length-t4),yield*this.pushNewline(),yield*this.parseBlockScalar();default:
return yield*this.parsePlainScalar()}}*parseFlowCollection(){let e4,t4,s8=-1;do e4=yield*this.pushNewline(),e4>0?(t4=yield*this.pushSpaces(!1),this.indentValue=
s8=t4):t4=0,t4+=yield*this.pushSpaces(!0);while(e4+t4>0);let h6=this.getLine();if(h6===null)return this.setNext("flow");if((s8!==-1&&s8<this.indentNext&&h6[0]!==
"#"||s8===0&&(h6.startsWith("---")||h6.startsWith("..."))&&isEmpty(h6[3]))&&!(s8===this.indentNext-1&&this.flowLevel===1&&(h6[0]==="]"||h6[0]==="}")))return this.
flowLevel=0,yield cst.FLOW_END,yield*this.parseLineStart();let i8=0;for(;h6[i8]===",";)i8+=yield*this.pushCount(1),i8+=yield*this.pushSpaces(!0),this.flowKey=!1;
switch(i8+=yield*this.pushIndicators(),h6[i8]){case void 0:return"flow";case"#":return yield*this.pushCount(h6.length-i8),"flow";case"{":case"[":return yield*this.
pushCount(1),this.flowKey=!1,this.flowLevel+=1,"flow";case"}":case"]":return yield*this.pushCount(1),this.flowKey=!0,this.flowLevel-=1,this.flowLevel?"flow":"do\
c";case"*":return yield*this.pushUntil(isNotAnchorChar),"flow";case'"':case"'":return this.flowKey=!0,yield*this.parseQuotedScalar();case":":{let r7=this.charAt(
1);if(this.flowKey||isEmpty(r7)||r7===",")return this.flowKey=!1,yield*this.pushCount(1),yield*this.pushSpaces(!0),"flow"}default:return this.flowKey=!1,yield*this.
parsePlainScalar()}}*parseQuotedScalar(){let e4=this.charAt(0),t4=this.buffer.indexOf(e4,this.pos+1);if(e4==="'")for(;t4!==-1&&this.buffer[t4+1]==="'";)t4=this.
buffer.indexOf("'",t4+2);else for(;t4!==-1;){let i8=0;for(;this.buffer[t4-1-i8]==="\\";)i8+=1;if(i8%2===0)break;t4=this.buffer.indexOf('"',t4+1)}let s8=this.buffer.
substring(0,t4),h6=s8.indexOf(`
`,this.pos);if(h6!==-1){for(;h6!==-1;){let i8=this.continueScalar(h6+1);if(i8===-1)break;h6=s8.indexOf(`
`,i8)}h6!==-1&&(t4=h6-(s8[h6-1]==="\r"?2:1))}if(t4===-1){if(!this.atEnd)return this.setNext("quoted-scalar");t4=this.buffer.length}return yield*this.pushToIndex(
t4+1,!1),this.flowLevel?"flow":"doc"}*parseBlockScalarHeader(){this.blockScalarIndent=-1,this.blockScalarKeep=!1;let e4=this.pos;for(;;){let t4=this.buffer[++e4];
if(t4==="+")this.blockScalarKeep=!0;else if(t4>"0"&&t4<="9")this.blockScalarIndent=Number(t4)-1;else if(t4!=="-")break}return yield*this.pushUntil(t4=>isEmpty(t4)||
t4==="#")}*parseBlockScalar(){let e4=this.pos-1,t4=0,s8;e:for(let i8=this.pos;s8=this.buffer[i8];++i8)switch(s8){case" ":t4+=1;break;case`
`:e4=i8,t4=0;break;case"\r":{let r7=this.buffer[i8+1];if(!r7&&!this.atEnd)return this.setNext("block-scalar");if(r7===`
`)break}default:break e}if(!s8&&!this.atEnd)return this.setNext("block-scalar");if(t4>=this.indentNext){this.blockScalarIndent===-1?this.indentNext=t4:this.indentNext=
this.blockScalarIndent+(this.indentNext===0?1:this.indentNext);do{let i8=this.continueScalar(e4+1);if(i8===-1)break;e4=this.buffer.indexOf(`
`,i8)}while(e4!==-1);if(e4===-1){if(!this.atEnd)return this.setNext("block-scalar");e4=this.buffer.length}}let h6=e4+1;for(s8=this.buffer[h6];s8===" ";)s8=this.
buffer[++h6];if(s8==="	"){for(;s8==="	"||s8===" "||s8==="\r"||s8===`
`;)s8=this.buffer[++h6];e4=h6-1}else if(!this.blockScalarKeep)do{let i8=e4-1,r7=this.buffer[i8];r7==="\r"&&(r7=this.buffer[--i8]);let l6=i8;for(;r7===" ";)r7=this.
buffer[--i8];if(r7===`
`&&i8>=this.pos&&i8+1+t4>l6)e4=i8;else break}while(!0);return yield cst.SCALAR,yield*this.pushToIndex(e4+1,!0),yield*this.parseLineStart()}*parsePlainScalar(){let e4=this.
flowLevel>0,t4=this.pos-1,s8=this.pos-1,h6;for(;h6=this.buffer[++s8];)if(h6===":"){let i8=this.buffer[s8+1];if(isEmpty(i8)||e4&&flowIndicatorChars.has(i8))break;
t4=s8}else if(isEmpty(h6)){let i8=this.buffer[s8+1];if(h6==="\r"&&(i8===`
`?(s8+=1,h6=`
`,i8=this.buffer[s8+1]):t4=s8),i8==="#"||e4&&flowIndicatorChars.has(i8))break;if(h6===`
`){let r7=this.continueScalar(s8+1);if(r7===-1)break;s8=Math.max(s8,r7-2)}}else{if(e4&&flowIndicatorChars.has(h6))break;t4=s8}return!h6&&!this.atEnd?this.setNext(
"plain-scalar"):(yield cst.SCALAR,yield*this.pushToIndex(t4+1,!0),e4?"flow":"doc")}*pushCount(e4){return e4>0?(yield this.buffer.substr(this.pos,e4),this.pos+=e4,
e4):0}*pushToIndex(e4,t4){let s8=this.buffer.slice(this.pos,e4);return s8?(yield s8,this.pos+=s8.length,s8.length):(t4&&(yield""),0)}*pushIndicators(){let e4=0;
e:for(;;){switch(this.charAt(0)){case"!":e4+=yield*this.pushTag(),e4+=yield*this.pushSpaces(!0);continue e;case"&":e4+=yield*this.pushUntil(isNotAnchorChar),e4+=
yield*this.pushSpaces(!0);continue e;case"-":case"?":case":":{let t4=this.flowLevel>0,s8=this.charAt(1);if(isEmpty(s8)||t4&&flowIndicatorChars.has(s8)){t4?this.
flowKey&&(this.flowKey=!1):this.indentNext=this.indentValue+1,e4+=yield*this.pushCount(1),e4+=yield*this.pushSpaces(!0);continue e}}}break e}return e4}*pushTag(){
if(this.charAt(1)==="<"){let e4=this.pos+2,t4=this.buffer[e4];for(;!isEmpty(t4)&&t4!==">";)t4=this.buffer[++e4];return yield*this.pushToIndex(t4===">"?e4+1:e4,!1)}else{
let e4=this.pos+1,t4=this.buffer[e4];for(;t4;)if(tagChars.has(t4))t4=this.buffer[++e4];else if(t4==="%"&&hexDigits.has(this.buffer[e4+1])&&hexDigits.has(this.buffer[e4+
2]))t4=this.buffer[e4+=3];else break;return yield*this.pushToIndex(e4,!1)}}*pushNewline(){let e4=this.buffer[this.pos];return e4===`
`?yield*this.pushCount(1):e4==="\r"&&this.charAt(1)===`
`?yield*this.pushCount(2):0}*pushSpaces(e4){let t4=this.pos-1,s8;do s8=this.buffer[++t4];while(s8===" "||e4&&s8==="	");let h6=t4-this.pos;return h6>0&&(yield this.
buffer.substr(this.pos,h6),this.pos=t4),h6}*pushUntil(e4){let t4=this.pos,s8=this.buffer[t4];for(;!e4(s8);)s8=this.buffer[++t4];return yield*this.pushToIndex(t4,
!1)}};exports2.Lexer=Lexer}});var require_line_counter=__commonJS({"node_modules/yaml/dist/parse/line-counter.js"(exports2){"use strict";var LineCounter2=class{constructor(){this.lineStarts=
[],this.addNewLine=i8=>this.lineStarts.push(i8),this.linePos=i8=>{let t4=0,e4=this.lineStarts.length;for(;t4<e4;){let s8=t4+e4>>1;this.lineStarts[s8]<i8?t4=s8+1:
e4=s8}if(this.lineStarts[t4]===i8)return{line:t4+1,col:1};if(t4===0)return{line:0,col:i8};let n4=this.lineStarts[t4-1];return{line:t4,col:i8-n4+1}}}};exports2.LineCounter=
LineCounter2}});var require_parser=__commonJS({"node_modules/yaml/dist/parse/parser.js"(exports2){"use strict";var node_process=require("process"),cst=require_cst(),lexer=require_lexer();
function includesToken(n4,e4){for(let t4=0;t4<n4.length;++t4)if(n4[t4].type===e4)return!0;return!1}function findNonEmptyIndex(n4){for(let e4=0;e4<n4.length;++e4)
switch(n4[e4].type){case"space":case"comment":case"newline":break;default:return e4}return-1}function isFlowToken(n4){switch(n4?.type){case"alias":case"scalar":case"\
single-quoted-scalar":case"double-quoted-scalar":case"flow-collection":return!0;default:return!1}}function getPrevProps(n4){switch(n4.type){case"document":return n4.
start;case"block-map":{let e4=n4.items[n4.items.length-1];return e4.sep??e4.start}case"block-seq":return n4.items[n4.items.length-1].start;default:return[]}}function getFirstKeyStartProps(n4){
if(n4.length===0)return[];let e4=n4.length;e:for(;--e4>=0;)switch(n4[e4].type){case"doc-start":case"explicit-key-ind":case"map-value-ind":case"seq-item-ind":case"\
newline":break e}for(;n4[++e4]?.type==="space";);return n4.splice(e4,n4.length)}function arrayPushArray(n4,e4){if(e4.length<1e5)Array.prototype.push.apply(n4,e4);else
for(let t4=0;t4<e4.length;++t4)n4.push(e4[t4])}function fixFlowSeqItems(n4){if(n4.start.type==="flow-seq-start")for(let e4 of n4.items)e4.sep&&!e4.value&&!includesToken(
e4.start,"explicit-key-ind")&&!includesToken(e4.sep,"map-value-ind")&&(e4.key&&(e4.value=e4.key),delete e4.key,isFlowToken(e4.value)?e4.value.end?arrayPushArray(
e4.value.end,e4.sep):e4.value.end=e4.sep:arrayPushArray(e4.start,e4.sep),delete e4.sep)}var Parser=class{constructor(e4){this.atNewLine=!0,this.atScalar=!1,this.
indent=0,this.offset=0,this.onKeyLine=!1,this.stack=[],this.source="",this.type="",this.lexer=new lexer.Lexer,this.onNewLine=e4}*parse(e4,t4=!1){this.onNewLine&&
this.offset===0&&this.onNewLine(0);for(let s8 of this.lexer.lex(e4,t4))yield*this.next(s8);t4||(yield*this.end())}*next(e4){if(this.source=e4,node_process.env.LOG_TOKENS&&
console.log("|",cst.prettyToken(e4)),this.atScalar){this.atScalar=!1,yield*this.step(),this.offset+=e4.length;return}let t4=cst.tokenType(e4);if(t4)if(t4==="sca\
lar")this.atNewLine=!1,this.atScalar=!0,this.type="scalar";else{switch(this.type=t4,yield*this.step(),t4){case"newline":this.atNewLine=!0,this.indent=0,this.onNewLine&&
this.onNewLine(this.offset+e4.length);break;case"space":this.atNewLine&&e4[0]===" "&&(this.indent+=e4.length);break;case"explicit-key-ind":case"map-value-ind":case"\
seq-item-ind":this.atNewLine&&(this.indent+=e4.length);break;case"doc-mode":case"flow-error-end":return;default:this.atNewLine=!1}this.offset+=e4.length}else{let s8=`\
Not a YAML token: ${e4}`;yield*this.pop({type:"error",offset:this.offset,message:s8,source:e4}),this.offset+=e4.length}}*end(){for(;this.stack.length>0;)yield*this.
pop()}get sourceToken(){return{type:this.type,offset:this.offset,indent:this.indent,source:this.source}}*step(){let e4=this.peek(1);if(this.type==="doc-end"&&e4?.
type!=="doc-end"){for(;this.stack.length>0;)yield*this.pop();this.stack.push({type:"doc-end",offset:this.offset,source:this.source});return}if(!e4)return yield*this.
stream();switch(e4.type){case"document":return yield*this.document(e4);case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":return yield*this.
scalar(e4);case"block-scalar":return yield*this.blockScalar(e4);case"block-map":return yield*this.blockMap(e4);case"block-seq":return yield*this.blockSequence(e4);case"\
flow-collection":return yield*this.flowCollection(e4);case"doc-end":return yield*this.documentEnd(e4)}yield*this.pop()}peek(e4){return this.stack[this.stack.length-
e4]}*pop(e4){let t4=e4??this.stack.pop();if(!t4)yield{type:"error",offset:this.offset,source:"",message:"Tried to pop an empty stack"};else if(this.stack.length===
0)yield t4;else{let s8=this.peek(1);switch(t4.type==="block-scalar"?t4.indent="indent"in s8?s8.indent:0:t4.type==="flow-collection"&&s8.type==="document"&&(t4.indent=
0),t4.type==="flow-collection"&&fixFlowSeqItems(t4),s8.type){case"document":s8.value=t4;break;case"block-scalar":s8.props.push(t4);break;case"block-map":{let i8=s8.
items[s8.items.length-1];if(i8.value){s8.items.push({start:[],key:t4,sep:[]}),this.onKeyLine=!0;return}else if(i8.sep)i8.value=t4;else{Object.assign(i8,{key:t4,
sep:[]}),this.onKeyLine=!i8.explicitKey;return}break}case"block-seq":{let i8=s8.items[s8.items.length-1];i8.value?s8.items.push({start:[],value:t4}):i8.value=t4;
break}case"flow-collection":{let i8=s8.items[s8.items.length-1];!i8||i8.value?s8.items.push({start:[],key:t4,sep:[]}):i8.sep?i8.value=t4:Object.assign(i8,{key:t4,
sep:[]});return}default:yield*this.pop(),yield*this.pop(t4)}if((s8.type==="document"||s8.type==="block-map"||s8.type==="block-seq")&&(t4.type==="block-map"||t4.
type==="block-seq")){let i8=t4.items[t4.items.length-1];i8&&!i8.sep&&!i8.value&&i8.start.length>0&&findNonEmptyIndex(i8.start)===-1&&(t4.indent===0||i8.start.every(
a9=>a9.type!=="comment"||a9.indent<t4.indent))&&(s8.type==="document"?s8.end=i8.start:s8.items.push({start:i8.start}),t4.items.splice(-1,1))}}}*stream(){switch(this.
type){case"directive-line":yield{type:"directive",offset:this.offset,source:this.source};return;case"byte-order-mark":case"space":case"comment":case"newline":yield this.
sourceToken;return;case"doc-mode":case"doc-start":{let e4={type:"document",offset:this.offset,start:[]};this.type==="doc-start"&&e4.start.push(this.sourceToken),
this.stack.push(e4);return}}yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML stream`,source:this.source}}*document(e4){if(e4.
value)return yield*this.lineEnd(e4);switch(this.type){case"doc-start":{findNonEmptyIndex(e4.start)!==-1?(yield*this.pop(),yield*this.step()):e4.start.push(this.
sourceToken);return}case"anchor":case"tag":case"space":case"comment":case"newline":e4.start.push(this.sourceToken);return}let t4=this.startBlockValue(e4);t4?this.
stack.push(t4):yield{type:"error",offset:this.offset,message:`Unexpected ${this.type} token in YAML document`,source:this.source}}*scalar(e4){if(this.type==="ma\
p-value-ind"){let t4=getPrevProps(this.peek(2)),s8=getFirstKeyStartProps(t4),i8;e4.end?(i8=e4.end,i8.push(this.sourceToken),delete e4.end):i8=[this.sourceToken];
let a9={type:"block-map",offset:e4.offset,indent:e4.indent,items:[{start:s8,key:e4,sep:i8}]};this.onKeyLine=!0,this.stack[this.stack.length-1]=a9}else yield*this.
lineEnd(e4)}*blockScalar(e4){switch(this.type){case"space":case"comment":case"newline":e4.props.push(this.sourceToken);return;case"scalar":if(e4.source=this.source,
this.atNewLine=!0,this.indent=0,this.onNewLine){let t4=this.source.indexOf(`
`)+1;for(;t4!==0;)this.onNewLine(this.offset+t4),t4=this.source.indexOf(`
`,t4)+1}yield*this.pop();break;default:yield*this.pop(),yield*this.step()}}*blockMap(e4){let t4=e4.items[e4.items.length-1];switch(this.type){case"newline":if(this.
onKeyLine=!1,t4.value){let s8="end"in t4.value?t4.value.end:void 0;(Array.isArray(s8)?s8[s8.length-1]:void 0)?.type==="comment"?s8?.push(this.sourceToken):e4.items.
push({start:[this.sourceToken]})}else t4.sep?t4.sep.push(this.sourceToken):t4.start.push(this.sourceToken);return;case"space":case"comment":if(t4.value)e4.items.
push({start:[this.sourceToken]});else if(t4.sep)t4.sep.push(this.sourceToken);else{if(this.atIndentedComment(t4.start,e4.indent)){let i8=e4.items[e4.items.length-
2]?.value?.end;if(Array.isArray(i8)){arrayPushArray(i8,t4.start),i8.push(this.sourceToken),e4.items.pop();return}}t4.start.push(this.sourceToken)}return}if(this.
indent>=e4.indent){let s8=!this.onKeyLine&&this.indent===e4.indent,i8=s8&&(t4.sep||t4.explicitKey)&&this.type!=="seq-item-ind",a9=[];if(i8&&t4.sep&&!t4.value){let o7=[];
for(let l6=0;l6<t4.sep.length;++l6){let c7=t4.sep[l6];switch(c7.type){case"newline":o7.push(l6);break;case"space":break;case"comment":c7.indent>e4.indent&&(o7.length=
0);break;default:o7.length=0}}o7.length>=2&&(a9=t4.sep.splice(o7[1]))}switch(this.type){case"anchor":case"tag":i8||t4.value?(a9.push(this.sourceToken),e4.items.
push({start:a9}),this.onKeyLine=!0):t4.sep?t4.sep.push(this.sourceToken):t4.start.push(this.sourceToken);return;case"explicit-key-ind":!t4.sep&&!t4.explicitKey?
(t4.start.push(this.sourceToken),t4.explicitKey=!0):i8||t4.value?(a9.push(this.sourceToken),e4.items.push({start:a9,explicitKey:!0})):this.stack.push({type:"blo\
ck-map",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken],explicitKey:!0}]}),this.onKeyLine=!0;return;case"map-value-ind":if(t4.explicitKey)
if(t4.sep)if(t4.value)e4.items.push({start:[],key:null,sep:[this.sourceToken]});else if(includesToken(t4.sep,"map-value-ind"))this.stack.push({type:"block-map",
offset:this.offset,indent:this.indent,items:[{start:a9,key:null,sep:[this.sourceToken]}]});else if(isFlowToken(t4.key)&&!includesToken(t4.sep,"newline")){let o7=getFirstKeyStartProps(
t4.start),l6=t4.key,c7=t4.sep;c7.push(this.sourceToken),delete t4.key,delete t4.sep,this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[
{start:o7,key:l6,sep:c7}]})}else a9.length>0?t4.sep=t4.sep.concat(a9,this.sourceToken):t4.sep.push(this.sourceToken);else if(includesToken(t4.start,"newline"))Object.
assign(t4,{key:null,sep:[this.sourceToken]});else{let o7=getFirstKeyStartProps(t4.start);this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,
items:[{start:o7,key:null,sep:[this.sourceToken]}]})}else t4.sep?t4.value||i8?e4.items.push({start:a9,key:null,sep:[this.sourceToken]}):includesToken(t4.sep,"ma\
p-value-ind")?this.stack.push({type:"block-map",offset:this.offset,indent:this.indent,items:[{start:[],key:null,sep:[this.sourceToken]}]}):t4.sep.push(this.sourceToken):
Object.assign(t4,{key:null,sep:[this.sourceToken]});this.onKeyLine=!0;return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let o7=this.
flowScalar(this.type);i8||t4.value?(e4.items.push({start:a9,key:o7,sep:[]}),this.onKeyLine=!0):t4.sep?this.stack.push(o7):(Object.assign(t4,{key:o7,sep:[]}),this.
onKeyLine=!0);return}default:{let o7=this.startBlockValue(e4);if(o7){if(o7.type==="block-seq"){if(!t4.explicitKey&&t4.sep&&!includesToken(t4.sep,"newline")){yield*this.
pop({type:"error",offset:this.offset,message:"Unexpected block-seq-ind on same line with key",source:this.source});return}}else s8&&e4.items.push({start:a9});this.
stack.push(o7);return}}}}yield*this.pop(),yield*this.step()}*blockSequence(e4){let t4=e4.items[e4.items.length-1];switch(this.type){case"newline":if(t4.value){let s8="\
end"in t4.value?t4.value.end:void 0;(Array.isArray(s8)?s8[s8.length-1]:void 0)?.type==="comment"?s8?.push(this.sourceToken):e4.items.push({start:[this.sourceToken]})}else
t4.start.push(this.sourceToken);return;case"space":case"comment":if(t4.value)e4.items.push({start:[this.sourceToken]});else{if(this.atIndentedComment(t4.start,e4.
indent)){let i8=e4.items[e4.items.length-2]?.value?.end;if(Array.isArray(i8)){arrayPushArray(i8,t4.start),i8.push(this.sourceToken),e4.items.pop();return}}t4.start.
push(this.sourceToken)}return;case"anchor":case"tag":if(t4.value||this.indent<=e4.indent)break;t4.start.push(this.sourceToken);return;case"seq-item-ind":if(this.
indent!==e4.indent)break;t4.value||includesToken(t4.start,"seq-item-ind")?e4.items.push({start:[this.sourceToken]}):t4.start.push(this.sourceToken);return}if(this.
indent>e4.indent){let s8=this.startBlockValue(e4);if(s8){this.stack.push(s8);return}}yield*this.pop(),yield*this.step()}*flowCollection(e4){let t4=e4.items[e4.items.
length-1];if(this.type==="flow-error-end"){let s8;do yield*this.pop(),s8=this.peek(1);while(s8?.type==="flow-collection")}else if(e4.end.length===0){switch(this.
type){case"comma":case"explicit-key-ind":!t4||t4.sep?e4.items.push({start:[this.sourceToken]}):t4.start.push(this.sourceToken);return;case"map-value-ind":!t4||t4.
value?e4.items.push({start:[],key:null,sep:[this.sourceToken]}):t4.sep?t4.sep.push(this.sourceToken):Object.assign(t4,{key:null,sep:[this.sourceToken]});return;case"\
space":case"comment":case"newline":case"anchor":case"tag":!t4||t4.value?e4.items.push({start:[this.sourceToken]}):t4.sep?t4.sep.push(this.sourceToken):t4.start.
push(this.sourceToken);return;case"alias":case"scalar":case"single-quoted-scalar":case"double-quoted-scalar":{let i8=this.flowScalar(this.type);!t4||t4.value?e4.
items.push({start:[],key:i8,sep:[]}):t4.sep?this.stack.push(i8):Object.assign(t4,{key:i8,sep:[]});return}case"flow-map-end":case"flow-seq-end":e4.end.push(this.
sourceToken);return}let s8=this.startBlockValue(e4);s8?this.stack.push(s8):(yield*this.pop(),yield*this.step())}else{let s8=this.peek(2);if(s8.type==="block-map"&&
(this.type==="map-value-ind"&&s8.indent===e4.indent||this.type==="newline"&&!s8.items[s8.items.length-1].sep))yield*this.pop(),yield*this.step();else if(this.type===
"map-value-ind"&&s8.type!=="flow-collection"){let i8=getPrevProps(s8),a9=getFirstKeyStartProps(i8);fixFlowSeqItems(e4);let o7=e4.end.splice(1,e4.end.length);o7.
push(this.sourceToken);let l6={type:"block-map",offset:e4.offset,indent:e4.indent,items:[{start:a9,key:e4,sep:o7}]};this.onKeyLine=!0,this.stack[this.stack.length-
1]=l6}else yield*this.lineEnd(e4)}}flowScalar(e4){if(this.onNewLine){let t4=this.source.indexOf(`
`)+1;for(;t4!==0;)this.onNewLine(this.offset+t4),t4=this.source.indexOf(`
`,t4)+1}return{type:e4,offset:this.offset,indent:this.indent,source:this.source}}startBlockValue(e4){switch(this.type){case"alias":case"scalar":case"single-quot\
ed-scalar":case"double-quoted-scalar":return this.flowScalar(this.type);case"block-scalar-header":return{type:"block-scalar",offset:this.offset,indent:this.indent,
props:[this.sourceToken],source:""};case"flow-map-start":case"flow-seq-start":return{type:"flow-collection",offset:this.offset,indent:this.indent,start:this.sourceToken,
items:[],end:[]};case"seq-item-ind":return{type:"block-seq",offset:this.offset,indent:this.indent,items:[{start:[this.sourceToken]}]};case"explicit-key-ind":{this.
onKeyLine=!0;let t4=getPrevProps(e4),s8=getFirstKeyStartProps(t4);return s8.push(this.sourceToken),{type:"block-map",offset:this.offset,indent:this.indent,items:[
{start:s8,explicitKey:!0}]}}case"map-value-ind":{this.onKeyLine=!0;let t4=getPrevProps(e4),s8=getFirstKeyStartProps(t4);return{type:"block-map",offset:this.offset,
indent:this.indent,items:[{start:s8,key:null,sep:[this.sourceToken]}]}}}return null}atIndentedComment(e4,t4){return this.type!=="comment"||this.indent<=t4?!1:e4.
every(s8=>s8.type==="newline"||s8.type==="space")}*documentEnd(e4){this.type!=="doc-mode"&&(e4.end?e4.end.push(this.sourceToken):e4.end=[this.sourceToken],this.
type==="newline"&&(yield*this.pop()))}*lineEnd(e4){switch(this.type){case"comma":case"doc-start":case"doc-end":case"flow-seq-end":case"flow-map-end":case"map-va\
lue-ind":yield*this.pop(),yield*this.step();break;case"newline":this.onKeyLine=!1;default:e4.end?e4.end.push(this.sourceToken):e4.end=[this.sourceToken],this.type===
"newline"&&(yield*this.pop())}}};exports2.Parser=Parser}});var require_public_api=__commonJS({"node_modules/yaml/dist/public-api.js"(exports2){"use strict";var composer=require_composer(),Document=require_Document(),errors=require_errors(),
log=require_log(),identity2=require_identity(),lineCounter=require_line_counter(),parser=require_parser();function parseOptions(n4){let e4=n4.prettyErrors!==!1;
return{lineCounter:n4.lineCounter||e4&&new lineCounter.LineCounter||null,prettyErrors:e4}}function parseAllDocuments2(n4,e4={}){let{lineCounter:r7,prettyErrors:s8}=parseOptions(
e4),t4=new parser.Parser(r7?.addNewLine),i8=new composer.Composer(e4),o7=Array.from(i8.compose(t4.parse(n4)));if(s8&&r7)for(let f5 of o7)f5.errors.forEach(errors.
prettifyError(n4,r7)),f5.warnings.forEach(errors.prettifyError(n4,r7));return o7.length>0?o7:Object.assign([],{empty:!0},i8.streamInfo())}function parseDocument(n4,e4={}){
let{lineCounter:r7,prettyErrors:s8}=parseOptions(e4),t4=new parser.Parser(r7?.addNewLine),i8=new composer.Composer(e4),o7=null;for(let f5 of i8.compose(t4.parse(
n4),!0,n4.length))if(!o7)o7=f5;else if(o7.options.logLevel!=="silent"){o7.errors.push(new errors.YAMLParseError(f5.range.slice(0,2),"MULTIPLE_DOCS","Source cont\
ains multiple documents; please use YAML.parseAllDocuments()"));break}return s8&&r7&&(o7.errors.forEach(errors.prettifyError(n4,r7)),o7.warnings.forEach(errors.
prettifyError(n4,r7))),o7}function parse2(n4,e4,r7){let s8;typeof e4=="function"?s8=e4:r7===void 0&&e4&&typeof e4=="object"&&(r7=e4);let t4=parseDocument(n4,r7);
if(!t4)return null;if(t4.warnings.forEach(i8=>log.warn(t4.options.logLevel,i8)),t4.errors.length>0){if(t4.options.logLevel!=="silent")throw t4.errors[0];t4.errors=
[]}return t4.toJS(Object.assign({reviver:s8},r7))}function stringify(n4,e4,r7){let s8=null;if(typeof e4=="function"||Array.isArray(e4)?s8=e4:r7===void 0&&e4&&(r7=
e4),typeof r7=="string"&&(r7=r7.length),typeof r7=="number"){let t4=Math.round(r7);r7=t4<1?void 0:t4>8?{indent:8}:{indent:t4}}if(n4===void 0){let{keepUndefined:t4}=r7??
e4??{};if(!t4)return}return identity2.isDocument(n4)&&!s8?n4.toString(r7):new Document.Document(n4,s8,r7).toString(r7)}exports2.parse=parse2;exports2.parseAllDocuments=
parseAllDocuments2;exports2.parseDocument=parseDocument;exports2.stringify=stringify}});var require_dist=__commonJS({"node_modules/yaml/dist/index.js"(exports2){"use strict";var composer=require_composer(),Document=require_Document(),Schema=require_Schema(),
errors=require_errors(),Alias=require_Alias(),identity2=require_identity(),Pair=require_Pair(),Scalar=require_Scalar(),YAMLMap=require_YAMLMap(),YAMLSeq=require_YAMLSeq(),
cst=require_cst(),lexer=require_lexer(),lineCounter=require_line_counter(),parser=require_parser(),publicApi=require_public_api(),visit2=require_visit();exports2.
Composer=composer.Composer;exports2.Document=Document.Document;exports2.Schema=Schema.Schema;exports2.YAMLError=errors.YAMLError;exports2.YAMLParseError=errors.
YAMLParseError;exports2.YAMLWarning=errors.YAMLWarning;exports2.Alias=Alias.Alias;exports2.isAlias=identity2.isAlias;exports2.isCollection=identity2.isCollection;
exports2.isDocument=identity2.isDocument;exports2.isMap=identity2.isMap;exports2.isNode=identity2.isNode;exports2.isPair=identity2.isPair;exports2.isScalar=identity2.
isScalar;exports2.isSeq=identity2.isSeq;exports2.Pair=Pair.Pair;exports2.Scalar=Scalar.Scalar;exports2.YAMLMap=YAMLMap.YAMLMap;exports2.YAMLSeq=YAMLSeq.YAMLSeq;
exports2.CST=cst;exports2.Lexer=lexer.Lexer;exports2.LineCounter=lineCounter.LineCounter;exports2.Parser=parser.Parser;exports2.parse=publicApi.parse;exports2.parseAllDocuments=
publicApi.parseAllDocuments;exports2.parseDocument=publicApi.parseDocument;exports2.stringify=publicApi.stringify;exports2.visit=visit2.visit;exports2.visitAsync=
visit2.visitAsync}});var import_promises2=require("node:fs/promises"),import_node_path2=require("node:path");var p=__toESM(require("os"));function toCommandValue(e4){return e4==null?"":typeof e4=="string"||e4 instanceof String?e4:JSON.stringify(e4)}function toCommandProperties(e4){return Object.keys(
e4).length?{title:e4.title,file:e4.file,line:e4.startLine,endLine:e4.endLine,col:e4.startColumn,endColumn:e4.endColumn}:{}}function issueCommand(t4,e4,s8){let r7=new c(t4,e4,s8);process.stdout.write(r7.toString()+p.EOL)}var n="::",c=class{constructor(e4,s8,r7){e4||(e4="missing.command"),this.command=e4,this.properties=s8,this.message=r7}toString(){let e4=n+this.command;if(this.
properties&&Object.keys(this.properties).length>0){e4+=" ";let s8=!0;for(let r7 in this.properties)if(this.properties.hasOwnProperty(r7)){let i8=this.properties[r7];
i8&&(s8?s8=!1:e4+=",",e4+=`${r7}=${m(i8)}`)}}return e4+=`${n}${a(this.message)}`,e4}};function a(t4){return toCommandValue(t4).replace(/%/g,"%25").replace(/\r/g,
"%0D").replace(/\n/g,"%0A")}function m(t4){return toCommandValue(t4).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,
"%2C")}var s=__toESM(require("crypto")),i=__toESM(require("fs")),r=__toESM(require("os"));function issueFileCommand(n4,o7){let e4=process.env[`GITHUB_${n4}`];if(!e4)throw new Error(`Unable to find environment variable for file command ${n4}`);if(!i.existsSync(
e4))throw new Error(`Missing file at path: ${e4}`);i.appendFileSync(e4,`${toCommandValue(o7)}${r.EOL}`,{encoding:"utf8"})}function prepareKeyValueMessage(n4,o7){
let e4=`ghadelimiter_${s.randomUUID()}`,t4=toCommandValue(o7);if(n4.includes(e4))throw new Error(`Unexpected input: name should not contain the delimiter "${e4}\
"`);if(t4.includes(e4))throw new Error(`Unexpected input: value should not contain the delimiter "${e4}"`);return`${n4}<<${e4}${r.EOL}${t4}${r.EOL}${e4}`}var h=__toESM(require("os"));var ExitCode;(function(t4){t4[t4.Success=0]="Success",t4[t4.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function getInput(t4,e4){let r7=process.env[`INPUT_${t4.replace(/ /g,"_").toUpperCase()}`]||"";if(e4&&e4.required&&!r7)throw new Error(`Input required and not s\
upplied: ${t4}`);return e4&&e4.trimWhitespace===!1?r7:r7.trim()}function setOutput(t4,e4){if(process.env.GITHUB_OUTPUT||"")return issueFileCommand("OUTPUT",prepareKeyValueMessage(t4,e4));process.stdout.write(h.EOL),issueCommand(
"set-output",{name:t4},toCommandValue(e4))}function setFailed(t4){process.exitCode=ExitCode.Failure,error(t4)}function error(t4,e4={}){issueCommand("error",toCommandProperties(e4),t4 instanceof Error?t4.toString():t4)}function warning(t4,e4={}){issueCommand("warning",toCommandProperties(
e4),t4 instanceof Error?t4.toString():t4)}function notice(t4,e4={}){issueCommand("notice",toCommandProperties(e4),t4 instanceof Error?t4.toString():t4)}function info(t4){
process.stdout.write(t4+h.EOL)}var EggError=class extends Error{name="EggError";code;next;constructor(code2,sentence,next){super(sentence),this.code=code2,this.next=next}};var NAME_SEGMENTS={min:2,max:8};var JTI_LENGTH=256,CLAIM_LENGTH=512;var LEASE_MAX=24*3600,LEASE_DEFAULT=6*3600;var MINUTE_MAX_AGE=600;var POLICY_FILE_BYTES=262144,GITHUB_CALL_MS=2e4,GITHUB_REPLY_BYTES=33554432,PROPOSAL_URL_LENGTH=6e3;var COMMENT_LENGTH=6e4,SUMMARY_LENGTH=5e5,ANNOTATIONS=10,GIT_MS=6e4,GIT_BYTES=268435456,GITHUB_PAGES=50,EXPIRES_SOON=720*3600;var LINE_BYTES=1048576,WHOLE_FILE_BYTES=67108864;var POLICY_SETS_KEPT=4,REPLAY_GROUPS=1e3;var REKEY_DAILY=24*3600;var HISTORY_DAYS_MIN=30,LEAF_BYTES=1024;var RECIPIENTS=8,JOURNAL_SIGNERS=32;var BUNDLE_SECRETS=500,BUNDLE_LIFETIME=2208*3600,BUNDLE_LIFETIME_DEFAULT=720*3600;var ACTIVE=/[\p{C}\p{Zl}\p{Zp}]/gu,printable=text4=>text4.replace(ACTIVE,"\uFFFD");var import_node_crypto=require("node:crypto"),import_promises=require("node:fs/promises"),import_node_path=require("node:path");var CHUNK=262144,exportFolder=folder=>({list:async()=>(await(0,import_promises.readdir)(folder,{recursive:!0,withFileTypes:!0})).filter(entry=>!entry.isDirectory()).
map(entry=>(0,import_node_path.relative)(folder,(0,import_node_path.join)(entry.parentPath,entry.name)).split(import_node_path.sep).join("/")),open:async path=>{
let file=await openPlain(inside(folder,path));return file&&chunksOf(file)},hasher,sha256:bytes2=>new Uint8Array((0,import_node_crypto.hash)("sha256",bytes2,"buf\
fer"))});var hasher=()=>{let sha2562=(0,import_node_crypto.createHash)("sha256");return{update:bytes2=>{sha2562.update(bytes2)},digest:async()=>new Uint8Array(sha2562.digest())}},
inside=(folder,path)=>{let parts=path.split("/");if(parts.some(part=>part===""||part==="."||part===".."||part.includes(import_node_path.sep)))throw new TypeError(
"a path that leads out of the export");return(0,import_node_path.join)(folder,...parts)},ABSENT=new Set(["ENOENT","ENOTDIR","ELOOP","EISDIR","ENXIO"]),openPlain=async path=>{
let{O_RDONLY,O_NOFOLLOW,O_NONBLOCK}=import_promises.constants,file;try{file=await(0,import_promises.open)(path,O_RDONLY|(O_NOFOLLOW??0)|(O_NONBLOCK??0))}catch(error2){
if(ABSENT.has(String(error2.code)))return null;throw error2}return(await file.stat()).isFile()?file:(await file.close(),null)};async function*chunksOf(file){try{
for(;;){let{bytesRead,buffer}=await file.read(new Uint8Array(CHUNK),0,CHUNK,null);if(bytesRead===0)return;yield buffer.subarray(0,bytesRead)}}finally{await file.
close()}}var import_node_http=require("node:http"),import_node_https=require("node:https"),import_node_tls=require("node:tls");var s2=new TextEncoder,f=new TextDecoder,u=new TextDecoder("utf-8",{fatal:!0}),i2=2**32;function w(e4,t4=!1){if(Uint8Array.prototype.toBase64)return e4.toBase64({alphabet:t4?"base64url":"base64",omitPadding:t4});let n4=32768,r7=[];for(let c7=0;c7<e4.
length;c7+=n4)r7.push(String.fromCharCode.apply(null,e4.subarray(c7,c7+n4)));let o7=btoa(r7.join(""));return t4?o7.replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,
"_"):o7}function g(e4,t4=!1){if(Uint8Array.fromBase64)return Uint8Array.fromBase64(e4,{alphabet:t4?"base64url":"base64"});if(t4){if(e4.includes("+")||e4.includes(
"/"))throw new TypeError("Invalid base64url");e4=e4.replace(/-/g,"+").replace(/_/g,"/")}let n4=atob(e4),r7=new Uint8Array(n4.length);for(let o7=0;o7<n4.length;o7++)
r7[o7]=n4.charCodeAt(o7);return r7}var c2=class extends Error{static code="ERR_JOSE_GENERIC";code="ERR_JOSE_GENERIC";constructor(t4,e4){super(t4,e4),this.name=this.constructor.name,Error.captureStackTrace?.(
this,this.constructor)}};var i3=class extends c2{static code="ERR_JOSE_NOT_SUPPORTED";code="ERR_JOSE_NOT_SUPPORTED"};var base64url_exports={};__export(base64url_exports,{decode:()=>s3,encode:()=>a2});var t="The input to be decoded is not correctly encoded.";function s3(e4){try{return g(typeof e4=="string"?e4:f.decode(e4),!0)}catch(o7){throw new TypeError(t,{
cause:o7})}}function a2(e4){return w(typeof e4=="string"?s2.encode(e4):e4,!0)}function k(t4){if(t4!==void 0&&typeof t4!="boolean")throw new TypeError('"extractable" option must be a boolean');return t4}function l(t4){let n4={__proto__:null};for(let o7 in t4)n4[o7]={...t4[o7],alg:o7};return n4}var d=[["encrypt","wrapKey"],["decrypt","unwrapKey"]],m2=[[],["deriveBits"]],o=[[],[]];function p2(e4){return{kty:["RSA"],mode:"key-encryption",subtle:{name:"RS\
A-OAEP",hash:`SHA-${e4}`},usages:d,ops:["wrapKey","unwrapKey"]}}function i4(e4){return{kty:["EC","OKP"],mode:e4,subtle:{name:"ECDH"},resolve:({kty:t4,crv:a9,asymmetricKeyType:E4})=>{
if(a9==="X25519"||E4==="x25519")return{name:"X25519"};if(t4==="OKP")throw new i3('Invalid or unsupported JWK "alg" (Algorithm) Parameter value');return{name:"EC\
DH",namedCurve:a9}},usages:m2,ops:[void 0,"deriveBits"]}}function n2(e4,t4=!1){return{kty:["oct"],mode:"key-wrapping",secret:!0,subtle:{name:t4?"AES-GCM":"AES-K\
W",length:e4},usages:o,ops:t4?["encrypt","decrypt"]:["wrapKey","unwrapKey"]}}function s4(){return{kty:["oct"],mode:"key-wrapping",secret:!0,subtle:{name:"PBKDF2"},
usages:o,ops:["deriveBits","deriveBits"]}}var A=l({dir:{kty:["oct"],mode:"direct-encryption",secret:!0,subtle:{name:"AES-GCM"},usages:o,ops:["encrypt","decrypt"]},
"RSA-OAEP":p2(1),"RSA-OAEP-256":p2(256),"RSA-OAEP-384":p2(384),"RSA-OAEP-512":p2(512),"ECDH-ES":i4("direct-key-agreement"),"ECDH-ES+A128KW":i4("key-agreement-wi\
th-key-wrapping"),"ECDH-ES+A192KW":i4("key-agreement-with-key-wrapping"),"ECDH-ES+A256KW":i4("key-agreement-with-key-wrapping"),A128KW:n2(128),A192KW:n2(192),A256KW:n2(
256),A128GCMKW:n2(128,!0),A192GCMKW:n2(192,!0),A256GCMKW:n2(256,!0),"PBES2-HS256+A128KW":s4(),"PBES2-HS384+A192KW":s4(),"PBES2-HS512+A256KW":s4()}),C=["encrypt",
"decrypt"];function r2(e4,t4=!1){return{kty:["oct"],secret:!0,subtle:{name:t4?"AES-CBC":"AES-GCM",length:e4},usages:o,ops:C,cekBits:e4,ivBits:t4?128:96,cbc:t4}}
var S=l({A128GCM:r2(128),A192GCM:r2(192),A256GCM:r2(256),"A128CBC-HS256":r2(256,!0),"A192CBC-HS384":r2(384,!0),"A256CBC-HS512":r2(512,!0)});var e=[["verify"],["sign"]];function r3(n4){let t4={name:"HMAC",hash:`SHA-${n4}`};return{kty:["oct"],secret:!0,subtle:t4,signing:t4,usages:e}}function s5(n4,t4){
let S3={name:t4?"RSA-PSS":"RSASSA-PKCS1-v1_5",hash:`SHA-${n4}`};return{kty:["RSA"],subtle:S3,signing:t4?{...S3,saltLength:t4}:S3,usages:e,minRsaBits:2048}}function i5(n4,t4){
return{kty:["EC"],crv:n4,subtle:{name:"ECDSA",namedCurve:n4},signing:{name:"ECDSA",hash:`SHA-${t4}`},usages:e}}function u2(){let n4={name:"Ed25519"};return{kty:[
"OKP"],crv:"Ed25519",subtle:n4,signing:n4,usages:e}}function o2(n4){let t4={name:`ML-DSA-${n4}`};return{kty:["AKP"],subtle:t4,signing:t4,usages:e}}var a3=l({HS256:r3(
256),HS384:r3(384),HS512:r3(512),RS256:s5(256),RS384:s5(384),RS512:s5(512),PS256:s5(256,32),PS384:s5(384,48),PS512:s5(512,64),ES256:i5("P-256",256),ES384:i5("P-\
384",384),ES512:i5("P-521",512),EdDSA:u2(),Ed25519:u2(),"ML-DSA-44":o2(44),"ML-DSA-65":o2(65),"ML-DSA-87":o2(87)});var m3='"alg" (Algorithm)';function r4(o7='JWK "alg" (Algorithm) Parameter'){throw new i3(`Invalid or unsupported ${o7} value`)}function p3(o7,t4){return(typeof o7==
"string"?a3[o7]??A[o7]:void 0)??r4(t4)}function a4(t4){let r7=t4?.modulusLength??2048;if(typeof r7!="number"||!Number.isInteger(r7)||r7<2048)throw new i3("Invalid or unsupported modulusLength option \
provided, 2048 bits or larger keys must be used");return r7}async function c3(t4,r7){let i8=k(r7?.extractable),e4=p3(t4,m3);e4.secret&&r4(m3);let o7;if(e4.resolve){
let n4=r7?.crv??"P-256";if(!["P-256","P-384","P-521","X25519"].includes(n4))throw new i3("Invalid or unsupported crv option provided, supported values are P-256\
, P-384, P-521, and X25519");o7=e4.resolve({crv:n4})}else{if(e4.crv!==void 0&&r7?.crv!==void 0&&r7.crv!==e4.crv)throw new i3(`Invalid or unsupported crv option \
provided, the only supported value for ${t4} is ${e4.crv}`);o7=e4.kty[0]==="RSA"?{...e4.subtle,publicExponent:Uint8Array.of(1,0,1),modulusLength:a4(r7)}:e4.subtle}
return crypto.subtle.generateKey(o7,i8??!1,[...e4.usages[1],...e4.usages[0]])}var encoder=new TextEncoder,decoder=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),utf8=text4=>encoder.encode(text4),textOf=bytes2=>decoder.decode(bytes2),concat=(...parts)=>{
let whole2=new Uint8Array(parts.reduce((length,part)=>length+part.length,0)),at=0;for(let part of parts)whole2.set(part,at),at+=part.length;return whole2},collect=async(stream,limit)=>{
let chunks=[],length=0;for await(let chunk of stream){if(length+=chunk.length,length>limit)return null;chunks.push(new Uint8Array(chunk))}return concat(...chunks)};var sha256=async bytes2=>new Uint8Array(await crypto.subtle.digest("SHA-256",bytes2));var toBase64url=bytes2=>base64url_exports.encode(bytes2),fromBase64url=text4=>{if(!/^[A-Za-z0-9_-]*$/.test(text4)||text4.length%4===1)return null;let bytes2=new Uint8Array(
base64url_exports.decode(text4));return toBase64url(bytes2)===text4?bytes2:null},toBase64=bytes2=>{let text4=toBase64url(bytes2).replaceAll("-","+").replaceAll(
"_","/");return text4.padEnd(Math.ceil(text4.length/4)*4,"=")},fromBase64=text4=>{let bare=text4.replace(/={1,2}$/,"").replaceAll("+","-").replaceAll("/","_"),bytes2=fromBase64url(
bare);return bytes2&&toBase64(bytes2)===text4?bytes2:null};var reaperDelay=100,openConnections=({env:env2,ca})=>{try{let http=new import_node_http.Agent({keepAlive:!0}),trust=ca===void 0?{}:{ca:[...(0,import_node_tls.getCACertificates)(
"default"),ca]},https=new import_node_https.Agent({keepAlive:!0,proxyEnv:{...env2},...trust});return{http,https,close:()=>{http.destroy(),https.destroy()}}}catch(error2){
throw networkError("the proxy",error2)}},request=async options=>{let{method,headers={},body,timeout,signal,maxBytes,connections}=options,url=secureUrl(options.url);
if(signal?.aborted)throw whyAborted(signal,url.host);return new Promise((resolve2,reject)=>{let outgoing,settled=!1,settle=finish=>{settled||(settled=!0,clearTimeout(
timer),signal?.removeEventListener("abort",onAbort),finish())},fail=error2=>settle(()=>{reject(error2),outgoing?.destroy()}),onAbort=()=>fail(signal?whyAborted(
signal,url.host):timeoutError(url.host)),timer;signal?.addEventListener("abort",onAbort);try{let secure=url.protocol==="https:";outgoing=(secure?import_node_https.request:
import_node_http.request)(url,{method,headers:{"accept-encoding":"identity"},agent:secure?connections.https:connections.http,timeout:timeout+reaperDelay});let answered=!1,
sent=!1,early,failOrWait=error2=>{sent?fail(error2):early??=error2};outgoing.on("error",error2=>failOrWait(networkError(url.host,error2))),outgoing.on("close",()=>answered||
failOrWait(networkError(url.host,null))),outgoing.on("response",response=>{answered=!0;let parts=[],length=0;response.on("error",error2=>fail(networkError(url.host,
error2))),response.on("data",chunk=>{length+=chunk.length,length>maxBytes?fail(tooLarge(url.host)):parts.push(new Uint8Array(chunk))}),response.on("end",()=>settle(
()=>resolve2({status:response.statusCode??0,headers:response.headers,body:concat(...parts)}))),Number(response.headers["content-length"])>maxBytes&&fail(tooLarge(
url.host))});let send=given=>{if(sent=!0,early&&fail(early),!settled){for(let[name,value]of Object.entries(given))outgoing?.setHeader(name,value);timer=setTimeout(
()=>fail(timeoutError(url.host)),timeout),outgoing?.end(body)}};headers instanceof Promise?headers.then(send).catch(fail):send(headers)}catch(error2){fail(networkError(
url.host,error2))}})},secureUrl=text4=>{let url=URL.parse(text4);if(url===null||url.username!==""||url.password!==""||!(url.protocol==="https:"||url.protocol===
"http:"&&url.hostname==="127.0.0.1"))throw new EggError("insecure_url","An address is not an https URL, or holds a user name or password.","Use https:// (http:/\
/ is for 127.0.0.1 only).");return url};var whyAborted=(signal,host)=>isTimeOver(signal)?timeoutError(host):signal.reason,isTimeOver=({reason})=>reason instanceof DOMException&&reason.name==="TimeoutE\
rror";var timeoutError=(host="The other side")=>new EggError("timeout",`${host} did not answer in time.`,"Run the job again, or raise its timeout."),tooLarge=host=>new EggError(
"too_large",`${host} answered with more bytes than are read.`,"Check the address: is it an egg broker?"),networkError=(host,error2)=>{let code2=error2 instanceof
Error&&"code"in error2?String(error2.code):"";return new EggError("network",`Reaching ${host} failed: ${/^[A-Z][A-Z0-9_]{1,63}$/.test(code2)?code2:"closed"}.`,"\
Check that the runner may reach it; proxies come from https_proxy and no_proxy.")};var fetchOver=(connections,base)=>async(url,{method="GET",headers,body})=>{let send=to=>request({method,url:to,headers:{...headers},...body!==void 0&&{body:utf8(
body)},timeout:GITHUB_CALL_MS,maxBytes:GITHUB_REPLY_BYTES,connections}),reply=await send(url),{location}=reply.headers;method==="GET"&&[301,302,307,308].includes(
reply.status)&&typeof location=="string"&&location.startsWith(`${base}/`)&&(reply=await send(location));let told2=Object.entries(reply.headers).flatMap(([name,value])=>typeof value==
"string"?[[name,value]]:[]),empty=[204,205,304].includes(reply.status);return new Response(empty?null:reply.body,{status:reply.status,headers:told2})};var PUBLIC_API="https://api.github.com",PAGE=100,anonymous=()=>({hook:(request2,route,parameters)=>request2(route,parameters)}),openGithub=async({env:env2,token:token2})=>{
let base=(env2.GITHUB_API_URL||PUBLIC_API).replace(/\/+$/,""),connections=openConnections({env:env2}),octokit=(await toolkit()).getOctokit(token2??"",{baseUrl:base,
userAgent:"egg",request:{fetch:fetchOver(connections,base)},...token2===null&&{authStrategy:anonymous,auth:{}},log:{debug:()=>{},info:()=>{},warn:()=>{},error:()=>{}}}),
ask2=async(route,parameters)=>{try{let{data}=await octokit.request(route,parameters);return data}catch(error2){throw errorOf(error2,base)}},orNull=error2=>{if(error2 instanceof
EggError&&error2.code==="github_missing")return null;throw error2};return{get:(route,parameters)=>ask2(route,parameters).catch(orNull),list:async(route,parameters)=>{
let all=[];for(let page=1;page<=GITHUB_PAGES;page++){let list=await ask2(route,{...parameters,per_page:PAGE,page}).catch(orNull);if(list===null)return null;if(!Array.
isArray(list))throw malformed(base);if(all.push(...list),list.length<PAGE)return all}throw new EggError("github_too_long",`GitHub lists more than ${GITHUB_PAGES*
PAGE} entries of one thing.`,"Open a fresh pull request: this one has grown beyond what is read.")},send:ask2,close:connections.close}},toolkit=()=>Promise.resolve().then(()=>(init_github(),github_exports)).
catch(()=>{throw new EggError("event_malformed","GITHUB_EVENT_PATH does not name a JSON document with the event that started this run.","Unset it, or look for w\
hat writes to that file.")}),malformed=base=>new EggError("github_malformed",`${hostOf(base)} does not answer as GitHub's API does.`,"Check GITHUB_API_URL: http\
s://api.github.com, or https://HOST/api/v3."),hostOf=base=>URL.parse(base)?.host??"GITHUB_API_URL",errorOf=(error2,base)=>{let{status,cause,response}=error2;if(error2 instanceof
EggError)return error2;if(cause instanceof EggError)return cause;let headers=response?.headers??{},limited=headers["x-ratelimit-remaining"]==="0"||"retry-after"in
headers;if(status===429||status===403&&limited)return new EggError("github_limited","GitHub takes no more requests for now.","Try again in an hour; with a token\
 in GITHUB_TOKEN the limit is higher.");switch(status){case 401:return new EggError("github_unauthorized","GitHub does not take the token.","Check GITHUB_TOKEN \
(or GH_TOKEN); public repositories need none.");case 403:return new EggError("github_forbidden","The token may not do that at GitHub.","Give it the permission t\
o read the repository, or to write to its pull requests.");case 404:case 410:return new EggError("github_missing","There is no such thing at GitHub.");case 422:
return new EggError("github_invalid","GitHub does not take what was sent.");default:return typeof status=="number"&&status>=500?new EggError("github_down",`GitH\
ub answered HTTP ${status}.`,"Try again later."):malformed(base)}};var A3,Fs={lang:void 0,message:void 0,abortEarly:void 0,abortPipeEarly:void 0};function j3(r7){return!r7&&!A3?Fs:{lang:r7?.lang??A3?.lang,message:r7?.message,abortEarly:r7?.abortEarly??A3?.abortEarly,abortPipeEarly:r7?.abortPipeEarly??A3?.
abortPipeEarly}}var O3;function oe(r7){return O3?.get(r7)}var q4;function ce(r7){return q4?.get(r7)}var D3;function fe(r7,n4){return D3?.get(r7)?.get(n4)}function m8(r7){let n4=typeof r7;return n4==="string"?`"${r7}"`:n4==="number"||n4==="bigint"||n4==="boolean"?`${r7}`:n4==="object"||n4==="function"?(r7&&Object.
getPrototypeOf(r7)?.constructor?.name)??"null":n4}function c6(r7,n4,e4,i8,s8){let t4=s8&&"input"in s8?s8.input:e4.value,u6=s8?.expected??r7.expects??null,o7=s8?.
received??m8(t4),l6={kind:r7.kind,type:r7.type,input:t4,expected:u6,received:o7,message:`Invalid ${n4}: ${u6?`Expected ${u6} but r`:"R"}eceived ${o7}`,requirement:r7.
requirement,path:s8?.path,issues:s8?.issues,lang:i8.lang,abortEarly:i8.abortEarly,abortPipeEarly:i8.abortPipeEarly},f5=r7.kind==="schema",p8=s8?.message??r7.message??
fe(r7.reference,l6.lang)??(f5?ce(l6.lang):null)??i8.message??oe(l6.lang);p8!==void 0&&(l6.message=typeof p8=="function"?p8(l6):p8),f5&&(e4.typed=!1),e4.issues?e4.
issues.push(l6):e4.issues=[l6]}function G2(r7,n4){return r7===n4||Number.isNaN(r7)&&Number.isNaN(n4)}function I2(r7,n4){return Object.prototype.hasOwnProperty.call(r7,n4)&&n4!=="__proto__"&&n4!==
"prototype"&&n4!=="constructor"}function g7(r7,n4){let e4=[...new Set(r7)];return e4.length>1?`(${e4.join(` ${n4} `)})`:e4[0]??"never"}function a8(r7){return r7["~standard"]={version:1,vendor:"\
valibot",validate:n4=>r7["~run"]({value:n4},j3())},r7}var _3=class extends Error{constructor(r7){super(r7[0].message),this.name="ValiError",this.issues=r7}};var de=new RegExp("^(?:[\\u{1F1E6}-\\u{1F1FF}]{2}|\\u{1F3F4}[\\u{E0061}-\\u{E007A}]{2}[\\u{E0030}-\\u{E0039}\\u{E0061}-\\u{E007A}]{1,3}\\u{E007F}|(?:\\p{Emoji}\\uFE0F\\u20E3\
?|\\p{Emoji_Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation})(?:\\u200D(?:\\p{Emoji}\\uFE0F\\u20E3?|\\p{Emoji_\
Modifier_Base}\\p{Emoji_Modifier}?|(?![\\p{Emoji_Modifier_Base}\\u{1F1E6}-\\u{1F1FF}])\\p{Emoji_Presentation}))*)+$","u");function He(r7,n4){return{kind:"validation",type:"check",reference:He,async:!1,expects:null,requirement:r7,message:n4,"~run"(e4,i8){return e4.typed&&!this.requirement(
e4.value)&&c6(this,"input",e4,i8),e4}}}function un(r7){return{kind:"metadata",type:"description",reference:un,description:r7}}function _n(r7,n4){return{kind:"transformation",type:"guard",reference:_n,async:!1,requirement:r7,message:n4,"~run"(e4,i8){return e4.typed&&!this.requirement(e4.
value)&&(c6(this,"input",e4,i8),e4.typed=!1),e4}}}function er(r7,n4){return{kind:"validation",type:"max_length",reference:er,async:!1,expects:`<=${r7}`,requirement:r7,message:n4,"~run"(e4,i8){return e4.typed&&e4.
value.length>this.requirement&&c6(this,"length",e4,i8,{received:`${e4.value.length}`}),e4}}}function rr(r7,n4){return{kind:"validation",type:"max_value",reference:rr,async:!1,expects:`<=${r7 instanceof Date?r7.toJSON():m8(r7)}`,requirement:r7,message:n4,
"~run"(e4,i8){return e4.typed&&!(e4.value<=this.requirement)&&c6(this,"value",e4,i8,{received:e4.value instanceof Date?e4.value.toJSON():m8(e4.value)}),e4}}}function fr(r7,n4){return{kind:"validation",type:"min_length",reference:fr,async:!1,expects:`>=${r7}`,requirement:r7,message:n4,"~run"(e4,i8){return e4.typed&&e4.
value.length<this.requirement&&c6(this,"length",e4,i8,{received:`${e4.value.length}`}),e4}}}function yr(r7,n4){return{kind:"validation",type:"min_value",reference:yr,async:!1,expects:`>=${r7 instanceof Date?r7.toJSON():m8(r7)}`,requirement:r7,message:n4,
"~run"(e4,i8){return e4.typed&&!(e4.value>=this.requirement)&&c6(this,"value",e4,i8,{received:e4.value instanceof Date?e4.value.toJSON():m8(e4.value)}),e4}}}function Tr(r7,n4){return{kind:"validation",type:"regex",reference:Tr,async:!1,expects:`${r7}`,requirement:r7,message:n4,"~run"(e4,i8){return e4.typed&&!this.requirement.
test(e4.value)&&c6(this,"format",e4,i8),e4}}}function Jr(r7){return{kind:"validation",type:"safe_integer",reference:Jr,async:!1,expects:null,requirement:Number.isSafeInteger,message:r7,"~run"(n4,e4){return n4.
typed&&!this.requirement(n4.value)&&c6(this,"safe integer",n4,e4),n4}}}function yi(r7){return{kind:"transformation",type:"transform",reference:yi,async:!1,operation:r7,"~run"(n4){return n4.value=this.operation(n4.value),n4}}}var T3={abortEarly:!0};function x3(r7,n4,e4){return typeof r7.fallback=="function"?r7.fallback(n4,e4):r7.fallback}function b8(r7,n4,e4){return typeof r7.default=="function"?r7.default(n4,e4):r7.default}function bt(r7,n4){return!r7["~run"]({value:n4},T3).issues}function Ai(r7,n4){return a8({kind:"schema",type:"array",reference:Ai,expects:"Array",async:!1,item:r7,message:n4,"~run"(e4,i8){let s8=e4.value;if(Array.isArray(
s8)){e4.typed=!0,e4.value=[];for(let t4=0;t4<s8.length;t4++){let u6=s8[t4],o7=this.item["~run"]({value:u6},i8);if(o7.issues){let l6={type:"array",origin:"value",
input:s8,key:t4,value:u6};for(let f5 of o7.issues)f5.path?f5.path.unshift(l6):f5.path=[l6],e4.issues?.push(f5);if(e4.issues||(e4.issues=o7.issues),i8.abortEarly){
e4.typed=!1;break}}o7.typed||(e4.typed=!1),e4.value.push(o7.value)}}else c6(this,"type",e4,i8);return e4}})}function Oi(r7){return a8({kind:"schema",type:"boolean",reference:Oi,expects:"boolean",async:!1,message:r7,"~run"(n4,e4){return typeof n4.value=="boolean"?n4.typed=
!0:c6(this,"type",n4,e4),n4}})}function qi(r7,n4){return a8({kind:"schema",type:"custom",reference:qi,expects:"unknown",async:!1,check:r7,message:n4,"~run"(e4,i8){
return this.check(e4.value)?e4.typed=!0:c6(this,"type",e4,i8),e4}})}function Si(r7,n4){return a8({kind:"schema",type:"exact_optional",reference:Si,expects:r7.expects,async:!1,wrapped:r7,default:n4,"~run"(e4,i8){return this.wrapped["\
~run"](e4,i8)}})}function $i(r7){return a8({kind:"schema",type:"lazy",reference:$i,expects:"unknown",async:!1,getter:r7,"~run"(n4,e4){return this.getter(n4.value)["~run"](n4,e4)}})}function Ti(r7,n4){return a8({kind:"schema",type:"literal",reference:Ti,expects:m8(r7),async:!1,literal:r7,message:n4,"~run"(e4,i8){return G2(e4.value,this.literal)?
e4.typed=!0:c6(this,"type",e4,i8),e4}})}function re(r7){return a8({kind:"schema",type:"null",reference:re,expects:"null",async:!1,message:r7,"~run"(n4,e4){return n4.value===null?n4.typed=!0:c6(this,"t\
ype",n4,e4),n4}})}function es(r7,n4){return a8({kind:"schema",type:"nullable",reference:es,expects:`(${r7.expects} | null)`,async:!1,wrapped:r7,default:n4,"~run"(e4,i8){
return e4.value===null&&(this.default!==void 0&&(e4.value=b8(this,e4,i8)),e4.value===null)?(e4.typed=!0,e4):this.wrapped["~run"](e4,i8)}})}function ss(r7){return a8({kind:"schema",type:"number",reference:ss,expects:"number",async:!1,message:r7,"~run"(n4,e4){return typeof n4.value=="number"&&!isNaN(
n4.value)?n4.typed=!0:c6(this,"type",n4,e4),n4}})}function ts(r7,n4){return a8({kind:"schema",type:"object",reference:ts,expects:"Object",async:!1,entries:r7,message:n4,
"~run"(e4,i8){let s8=e4.value;if(s8&&typeof s8=="object"){e4.typed=!0,e4.value={};for(let t4 in this.entries){let u6=this.entries[t4];if(t4 in s8||(u6.type==="e\
xact_optional"||u6.type==="optional"||u6.type==="nullish")&&u6.default!==void 0){let o7=t4 in s8?s8[t4]:b8(u6),l6=u6["~run"]({value:o7},i8);if(l6.issues){let f5={
type:"object",origin:"value",input:s8,key:t4,value:o7};for(let p8 of l6.issues)p8.path?p8.path.unshift(f5):p8.path=[f5],e4.issues?.push(p8);if(e4.issues||(e4.issues=
l6.issues),i8.abortEarly){e4.typed=!1;break}}l6.typed||(e4.typed=!1),e4.value[t4]=l6.value}else if(u6.fallback!==void 0)e4.value[t4]=x3(u6);else if(u6.type!=="e\
xact_optional"&&u6.type!=="optional"&&u6.type!=="nullish"&&(c6(this,"key",e4,i8,{input:void 0,expected:`"${t4}"`,path:[{type:"object",origin:"key",input:s8,key:t4,
value:s8[t4]}]}),i8.abortEarly))break}}else c6(this,"type",e4,i8);return e4}})}function ie(r7,n4){return a8({kind:"schema",type:"optional",reference:ie,expects:`(${r7.expects} | undefined)`,async:!1,wrapped:r7,default:n4,"~run"(e4,i8){return e4.
value===void 0&&(this.default!==void 0&&(e4.value=b8(this,e4,i8)),e4.value===void 0)?(e4.typed=!0,e4):this.wrapped["~run"](e4,i8)}})}function te(r7,n4){return a8({kind:"schema",type:"picklist",reference:te,expects:g7(r7.map(m8),"|"),async:!1,options:r7,message:n4,"~run"(e4,i8){return this.options.
includes(e4.value)?e4.typed=!0:c6(this,"type",e4,i8),e4}})}function fs(r7,n4,e4){return a8({kind:"schema",type:"record",reference:fs,expects:"Object",async:!1,key:r7,value:n4,message:e4,"~run"(i8,s8){let t4=i8.value;if(t4&&
typeof t4=="object"){i8.typed=!0,i8.value={};for(let u6 in t4)if(I2(t4,u6)){let o7=t4[u6],l6=this.key["~run"]({value:u6},s8);if(l6.issues){let p8={type:"object",
origin:"key",input:t4,key:u6,value:o7};for(let y4 of l6.issues)y4.path=[p8],i8.issues?.push(y4);if(i8.issues||(i8.issues=l6.issues),s8.abortEarly){i8.typed=!1;break}}
let f5=this.value["~run"]({value:o7},s8);if(f5.issues){let p8={type:"object",origin:"value",input:t4,key:u6,value:o7};for(let y4 of f5.issues)y4.path?y4.path.unshift(
p8):y4.path=[p8],i8.issues?.push(y4);if(i8.issues||(i8.issues=f5.issues),s8.abortEarly){i8.typed=!1;break}}(!l6.typed||!f5.typed)&&(i8.typed=!1),l6.typed&&(i8.value[l6.
value]=f5.value)}}else c6(this,"type",i8,s8);return i8}})}function hs(r7,n4){return a8({kind:"schema",type:"strict_object",reference:hs,expects:"Object",async:!1,entries:r7,message:n4,"~run"(e4,i8){let s8=e4.value;if(s8&&
typeof s8=="object"){e4.typed=!0,e4.value={};for(let t4 in this.entries){let u6=this.entries[t4];if(t4 in s8||(u6.type==="exact_optional"||u6.type==="optional"||
u6.type==="nullish")&&u6.default!==void 0){let o7=t4 in s8?s8[t4]:b8(u6),l6=u6["~run"]({value:o7},i8);if(l6.issues){let f5={type:"object",origin:"value",input:s8,
key:t4,value:o7};for(let p8 of l6.issues)p8.path?p8.path.unshift(f5):p8.path=[f5],e4.issues?.push(p8);if(e4.issues||(e4.issues=l6.issues),i8.abortEarly){e4.typed=
!1;break}}l6.typed||(e4.typed=!1),e4.value[t4]=l6.value}else if(u6.fallback!==void 0)e4.value[t4]=x3(u6);else if(u6.type!=="exact_optional"&&u6.type!=="optional"&&
u6.type!=="nullish"&&(c6(this,"key",e4,i8,{input:void 0,expected:`"${t4}"`,path:[{type:"object",origin:"key",input:s8,key:t4,value:s8[t4]}]}),i8.abortEarly))break}
if(!e4.issues||!i8.abortEarly){for(let t4 in s8)if(!Object.prototype.hasOwnProperty.call(this.entries,t4)){c6(this,"key",e4,i8,{input:t4,expected:"never",path:[
{type:"object",origin:"key",input:s8,key:t4,value:s8[t4]}]});break}}}else c6(this,"type",e4,i8);return e4}})}function bs(r7){return a8({kind:"schema",type:"string",reference:bs,expects:"string",async:!1,message:r7,"~run"(n4,e4){return typeof n4.value=="string"?n4.typed=
!0:c6(this,"type",n4,e4),n4}})}function L2(r7){let n4;if(r7)for(let e4 of r7)if(n4)for(let i8 of e4.issues)n4.push(i8);else n4=e4.issues;return n4}function Ds(r7,n4){return a8({kind:"schema",
type:"union",reference:Ds,expects:g7(r7.map(e4=>e4.expects),"|"),async:!1,options:r7,message:n4,"~run"(e4,i8){let s8,t4,u6;for(let o7 of this.options){let l6=o7["\
~run"]({value:e4.value},i8);if(l6.typed)if(l6.issues)t4?t4.push(l6):t4=[l6];else{s8=l6;break}else u6?u6.push(l6):u6=[l6]}if(s8)return s8;if(t4){if(t4.length===1)
return t4[0];c6(this,"type",e4,i8,{issues:L2(t4)}),e4.typed=!0}else{if(u6?.length===1)return u6[0];c6(this,"type",e4,i8,{issues:L2(u6)})}return e4}})}function Os(r7,n4,e4){return a8({kind:"schema",type:"variant",reference:Os,expects:"Object",async:!1,key:r7,options:n4,message:e4,"~run"(i8,s8){let t4=i8.value;
if(t4&&typeof t4=="object"){let u6,o7=0,l6=this.key,f5=[],p8=(y4,h6)=>{for(let v2 of y4.options){if(v2.type==="variant")p8(v2,new Set(h6).add(v2.key));else{let w6=!0,
d7=0;for(let k5 of h6){let E4=v2.entries[k5];if(k5 in t4?E4["~run"]({typed:!1,value:t4[k5]},T3).issues:E4.type!=="exact_optional"&&E4.type!=="optional"&&E4.type!==
"nullish"){w6=!1,l6!==k5&&(o7<d7||o7===d7&&k5 in t4&&!(l6 in t4))&&(o7=d7,l6=k5,f5=[]),l6===k5&&f5.push(v2.entries[k5].expects);break}d7++}if(w6){let k5=v2["~ru\
n"]({value:t4},s8);(!u6||!u6.typed&&k5.typed)&&(u6=k5)}}if(u6&&!u6.issues)break}};if(p8(this,new Set([this.key])),u6)return u6;c6(this,"type",i8,s8,{input:t4[l6],
expected:g7(f5,"|"),path:[{type:"object",origin:"value",input:t4,key:l6,value:t4[l6]}]})}else c6(this,"type",i8,s8);return i8}})}function Ps(r7,n4,e4){let i8=r7["~run"]({value:n4},j3(e4));if(i8.issues)throw new _3(i8.issues);return i8.value}function It(...r7){return a8({...r7[0],pipe:r7,"~run"(n4,e4){for(let i8 of r7)if(i8.kind!=="metadata"){if(n4.issues&&(i8.kind==="schema"||i8.kind==="transformat\
ion")){n4.typed=!1;break}(!n4.issues||!e4.abortEarly&&!e4.abortPipeEarly)&&(n4=i8["~run"](n4,e4))}return n4}})}function Ss(r7,n4,e4){let i8=r7["~run"]({value:n4},j3(e4));return{typed:i8.typed,success:!i8.issues,output:i8.value,issues:i8.issues}}var id=It(ss(),Jr(),yr(1),yi(number5=>String(number5))),accountSchema=ts({id,login:bs(),type:ie(bs())}),repositorySchema=ts({id,full_name:bs(),default_branch:bs(),
owner:accountSchema});var shaped=(schema4,data)=>{let parsed=Ss(schema4,data);if(parsed.success)return parsed.output;throw new EggError("github_malformed","GitHub answers in a form t\
hat egg does not know.","Check GITHUB_API_URL: https://api.github.com, or https://HOST/api/v3.")};var comments=Ai(ts({id:ss(),user:es(ts({login:bs()})),body:ie(es(bs()))})),keepComment=async(github2,{owner,repo,number:number5},{marker,author,body,quiet})=>{let text4=`${marker}\

${body}`;try{let own=shaped(comments,await github2.list("GET /repos/{owner}/{repo}/issues/{number}/comments",{owner,repo,number:number5})??[]).find(({user,body:body2})=>user?.
login===author&&body2?.split(/\r?\n/,1)[0]===marker);return!own&&quiet||(own?own.body?.replaceAll(`\r
`,`
`)!==text4&&await github2.send("PATCH /repos/{owner}/{repo}/issues/comments/{id}",{owner,repo,id:own.id,body:text4}):await github2.send("POST /repos/{owner}/{re\
po}/issues/{number}/comments",{owner,repo,number:number5,body:text4})),!0}catch(error2){if(error2 instanceof EggError&&error2.code==="github_forbidden")return!1;
throw error2}};var ID=/^([0-9a-f]{40}|[0-9a-f]{64})$/,mergeOf=async(git,head)=>{let merged=(await git(["rev-parse","--verify","HEAD^{commit}"])).toString().trim(),commit=(await git(
["cat-file","commit",merged])).toString(),[header=""]=commit.split(`

`,1),parents=[...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([,id3=""])=>id3),[base="",second]=parents;if(!ID.test(merged)||parents.length!==2||!ID.test(base)||
second!==head)throw new EggError("not_the_merge","What is checked out is not the merge of this pull request as it stands.","Check out refs/pull/N/merge with fet\
ch-depth: 2, as actions/checkout does on pull_request; if somebody has just pushed, the newer run decides.");if((await git(["cat-file","-t",base]).catch(()=>null))?.
toString().trim()==="commit")return{base,merged};throw new EggError("base_missing","The target branch is not in the checkout.","Give actions/checkout `fetch-dep\
th: 2`.")};var import_node_fs=require("node:fs");var EVENTS=["pull_request","pull_request_target","pull_request_review"],count=It(ss(),Jr(),yr(1)),schema=ts({pull_request:ts({number:count,head:ts({sha:It(bs(),
Tr(/^([0-9a-f]{40}|[0-9a-f]{64})$/))}),user:ts({id:count})})}),pullRequestOf=env2=>{let{GITHUB_EVENT_NAME:event2="",GITHUB_EVENT_PATH:path,GITHUB_REPOSITORY:name}=env2;
if(!EVENTS.includes(event2))throw new EggError("event_unsupported","This run is about no pull request.",`Run it on one of ${EVENTS.join(", ")}.`);let[,owner,repo]=/^([\w.-]+)\/([\w.-]+)$/.
exec(name??"")??[];try{let{pull_request:pull}=Ps(schema,JSON.parse((0,import_node_fs.readFileSync)(path??"","utf8")));if(!owner||!repo)throw new TypeError("no r\
epository");let{number:number5,head,user}=pull;return{owner,repo,number:number5,head:head.sha,author:String(user.id)}}catch{throw new EggError("event_malformed",
"GITHUB_EVENT_PATH does not name a JSON document about a pull request.","An earlier step changed that file, or the runner is broken: look for what writes to it.")}};var import_node_child_process=require("node:child_process");var gitIn=(folder,env2)=>(args,input="")=>new Promise((resolve2,reject)=>{let all=["--no-pager","--no-replace-objects","--literal-pathspecs",...["core.hooksPath\
=/dev/null","core.fsmonitor=false","protocol.allow=never",`safe.directory=${folder}`].flatMap(setting=>["-c",setting])],child=(0,import_node_child_process.spawn)(
"git",["-C",folder,...all,...args],{env:{PATH:env2.PATH,HOME:env2.HOME,LC_ALL:"C",GIT_NO_LAZY_FETCH:"1",GIT_TERMINAL_PROMPT:"0"},stdio:["pipe","pipe","ignore"],
timeout:GIT_MS}),parts=[],length=0,fail=()=>{child.kill(),reject(gitFailed(args[0]??""))};child.on("error",fail),child.stdin.on("error",()=>{}),child.stdout.on(
"data",part=>{length+=part.length,parts.push(part),length>GIT_BYTES&&fail()}),child.on("close",code2=>code2===0?resolve2(Buffer.concat(parts)):fail()),child.stdin.
end(input)}),gitFailed=command=>new EggError("git_failed",`git ${command} failed.`,"Is git installed, and is the repository checked out (actions/checkout) befor\
e this step?");var parseInputs=get=>{let text4=name=>get(name).trim(),strict=text4("strict").toLowerCase();if(strict!==""&&strict!=="true"&&strict!=="false")throw malformed2("\
strict","true or false");return{policies:below("policies",text4("policies")||"policies"),path:text4("path")===""||text4("path")==="."?".":below("path",text4("pa\
th")),records:text4("records")?below("records",text4("records")):null,strict:strict==="true",token:text4("token")||null,teamToken:text4("team-token")||null,author:text4(
"comment-author")||"github-actions[bot]"}},below=(input,path)=>{let parts=path.replace(/\/+$/,"").split("/");if(parts.every(part=>/^(?!\.{1,2}$)[\w. @+-]+$/.test(
part))&&!path.startsWith("-"))return parts.join("/");throw malformed2(input,"a folder below, like policies")},malformed2=(input,what)=>new EggError("input_malfo\
rmed",`The input \`${input}\` is not ${what}.`);var PLATFORMS=["github","gitlab","buildkite","circleci","forgejo","other"],SAFE_EVENTS=["push","workflow_dispatch","schedule","release","deployment"],github={repositoryId:"\
repository_id",ownerId:"repository_owner_id",ids:"number",repository:"repository",repositoryIgnoresCase:!0,repositoryMustMatch:!1,ref:"ref",refProtected:"ref_pr\
otected",environment:"environment",environmentIgnoresCase:!0,workflow:"github",event:"event_name",safeEvents:SAFE_EVENTS,baseRef:"base_ref",actorId:"actor_id",visibility:"\
repository_visibility",runner:"runner_environment",runners:["github-hosted","self-hosted"],enterpriseId:"enterprise_id",property:"repo_property_",runId:"run_id",
job:"check_run_id",nbf:!0,jti:!0,jwksPath:"/.well-known/jwks",recorded:["sub","repository","repository_id","repository_owner","repository_owner_id","repository_\
visibility","enterprise_id","ref","ref_protected","base_ref","sha","environment","event_name","workflow_ref","workflow_sha","job_workflow_ref","job_workflow_sha",
"run_id","run_attempt","check_run_id","actor","actor_id","runner_environment"],ignored:["ref_type","head_ref","workflow","run_number","enterprise","environment_\
node_id","issuer_scope"],maxAge:600},gitlab={repositoryId:"project_id",ownerId:"namespace_id",ids:"number",repository:"project_path",repositoryIgnoresCase:!0,repositoryMustMatch:!1,
ref:"ref_path",refProtected:"ref_protected",environment:"environment",environmentIgnoresCase:!1,workflow:"gitlab",event:"pipeline_source",safeEvents:["push","we\
b","schedule","api","trigger"],baseRef:null,actorId:"user_id",visibility:"project_visibility",runner:"runner_environment",runners:["gitlab-hosted","self-hosted"],
enterpriseId:null,property:null,runId:"pipeline_id",job:"job_id",nbf:!0,jti:!0,jwksPath:"/oauth/discovery/keys",recorded:["sub","project_path","project_id","nam\
espace_path","namespace_id","ref","ref_path","ref_type","ref_protected","sha","environment","pipeline_source","project_visibility","ci_config_ref_uri","ci_confi\
g_sha","pipeline_id","job_id","user_login","user_id","runner_environment"],ignored:["user_email","user_identities","user_access_level","groups_direct","runner_i\
d","environment_protected","environment_action","deployment_tier","job_source","job_policy_ref_uri","job_policy_ref_sha","job_project_id","job_project_path","jo\
b_namespace_id","job_namespace_path"],maxAge:6*3600},buildkite={repositoryId:"pipeline_id",ownerId:"organization_id",ids:"uuid",repository:null,repositoryIgnoresCase:!1,
repositoryMustMatch:!1,ref:{branch:"build_branch",tag:"build_tag"},refProtected:null,environment:null,environmentIgnoresCase:!1,workflow:null,event:"build_sourc\
e",safeEvents:["ui","api","webhook","schedule"],baseRef:null,actorId:null,visibility:null,runner:"runner_environment",runners:["buildkite-hosted","self-hosted"],
enterpriseId:null,property:null,runId:"build_id",job:"job_id",nbf:!0,jti:!1,jwksPath:"/.well-known/jwks",recorded:["sub","organization_slug","organization_id","\
pipeline_slug","pipeline_id","build_branch","build_tag","build_commit","build_source","build_id","step_key","job_id","agent_id","runner_environment"],ignored:["\
build_number","cluster_id","cluster_name","queue_id","queue_key","agent_tag:*","https://aws.amazon.com/tags"],maxAge:600},circleci={repositoryId:"oidc.circleci.\
com/project-id",ownerId:"oidc.circleci.com/org-id",ids:"uuid",repository:"oidc.circleci.com/vcs-origin",repositoryIgnoresCase:!1,repositoryMustMatch:!0,ref:"oid\
c.circleci.com/vcs-ref",refProtected:null,environment:null,environmentIgnoresCase:!1,workflow:null,event:null,safeEvents:[],baseRef:null,actorId:null,visibility:null,
runner:null,runners:[],enterpriseId:null,property:null,runId:"oidc.circleci.com/pipeline-id",job:null,nbf:!1,jti:!1,jwksPath:"/.well-known/jwks-pub.json",recorded:[
"oidc.circleci.com/project-id","oidc.circleci.com/org-id","oidc.circleci.com/vcs-origin","oidc.circleci.com/vcs-ref","oidc.circleci.com/pipeline-id","oidc.circl\
eci.com/pipeline-definition-id","sub"],ignored:["oidc.circleci.com/context-ids","oidc.circleci.com/ssh-rerun"],maxAge:3600},forgejo={...github,environment:null,
environmentIgnoresCase:!1,workflow:"forgejo",safeEvents:["push","workflow_dispatch","schedule","release"],visibility:null,runner:null,runners:[],enterpriseId:null,
property:null,job:null,jti:!1,jwksPath:"/.well-known/keys",recorded:["sub","repository","repository_id","repository_owner","repository_owner_id","ref","ref_prot\
ected","base_ref","sha","event_name","workflow_ref","run_id","run_attempt","actor","actor_id"],ignored:["ref_type","head_ref","workflow","run_number"],maxAge:3600},
other={...circleci,repositoryId:"",ownerId:"",ids:"text",repository:null,repositoryMustMatch:!1,ref:null,runId:null,jwksPath:"/.well-known/jwks",recorded:["sub"],
ignored:[],maxAge:600},PROFILES={github,gitlab,buildkite,circleci,forgejo,other},profileOf=({platform,claimNames})=>{let profile=PROFILES[platform];if(platform!==
"other"||!claimNames)return profile;let recorded=[...new Set([...Object.values(claimNames),...profile.recorded])];return{...profile,...claimNames,recorded}};var claimOf=({claims:claims2},name)=>{let value=claims2.get(name);return typeof value=="string"&&value!==""?value:null};var segment=/^[a-z0-9][a-z0-9._-]{0,62}$/,isSegment=text4=>segment.test(text4),isSecretName=text4=>{if(text4.length>256)return!1;let segments=text4.split("/");return segments.
length>=NAME_SEGMENTS.min&&segments.length<=NAME_SEGMENTS.max&&segments.every(isSegment)},patternSegment=/^(\*\*|(?!.*\*\*)[a-z0-9*][a-z0-9._*-]{0,62})$/,isSecretPattern=text4=>{
if(!text4.includes("*")||text4.length>256)return!1;let[vault="",...rest]=text4.split("/");return isSegment(vault)&&rest.length>=NAME_SEGMENTS.min-1&&rest.length<=
NAME_SEGMENTS.max-1&&rest.every(text5=>patternSegment.test(text5))},vaultOf=name=>name.slice(0,name.indexOf("/"));var isPattern=text4=>text4.includes("*"),isSoundPattern=text4=>text4.split("/").every(segment4=>segment4==="**"||!segment4.includes("**")),matches=(pattern,text4)=>isPattern(
pattern)?/^[\x20-\x7e]+$/.test(text4)?align(pattern.split("/"),text4.split("/"),within):!1:pattern===text4,covers=(wide,narrow)=>isPattern(wide)?align(wide.split(
"/"),narrow.split("/"),(a9,b9)=>b9!=="**"&&within(a9,b9)):wide===narrow,overlaps=(a9,b9)=>covers(a9,b9)||covers(b9,a9);var align=(pattern,text4,fits)=>{let[p8,t4,star,mark]=[0,0,-1,0];for(;t4<text4.length;){if(text4[t4]==="")return!1;if(pattern[p8]==="**")star=p8++,mark=++t4;else if(p8<
pattern.length&&fits(pattern[p8],text4[t4]))p8++,t4++;else if(star>=0){if(p8=star+1,t4=++mark,text4[t4-1]==="")return!1}else return!1}return p8===pattern.length},
within=(pattern,text4)=>{let[p8,t4,star,mark]=[0,0,-1,0];for(;t4<text4.length;)if(pattern.charCodeAt(p8)===42)star=p8++,mark=++t4;else if(pattern.charCodeAt(p8)===
text4.charCodeAt(t4))p8++,t4++;else if(star>=0)p8=star+1,t4=++mark;else return!1;return p8===pattern.length};var refOf=(who,{ref:ref2})=>{if(ref2===null)return null;if(typeof ref2=="string")return claimOf(who,ref2);let[branch2,tag]=[claimOf(who,ref2.branch),claimOf(who,
ref2.tag)];return who.claims.has(ref2.tag)&&who.claims.get(ref2.tag)!==null?tag&&`refs/tags/${tag}`:branch2&&`refs/heads/${branch2}`};var same=(expected,actual)=>expected===actual,ignoringCase=(expected,actual)=>asciiLower(expected)===asciiLower(actual),asciiLower=text4=>text4.replace(/[A-Z]/g,
letter=>String.fromCharCode(letter.charCodeAt(0)+32)),checksOf=(who,policy,grant2,now)=>{let profile=profileOf(who);return[oneOf("repository_owner_id",[policy.ownerId],
claimOf(who,profile.ownerId)),...scopeChecks(who,profile,policy),...conditionChecks(who,profile,grant2.when),...termChecks(who,profile,grant2,now)]},named=({repositoryIgnoresCase})=>repositoryIgnoresCase?
(pattern,name)=>matches(asciiLower(pattern),asciiLower(name)):matches,scopeChecks=(who,profile,policy)=>{let{repository,repositoryId}=policy;if(repository===null)
return[];if(repositoryId!==null&&!profile.repositoryMustMatch)return[];let actual=profile.repository&&claimOf(who,profile.repository);return[oneOf("repository",
[repository],actual,named(profile))]},conditionChecks=(who,profile,when)=>{let claim=name=>name&&claimOf(who,name);return[...[["events",claim(profile.event)],["\
ref",refOf(who,profile),matches],["base_ref",claim(profile.baseRef),matches],["actor_ids",claim(profile.actorId)],["visibility",claim(profile.visibility)],["run\
ner",claim(profile.runner)],["enterprise_id",claim(profile.enterpriseId)],["subject",claim("sub")]].flatMap(([field,actual,compare2])=>{let expected=when[field];
return expected?[oneOf(field,expected,actual,compare2)]:[]}),...protectedCheck(when,claim(profile.refProtected)),...environmentCheck(who,profile,when),...workflowChecks(
who,profile,when),...propertyChecks(who,profile,when),...Object.entries(when.claims??{}).map(([name,expected])=>claimCheck(name,expected,who.claims.get(name)))]},
oneOf=(field,expected,actual,compare2=same)=>({field,met:actual!==null&&expected.some(value=>compare2(value,actual)),expected,actual}),protectedCheck=({ref_protected:wanted},actual)=>wanted===
void 0?[]:[oneOf("ref_protected",[String(wanted)],actual)],environmentCheck=(who,profile,{environment})=>{if(environment===void 0||profile.environment===null)return[];
let actual=claimOf(who,profile.environment);if(environment===null)return[{field:"environment",met:!who.claims.has(profile.environment),expected:["none"],actual}];
let compare2=profile.environmentIgnoresCase?ignoringCase:same;return[oneOf("environment",environment,actual,compare2)]},workflowChecks=(who,profile,when)=>{let checks=[],
{workflow:workflow2,reusable_workflow:reusable2}=when;if(workflow2){let[caller,called]=fileClaims(who,profile),met=workflow2.some(path=>{let whole2=wholeReference(
who,profile,path);return whole2!==null&&caller===whole2&&(called===whole2||reusable2!==void 0)}),actual=(reusable2?caller:called??caller)??null;checks.push({field:"\
workflow",met,expected:workflow2,actual})}if(reusable2){let called=claimOf(who,"job_workflow_ref"),sha=claimOf(who,"job_workflow_sha"),met=called!==null&&reusable2.
some(expected=>isCalled(expected,called,sha));checks.push({field:"reusable_workflow",met,expected:reusable2,actual:called})}return checks},fileClaims=(who,{workflow:workflow2})=>{
if(workflow2==="gitlab"){let uri=claimOf(who,"ci_config_ref_uri"),path=uri?.slice(uri.indexOf("/"))??null;return[path,path]}let caller=claimOf(who,"workflow_ref");
return[caller,workflow2==="forgejo"?caller:claimOf(who,"job_workflow_ref")]},wholeReference=(who,profile,path)=>{let repository=profile.repository&&claimOf(who,
profile.repository),ref2=refOf(who,profile);return!repository||!ref2?null:profile.workflow==="gitlab"?`/${repository}//${path}@${ref2}`:`${repository}/${path}@${ref2}`},
isCalled=(expected,called,sha)=>{let at=expected.indexOf("@")+1,[file,wanted]=[expected.slice(0,at),expected.slice(at)];if(!called.startsWith(file))return!1;let rest=called.
slice(at);return/^[0-9a-f]{40}$/.test(wanted)?rest===wanted||sha===wanted&&matches("refs/**",rest):matches(wanted,rest)},propertyChecks=(who,{property},{properties})=>Object.
entries(properties??{}).map(([name,expected])=>{let actual=property===null?null:claimOf(who,`${property}${name}`),met=actual?.split(",").some(item=>expected.includes(
item))??!1;return{field:`properties.${name}`,met,expected,actual}}),claimCheck=(name,expected,actual)=>({field:`claims.${name}`,met:expected.some(value=>typeof value==
"string"?typeof actual=="string"&&actual!==""&&matches(value,actual):value===actual),expected:expected.map(String),actual:typeof actual=="string"||typeof actual==
"boolean"?String(actual):null}),termChecks=(who,profile,grant2,now)=>{let checks=[];if(grant2.expires!==void 0){let[expected,actual]=[dayOf(grant2.expires-1),dayOf(
now)];checks.push({field:"expires",met:now<grant2.expires,expected:[expected],actual})}if(who.audience==="fixed"&&checks.push(oneOf("bearer",["accepted"],grant2.
bearer?"accepted":null)),grant2.once){let actual=profile.job&&claimOf(who,profile.job);checks.push({field:"once",met:!!actual,expected:[grant2.once],actual})}return checks},
dayOf=seconds=>new Date(seconds*1e3).toISOString().slice(0,10);var ALGORITHMS=["RS256","ES256","EdDSA"],REKEY_MODES=["after-read","daily","never"],MASKS=["auto","never"],AFTER_BREAK_GLASS=["allow","warn","deny"];var policiesFor=(index,who)=>{let profile=profileOf(who),[repositoryId,ownerId]=[claimOf(who,profile.repositoryId),claimOf(who,profile.ownerId)];if(repositoryId===
null)return[];let own=index.policiesOf(who.issuer,repositoryId),broad=ownerId===null?[]:index.broadOf(who.issuer,ownerId);return[...own,...broad.filter(policy=>scopeChecks(
who,profile,policy).every(({met})=>met))]};var decide=(index,who,asked2,now)=>{let found=lookAt(index,who,now);if(!found)return{allowed:!1,explanations:[]};let{policies,looked}=found,granted=[],patterns=[],
refused2=[],omitted=[];for(let{name,optional}of asked2){let outcome=decideOne(index,who,looked.filter(({grant:grant2})=>speaksOf(grant2,name)),name);"grant"in outcome?
isSecretName(name)?granted.push({...outcome,name,optional}):patterns.push({...outcome,name,optional}):(optional?omitted:refused2).push(outcome)}if(refused2.length||
granted.length+patterns.length===0)return{allowed:!1,explanations:forReader(who,refused2.length?refused2:omitted)};let given=new Set([...granted,...patterns].map(
({name})=>name));return{allowed:!0,granted,patterns,omitted:asked2.map(({name})=>name).filter(name=>!given.has(name)),warnings:isRenamed(who,policies)?["reposit\
ory_renamed"]:[]}},isRenamed=(who,policies)=>{let{repository}=profileOf(who);if(repository===null)return!1;let actual=asciiLower(claimOf(who,repository)??""),own=policies.
filter(({repositoryId})=>repositoryId!==null);return own.length>0&&own.every(({repository:repository2})=>repository2!==null&&asciiLower(repository2)!==actual)};var lookAt=(index,who,now)=>{let policies=policiesFor(index,who);if(!policies.length)return null;let owner=claimOf(who,profileOf(who).ownerId);if(policies.every(
({ownerId})=>ownerId!==owner))return null;let looked=policies.flatMap(policy=>policy.grants.map(grant2=>({policy,grant:grant2,checks:checksOf(who,policy,grant2,
now)})));return{policies,looked}},speaksOf=({read:read2},asked2)=>read2.some(entry=>isSecretName(asked2)?matches(entry,asked2):overlaps(entry,asked2)),decideOne=(index,who,candidates,name)=>{
if(!candidates.length)return{secret:name,reason:"no_grant",misses:[]};let matching2=candidates.filter(({checks})=>checks.every(({met})=>met));if(!matching2.length){
let misses=candidates.map(({policy,grant:grant2,checks})=>({policy:policy.file,grant:grant2.name,checks:checks.filter(({met})=>!met)}));return misses.sort((a9,b9)=>a9.
checks.length-b9.checks.length),{secret:name,reason:"conditions",misses:misses.slice(0,50)}}let vault=index.vaultByName.get(vaultOf(name));if(!vault||!owns(who,
vault))return{secret:name,reason:"owner",misses:[]};let outcomes=matching2.map(({policy,grant:grant2})=>({policy:policy.file,grant:grant2.name,lease:leaseOf(grant2,
vault),once:grant2.once!==void 0}));return{vault,...outcomes.reduce(better),minVersion:Math.max(1,...matching2.map(({grant:grant2})=>grant2.min_version?.[name]??
1)),afterBreakGlass:strictest(matching2.map(({grant:grant2})=>grant2.after_break_glass??"warn"))}},strictest=said=>AFTER_BREAK_GLASS.findLast(each=>said.includes(
each))??"warn",better=(a9,b9)=>a9.once!==b9.once?a9.once?b9:a9:b9.lease>a9.lease?b9:a9,owns=(who,vault)=>{let ownerId=claimOf(who,profileOf(who).ownerId);return vault.
owners.some(owner=>owner.issuer===who.issuer&&owner.ownerId===ownerId)},leaseOf=(grant2,vault)=>Math.min(grant2.lease??vault.lease,LEASE_MAX),forReader=(who,explanations)=>{
let{visibility:claim}=profileOf(who),visibility2=claim&&claimOf(who,claim),hidden=visibility2!=="private"&&visibility2!=="internal",shown=check=>({...check,expected:hidden?
null:check.expected?.slice(0,50)??null,actual:check.actual?.slice(0,CLAIM_LENGTH).toWellFormed()??null});return explanations.map(explanation=>({...explanation,misses:explanation.
misses.map(miss=>({...miss,checks:miss.checks.map(shown)}))}))};var claimsUnder=(policies,{iss,claims:claims2})=>{let known=policies.issuerByUrl.get(iss);if(!known)return null;let{name:issuer,platform,audience,claimNames}=known;
return{issuer,platform,audience,claims:new Map(Object.entries(claims2)),...claimNames&&{claimNames}}},isCut=({claims:claims2})=>Object.values(claims2).some(({length})=>length>=
CLAIM_LENGTH),freeClaims=(who,{when})=>{let{property}=profileOf(who),properties=Object.entries(when.properties??{});return[...Object.entries(when.claims??{}),...property===
null?[]:properties.map(([name,wanted])=>[`${property}${name}`,wanted])]},wantsTruth=wanted=>wanted.some(value=>typeof value=="boolean"),untold=(who,grant2,isRecorded)=>freeClaims(
who,grant2).filter(([name])=>!who.claims.has(name)).filter(([name,wanted])=>wantsTruth(wanted)||!isRecorded(name)).map(([name])=>name),supposing=(who,grant2,names)=>{
let claims2=new Map(who.claims);for(let[name,wanted]of freeClaims(who,grant2)){let value=wanted.find(one=>typeof one=="boolean")??wanted[0];names.includes(name)&&
value!==void 0&&claims2.set(name,value)}return{...who,claims:claims2}};var isDecided=record=>record.type==="released"&&record.secrets.length>0||record.type==="denied"&&record.reason==="not_granted",decideAgain=(policies,then,record,now)=>{
let names=record.type==="released"?record.secrets.map(({name})=>name):record.names;if(isCut(record.identity))return{kind:"unknown",names,why:"a claim was cut"};
let answers=names.map(name=>ask(policies,then,record.identity,name,now));return record.type==="released"?afterRelease(answers):afterDenial(answers,refusedThen(then,
record))},namesOf=answers=>answers.map(({name})=>name),whyOf=answers=>[...new Set(answers.map(({why})=>why))].sort().join("; "),those=(answers,is)=>answers.filter(
answer=>answer.is===is),afterRelease=answers=>{let[refused2,unknown]=[those(answers,"refused"),those(answers,"unknown")];return refused2.length?{kind:"lost",names:namesOf(
refused2),why:whyOf(refused2)}:unknown.length?{kind:"unknown",names:namesOf(unknown),why:whyOf(unknown)}:{kind:"same"}},afterDenial=(answers,refusedThen2)=>{let[
given,unknown]=[those(answers,"given"),those(answers,"unknown")];if(given.length===answers.length){let won=answers.filter(({name})=>!refusedThen2||refusedThen2.
includes(name));return{kind:"won",names:namesOf(won),why:whyOf(won)}}return(is=>answers.filter(({name})=>!refusedThen2||refusedThen2.includes(name)).every(answer=>is(
answer)))(answer=>answer.is==="refused")?{kind:"same"}:unknown.length?{kind:"unknown",names:namesOf(unknown),why:whyOf(unknown)}:{kind:"unknown",names:namesOf(given),
why:"which names were optional is not recorded"}},refusedThen=(then,record)=>{if(record.type!=="denied"||!then)return null;let answers=record.names.map(name=>ask(
then,then,record.identity,name,record.time)),refused2=those(answers,"refused");return refused2.length&&!those(answers,"unknown").length?namesOf(refused2):null},
ask=(policies,then,identity2,name,now)=>{let who=claimsUnder(policies,identity2);if(!who)return{name,is:"refused",why:"its issuer is not trusted"};let asked2=[{
name,optional:!1}],decision=decide(policies,who,asked2,now);if(decision.allowed){let[found]=[...decision.granted,...decision.patterns];return{name,is:"given",why:`${found?.
grant} in ${found?.policy}`}}let claims2=untoldBy(policies,then,who,identity2,name);if(!claims2.some(({grant:grant2,names})=>decide(policies,supposing(who,grant2,
names),asked2,now).allowed))return{name,is:"refused",why:reasonOf(decision.explanations)};let unknown=[...new Set(claims2.flatMap(({names})=>names))].sort();return{
name,is:"unknown",why:`not recorded: ${unknown.join(", ")}`}},untoldBy=(policies,then,who,{issuer},name)=>{let recorded=new Set([...profileOf(who).recorded,...then?.
claimsNamed(issuer)??[]]);return policiesFor(policies,who).flatMap(({grants})=>grants).filter(grant2=>speaksOf(grant2,name)).map(grant2=>({grant:grant2,names:untold(
who,grant2,claim=>recorded.has(claim))})).filter(({names})=>names.length>0)},reasonOf=([explanation])=>{if(!explanation)return"no policy names its repository";if(explanation.
reason==="owner")return"its vault does not list the repository's owner";let[nearest2]=explanation.misses;return nearest2?`${nearest2.checks.map(({field})=>field).
sort().join(", ")} (${nearest2.grant} in ${nearest2.policy})`:"no grant names it"};var TILE_WIDTH=256;function y3(e4){if(!e4.isWellFormed())throw new Error("Lone surrogate is not allowed");return JSON.stringify(e4)}function d6(e4){switch(typeof e4){case"number":
if(isNaN(e4))throw new Error("NaN is not allowed");if(!isFinite(e4))throw new Error("Infinity is not allowed");return JSON.stringify(e4);case"string":return y3(
e4);case"boolean":return e4?"true":"false";default:return JSON.stringify(e4)}}function p7(e4,r7){let f5=null;for(;e4!==null&&typeof e4=="object"&&typeof e4.toJSON==
"function";){if(r7.has(e4))throw new Error("Circular reference detected");r7.add(e4),(f5??=[]).push(e4),e4=e4.toJSON()}if((e4 instanceof Number||e4 instanceof String||
e4 instanceof Boolean)&&(e4=e4.valueOf()),e4===null||typeof e4!="object"){if(f5!==null)for(let n4 of f5)r7.delete(n4);return d6(e4)}if(r7.has(e4))throw new Error(
"Circular reference detected");return r7.add(e4),{container:e4,keys:Array.isArray(e4)?null:Object.keys(e4).sort(),index:0,first:!0,wrappers:f5}}function w5(e4){
if(e4===null||typeof e4!="object")return d6(e4);let r7=new Set,f5=p7(e4,r7);if(typeof f5!="object")return f5;let n4=f5.keys===null?"[":"{",l6=[f5];e:for(;l6.length>
0;){let t4=l6[l6.length-1],u6=t4.container;if(t4.keys===null){for(;t4.index<u6.length;){let c7=t4.index++;c7>0&&(n4+=",");let s8=u6[c7],i8=s8===void 0||typeof s8==
"symbol"||typeof s8=="function"?null:s8;if(i8===null||typeof i8!="object"){n4+=d6(i8);continue}let o7=p7(i8,r7);if(typeof o7!="object"){n4+=o7===void 0?"null":o7;
continue}n4+=o7.keys===null?"[":"{",l6.push(o7);continue e}n4+="]"}else{let c7=t4.keys;for(;t4.index<c7.length;){let s8=c7[t4.index++],i8=u6[s8];if(i8===void 0||
typeof i8=="symbol"||typeof i8=="function")continue;if(i8===null||typeof i8!="object"){t4.first?t4.first=!1:n4+=",",n4+=y3(s8)+":"+d6(i8);continue}let o7=p7(i8,
r7);if(o7!==void 0){if(t4.first?t4.first=!1:n4+=",",n4+=y3(s8)+":",typeof o7!="object"){n4+=o7;continue}n4+=o7.keys===null?"[":"{",l6.push(o7);continue e}}n4+="\
}"}if(r7.delete(u6),t4.wrappers!==null)for(let c7 of t4.wrappers)r7.delete(c7);l6.pop()}return n4}var LEAF=new Uint8Array([0]),NODE=new Uint8Array([1]);var nodeInput=(left,right)=>concat(NODE,left,right);var nodeHash=(left,right)=>sha256(nodeInput(left,right)),EMPTY_ROOT=fromBase64url("47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"),isSize=size=>Number.isSafeInteger(
size)&&size>=0,rangeFrom=(size,hashes,hash6=sha256)=>{if(!isSize(size)||hashes.length!==ones(size)||hashes.some(({length})=>length!==32))throw rangeMalformed();
return{size,hashes:()=>hashes,append:leaf=>extended(size,hashes,[leaf],0,hash6),appendAll:(more,level=0)=>extended(size,hashes,more,level,hash6),root:()=>rootOf(
hashes)}},rangeMalformed=()=>new EggError("log_range_malformed","The hashes of a part of the log's tree do not fit its size.","Take the file or the item from wh\
ere it came from again."),ones=size=>{let count4=0;for(let rest=size;rest>0;rest=Math.floor(rest/2))count4+=rest%2;return count4},EMPTY_RANGE=rangeFrom(0,[]),extended=async(size,hashes,more,level,hash6)=>{
let width2=2**level;if(size%width2!==0)throw rangeMalformed();let standing=[...hashes],left=[],nodes=[...more];for(let count4=size/width2;nodes.length>0;count4=
Math.floor(count4/2))count4%2===1&&nodes.unshift(standing.pop()),nodes.length%2===1&&left.unshift(nodes.pop()),nodes=await pairs(nodes,hash6);return rangeFrom(size+
more.length*width2,[...standing,...left],hash6)},pairs=(nodes,hash6)=>Promise.all(Array.from({length:nodes.length/2},(_4,i8)=>hash6(nodeInput(nodes[2*i8],nodes[2*
i8+1])))),rootOf=async hashes=>{let root=hashes.at(-1)??EMPTY_ROOT;for(let i8=hashes.length-2;i8>=0;i8--)root=await nodeHash(hashes[i8],root);return root};var subtrees=(begin,end)=>{let found=[];for(let at=begin;at<end;){let level=0;for(;at%2**(level+1)===0&&at+2**(level+1)<=end;)level++;found.push({level,index:at/
2**level}),at+=2**level}return found};var LEAVES="leaves.ndjson",TABLE="records.csv",KEYS="keys.json",CHECKPOINT="checkpoint",MANIFEST="manifest.json";var policyPath=digest=>`policies/${digest}.json`;var isListed=path=>[LEAVES,TABLE,KEYS,CHECKPOINT].includes(path)||/^policies\/[A-Za-z0-9_-]{43}\.json$/.test(path),number=It(ss(),Jr(),yr(0)),hash2=It(bs(),He(text4=>fromBase64(
text4)?.length===32)),schema2=hs({v:Ti(1),egg:bs(),origin:bs(),created:number,from:number,to:number,open:Oi(),begin:number,end:number,size:number,root:hash2,range:hs(
{left:Ai(hash2),right:Ai(hash2)}),since:ie(hs({size:number,proof:Ai(hash2)})),checkpoints:number,files:Ai(hs({path:It(bs(),He(isListed)),bytes:number,sha256:bs()}))}),
malformed3=()=>new EggError("manifest_malformed",`${MANIFEST} is not what \`egg audit export\` writes.`,"Take the export from where it came from again; if it st\
ays so, treat it as tampered with."),sumOf=async manifest=>toBase64url(await sha256(utf8(w5(manifest)))),encodeManifest=async manifest=>utf8(`${w5({...manifest,
sum:await sumOf(manifest)})}
`),parseManifest=async bytes2=>{let text4,manifest;try{text4=textOf(bytes2);let{sum:_4,...rest}=JSON.parse(text4);manifest=Ps(schema2,rest)}catch{throw malformed3()}
if(textOf(await encodeManifest(manifest))!==text4||!isCoherent(manifest))throw malformed3();return manifest},isCoherent=({begin,end,size,from,to,range,files})=>{
if(begin%TILE_WIDTH!==0||begin>end||end>size||from>to||new Set(files.map(({path})=>path)).size!==files.length)return!1;try{rangeFrom(begin,hashesOf(range.left))}catch{
return!1}return range.right.length===subtrees(end,size).length},hashesOf=texts=>texts.map(text4=>{let bytes2=fromBase64(text4);if(!bytes2)throw new TypeError("n\
ot base64");return bytes2});var readWhole=async({open:open2},path,limit=WHOLE_FILE_BYTES)=>{let file=await open2(path);return file&&collect(file,limit)},readManifest=async files=>{let bytes2=await readWhole(
files,MANIFEST);if(bytes2)return parseManifest(bytes2);throw new EggError("manifest_missing",`There is no export here: ${MANIFEST} is missing. It is written las\
t.`,"Name the folder of an export; one that was cut short goes on with the same `egg audit export`.")};var number2=It(ss(),Jr(),yr(0)),bytes=qi(value=>value instanceof Uint8Array),hash3=qi(value=>value instanceof Uint8Array&&value.length===32),token=length=>It(bs(),
He(text4=>fromBase64url(text4)?.length===length)),batchToken=token(16),batchTokenOrNone=Ds([Ti(""),batchToken]);var PUBLISHED={size:number2,at:number2},LATEST={...PUBLISHED,note:bytes},DAY={...LATEST,minute:number2,hour:number2};var width=It(number2,yr(1),rr(TILE_WIDTH));var POLICY={parts:number2,text:bytes,built:number2,record:bs()};var encodePolicySet=({policies,...set})=>{let{v:v2,built,digest,issuers,vaults}=set,head={v:v2,built,digest,issuers,vaults,claims:claimsIn(policies),policies:[]},
lines=policies.map(lineOf).sort();return`${JSON.stringify(head).slice(0,-2)}
${lines.join(`,
`)}
]}`},parsePolicySet=text4=>{let{v:v2,built,digest,issuers,vaults,policies}=JSON.parse(text4),ordered=[...policies].sort((a9,b9)=>a9.file<b9.file?-1:1);return{v:v2,
built,digest,issuers,vaults,policies:ordered}},parseHead=text4=>JSON.parse(`${text4.slice(0,endOf(text4,0))}]}`),repositoryKey=(issuer,repositoryId)=>keyOf({issuer,
repositoryId}),ownerKey=(issuer,ownerId)=>keyOf({issuer,repositoryId:null,ownerId}),policiesWith=(text4,key)=>{let[low,high]=[endOf(text4,0)+1,text4.length];for(;low<
high;){let middle=low+high>>>1,start=Math.max(text4.lastIndexOf(`
`,middle-1)+1,low);text4.slice(start,start+key.length)<key?low=endOf(text4,start)+1:high=start}let found=[];for(;text4.startsWith(key,low);){let end=endOf(text4,
low);found.push(JSON.parse(text4.slice(low,text4[end-1]===","?end-1:end))),low=end+1}return found},endOf=(text4,start)=>{let end=text4.indexOf(`
`,start);return end<0?text4.length:end},keyOf=members2=>`${JSON.stringify(members2).slice(0,-1)},`,lineOf=({issuer,repositoryId,ownerId,...rest})=>JSON.stringify(
{issuer,repositoryId,ownerId,...rest}),claimsIn=policies=>{let claims2=new Map;for(let{issuer,grants}of policies)for(let{when}of grants)for(let name of[...Object.
keys(when.claims??{}),...propertiesIn(when)])claims2.set(issuer,(claims2.get(issuer)??new Set).add(name));return Object.fromEntries([...claims2].map(([issuer,names])=>[
issuer,[...names]]))},propertiesIn=({properties={}})=>Object.keys(properties).map(name=>`${PROFILES.github.property}${name}`);var loadPolicySet=text4=>{let head=headOf(text4);return{built:head.built,digest:head.digest,issuerByUrl:new Map(head.issuers.map(issuer=>[issuer.url,issuer])),vaultByName:new Map(
head.vaults.map(vault=>[vault.name,vault])),policiesOf:(issuer,repositoryId)=>policiesWith(text4,repositoryKey(issuer,repositoryId)),broadOf:(issuer,ownerId)=>policiesWith(
text4,ownerKey(issuer,ownerId)),policies:()=>parsePolicySet(text4).policies,claimsNamed:issuer=>Object.hasOwn(head.claims,issuer)?head.claims[issuer]??[]:[]}},indexPolicies=set=>loadPolicySet(
encodePolicySet(set)),headOf=text4=>{let head;try{head=parseHead(text4)??{}}catch{head={}}let{v:v2,built,vaults,issuers,claims:claims2}=head;if(v2===1&&Number.isSafeInteger(
built)&&Array.isArray(vaults)&&claims2&&issuers?.length)return head;throw new EggError("policy_set_malformed","The compiled policy set cannot be read.","Build i\
t with `egg policy build`.")};var policyIndexOf=async(bytes2,digest)=>{try{let text4=textOf(bytes2),{v:v2,built,issuers,vaults,policies}=JSON.parse(text4),data={issuers,vaults,policies};return toBase64url(
await sha256(utf8(w5(data))))!==digest||w5({v:v2,built,digest,...data})!==text4?null:indexPolicies({v:v2,built,digest,...data})}catch{return null}};var heldPolicies=read2=>{let held=new Map,load=async digest=>{let bytes2=await read2(digest);return bytes2?await policyIndexOf(bytes2,digest)??"altered":"missin\
g"};return digest=>{let known=held.get(digest);if(known)return known;let loading=load(digest);held.set(digest,loading);let[oldest]=held.keys();return held.size>
POLICY_SETS_KEPT&&oldest!==void 0&&held.delete(oldest),loading}};var SHARDS=4,text=(time,length)=>`${new Date(time*1e3).toISOString().slice(0,length)}Z`,minuteOf=time=>text(time,16),hourOf=time=>text(time,13),GRACE=60+7e4/1e3,
SETTLED={minute:60+MINUTE_MAX_AGE+GRACE,hour:3600+LEASE_MAX+GRACE};var periodTime=text4=>{let hour=/^\d{4}-\d{2}-\d{2}T\d{2}Z$/.test(text4);if(!hour&&!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}Z$/.test(text4))return null;let time=Date.parse(
hour?text4.replace("Z",":00Z"):text4)/1e3;return!Number.isFinite(time)||(hour?hourOf(time):minuteOf(time))!==text4?null:time},periodOf=id3=>{let[,family,period="",
shard]=/^(ex1h|ex|op|kp)#([^#/]+)#(\d)\/./s.exec(id3)??[];return Number(shard)>=SHARDS||periodTime(period)===null?null:family==="ex1h"==(period.length===14)?period:
null};var isRecordId=id3=>periodOf(id3)!==null&&/^[!-~]+$/.test(id3),schema3=Os("type",[hs({v:Ti(1),type:te(["record","late"]),id:It(bs(),He(isRecordId)),hash:It(bs(),
He(hash6=>fromBase64url(hash6)?.length===32))}),hs({v:Ti(1),type:Ti("closed"),period:It(bs(),He(period=>periodTime(period)!==null)),records:It(ss(),Jr(),yr(0))})]),
malformed4=()=>new EggError("log_leaf_malformed","A leaf of the log is of no form known here.","Update egg; if it is the newest, the log was tampered with: keep\
 it and tell its operators.");var parseLeaf=bytes2=>{if(bytes2.length>LEAF_BYTES)throw malformed4();try{let text4=textOf(bytes2),leaf=Ps(schema3,JSON.parse(text4));if(w5(leaf)===text4)return leaf}catch{}
throw malformed4()};var canonicalText=bytes2=>{try{let text4=textOf(bytes2),value=JSON.parse(text4);return isObject(value)&&w5(value)===text4?text4:null}catch{return null}},isObject=value=>typeof value==
"object"&&value!==null&&!Array.isArray(value),parseLine=line=>{try{let text4=textOf(line),value=JSON.parse(text4);if(!isObject(value)||!isCanonical(value,text4))
return null;let{i:index,leaf:leafValue,record,bytes:bytes2}=value;if(!isIndex(index))return null;let begin=(bytes2===void 0?"{":`{"bytes":${JSON.stringify(bytes2)}\
,`).length+`"i":${index},"leaf":`.length,end=begin+JSON.stringify(leafValue).length,leafBytes=line.slice(begin,end),leaf=parseLeaf(leafBytes),recordBytes=record===
void 0?decoded(bytes2):line.slice(end+10,-1);return leaf.type==="closed"&&recordBytes?null:Object.keys(value).length===(recordBytes?3:2)?{index,leaf,leafBytes,recordBytes,
record}:null}catch{return null}},isIndex=value=>Number.isSafeInteger(value)&&Number(value)>=0,decoded=bytes2=>{let found=typeof bytes2=="string"?fromBase64url(bytes2):
null;if(bytes2!==void 0&&(!found||canonicalText(found)!==null))throw new TypeError;return found},isCanonical=(value,text4)=>isSorted(value)&&!text4.includes("\\u\
d")&&JSON.stringify(value)===text4||w5(value)===text4,isSorted=value=>{if(typeof value!="object"||value===null)return!0;if(Array.isArray(value))return value.every(
isSorted);let before="";for(let[name,inner]of Object.entries(value)){if(name<before||!isSorted(inner))return!1;before=name}return!0};var NEWLINE=10;async function*linesOf(file){let held=[],length=0,take=piece=>{length+=piece.length,length<=LINE_BYTES?held.push(piece):held=[]},line=()=>{let whole2=length>
LINE_BYTES?null:held.length===1?held[0]:concat(...held);return held=[],length=0,whole2};for await(let chunk of file){let at=0;for(let end=chunk.indexOf(NEWLINE);end!==
-1;end=chunk.indexOf(NEWLINE,at))take(chunk.subarray(at,end)),yield line(),at=end+1;at<chunk.length&&take(chunk.slice(at))}length>0&&(yield line())}var EMPTY={repository:"",ref:"",environment:"",workflow:"",event:"",run:"",actor:"",secrets:[],grants:[],reason:"",about:""},rowOf=record=>({...EMPTY,time:record.
time,what:record.type,..."identity"in record&&jobOf(record.identity.claims),...particularsOf(record)}),WORDS={repository:["repository","project_path","pipeline_\
slug","oidc.circleci.com/vcs-origin","repositoryUuid"],ref:["ref_path","ref","build_branch","oidc.circleci.com/vcs-ref","branchName"],environment:["environment"],
workflow:["workflow_ref","ci_config_ref_uri","step_key"],event:["event_name","pipeline_source","build_source"],run:["run_id","build_id","oidc.circleci.com/pipel\
ine-id","pipeline_id"],actor:["actor","user_login"]},jobOf=claims2=>{let first=names=>names.map(name=>Object.hasOwn(claims2,name)?claims2[name]:void 0).find(Boolean)??
"";return Object.fromEntries(Object.entries(WORDS).map(([word2,names])=>[word2,first(names)]))},particularsOf=record=>{switch(record.type){case"released":return{
secrets:record.secrets.map(({name,version:version3})=>`${name}@${version3}`),grants:[...new Set(record.secrets.map(({policy,grant:grant2})=>`${policy} ${grant2}`))],
reason:record.warnings.join(" ")};case"written":{let{name,version:version3,policy,grant:grant2}=record.secret;return{secrets:[`${name}@${version3}`],grants:[`${policy}\
 ${grant2}`]}}case"withheld":return{reason:record.reason,about:record.record};case"refused":return{reason:record.reason,about:record.record};case"lease_ended":return{
about:record.record};case"denied":return{reason:record.reason,secrets:record.names};case"rekeyed":return{actor:record.actor,reason:record.reason,secrets:[`${record.
name}@${record.version}`]};case"pruned":return{actor:record.actor,reason:record.reason,secrets:record.versions.map(version3=>`${record.name}@${version3}`)};case"\
operator":{let{name,version:version3}=record.subject,rest=Object.entries(record.subject).filter(([key])=>!["name","version","envelope"].includes(key));return{what:record.
action,actor:record.actor,reason:record.reason,secrets:name===void 0?[]:[`${name}@${version3}`],about:rest.map(([key,value])=>`${key} ${value}`).join(", ")}}case"\
alarm":return{what:`alarm ${record.kind}`,about:Object.entries(record.subject).map(([key,value])=>`${key} ${value}`).join(", ")};case"bundle_requested":return{actor:record.
actor,reason:record.reason,secrets:record.manifest.secrets.map(({name,version:version3})=>`${name}@${version3}`),about:`to ${record.manifest.recipients.join(", ")}`};case"\
break_glass":return{what:`break_glass ${record.action}`,actor:record.signer,reason:record.reason,secrets:record.secrets.map(({name,version:version3})=>`${name}@${version3}`),
about:`bundle ${record.bundle}`};case"bundle_answered":return{actor:"keeper",reason:record.outcome,about:record.request};case"policy_deployed":return{about:`${record.
digest}, ${record.policies} policies`}}};var hash4=It(bs(),Tr(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)),count2=It(ss(),Jr(),yr(0)),text2=It(bs(),fr(1),er(256)),manifestSchema=hs({v:Ti(1),id:It(bs(),Tr(
/^[A-Za-z0-9_-]{21}[AQgw]$/)),origin:text2,created:count2,expires:count2,vaults:It(Ai(It(bs(),Tr(/^[a-z0-9][a-z0-9._-]{0,62}$/))),fr(1),er(BUNDLE_SECRETS)),recipients:It(
Ai(text2),fr(1),er(RECIPIENTS)),journal_signers:It(Ai(text2),fr(1),er(JOURNAL_SIGNERS)),secrets:It(Ai(hs({name:It(bs(),er(256),Tr(/^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){1,7}$/),
_n(isSecretName)),version:It(ss(),Jr(),yr(1)),envelope:hash4,escrow:hash4})),fr(1),er(BUNDLE_SECRETS))});var OUTCOMES=["signed","stale","vaults_other","expired","origin_other"];var UNSEEN=["__proto__","constructor","prototype"],described=(text4,schema4)=>It(schema4,un(text4)),text3=bs(),hash5=It(bs(),Tr(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/)),
random=It(bs(),Tr(/^[A-Za-z0-9_-]{21}[AQgw]$/)),count3=It(ss(),Jr(),yr(0)),version=It(ss(),Jr(),yr(1)),segment2=It(bs(),Tr(/^[a-z0-9][a-z0-9._-]{0,62}$/)),secretName=It(
bs(),er(256),Tr(/^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9][a-z0-9._-]{0,62}){1,7}$/),_n(isSecretName)),asked=Ds([secretName,It(bs(),er(256),Tr(/^[^*]+\/.*\*/),_n(isSecretPattern))]),
recordId=It(bs(),Tr(/^[^/]+\/[^/]+$/)),common={v:Ti(1),time:described("Unix seconds",count3),attempt:described("base64url of 16 random bytes: tells a retry from\
 another write",random)},identity=hs({issuer:described("its name in issuers.yaml",text3),iss:text3,iat:described("Unix seconds, as the token says",count3),claims:described(
"the claims that the platform's profile lists, each cut at 512 characters",fs(It(bs(),Tr(/^[!-~]{1,256}$/)),text3))}),released=hs({...common,type:Ti("released"),
identity,policy_digest:described("digest of the policy set that decided",hash5),transcript:described("T, which the token commits to",hash5),handle_hash:described(
"SHA-256 of the lease handle",hash5),lease:described("seconds",count3),secrets:Ai(hs({name:secretName,version,envelope:described("SHA-256 of the envelope's byte\
s",hash5),policy:described("file below the policies folder",text3),grant:text3})),omitted:described("optional names that were left out",Ai(asked)),warnings:described(
"codes",Ai(text3))}),written=hs({...common,type:Ti("written"),identity,policy_digest:described("digest of the policy set that decided",hash5),transcript:described(
"T, which the token commits to",hash5),secret:hs({name:secretName,version:described("that it was to have",version),envelope:described("SHA-256 of the envelope's\
 bytes",hash5),policy:described("file below the policies folder",text3),grant:text3})}),withheld=hs({...common,type:Ti("withheld"),record:described("id of the `\
released` or `written` record",recordId),hash:described("that record's hash: another attempt's may stand there instead",hash5),insert:described("was that record\
 written, or is its fate unknown?",te(["done","unknown"])),reason:described("codes",text3)}),refused=hs({...common,type:Ti("refused"),record:described("id of th\
e record that spent the token, or the job",recordId),identity,reason:te(["token_spent","job_spent"])}),denied=hs({...common,type:Ti("denied"),identity,policy_digest:hash5,
reason:te(["audience_mismatch","not_granted","frozen","policy_outdated","secret_missing","release_too_large","too_many_secrets","secret_outdated","secret_remove\
d","too_many_versions","rotation_due"]),names:described("those that were asked for",Ai(asked))}),leaseEnded=hs({...common,type:Ti("lease_ended"),record:described(
"id of the `released` record",recordId),hash:described("that record's hash",hash5)}),rekeyed=hs({...common,type:Ti("rekeyed"),actor:described("`keeper`, or the \
ARN of an operator",text3),reason:text3,name:secretName,version,place:te(["current","history"]),from:described("SHA-256 of the envelope before",hash5),to:described(
"SHA-256 of the envelope after",hash5)}),pruned=hs({...common,type:Ti("pruned"),actor:Ti("keeper"),reason:te(["removed","history"]),name:secretName,versions:described(
"those that were taken away, or were about to be",Ai(version))}),operator={...common,type:Ti("operator"),actor:text3,reason:text3},scope=Ds([hs({vault:segment2}),
hs({scope:Ti("everything")})]),byHand=Os("action",[hs({...operator,action:Ti("init"),subject:hs({})}),hs({...operator,action:Ti("put"),subject:hs({name:secretName,
version,envelope:hash5,from:Si(described("the older version whose value it has",version))})}),hs({...operator,action:Ti("get"),subject:hs({name:secretName,version,
envelope:hash5})}),hs({...operator,action:Ti("rm"),subject:hs({name:secretName,version:described("the last one",version),until:described("Unix seconds: from the\
n on its versions are erased",count3)})}),hs({...operator,action:Ti("freeze"),subject:scope}),hs({...operator,action:Ti("unfreeze"),subject:scope}),hs({...operator,
action:Ti("policy_floor"),subject:hs({floor:count3})}),hs({...operator,action:Ti("revoke"),subject:Os("by",[hs({by:Ti("lease"),record:recordId}),hs({by:Ti("run"),
iss:text3,run:text3}),hs({by:Ti("repository"),iss:text3,repository:text3}),hs({by:Ti("secret"),secret:secretName}),hs({by:Ti("all")})])}),hs({...operator,action:Ti(
"export"),subject:hs({from:described("Unix seconds: the time that was asked for",count3),to:count3,begin:described("leaves of the log: from this one",count3),end:described(
"to before this one",count3),size:described("leaves of the tree that proves them",count3)})})]),alarm=hs({...common,type:Ti("alarm"),kind:segment2,subject:fs(bs(),
Ds([bs(),count3]))}),policyDeployed=hs({...common,type:Ti("policy_deployed"),digest:hash5,built:described("Unix seconds of the build",count3),policies:described(
"how many",count3)}),bundleRequested=hs({...common,type:Ti("bundle_requested"),actor:described("the ARN of an operator",text3),reason:text3,manifest:described("\
what is to be sealed, for whom, until when",manifestSchema)}),bundleAnswered=hs({...common,type:Ti("bundle_answered"),request:described("id of the `bundle_reque\
sted` record",recordId),bundle:described("SHA-256 of the manifest's RFC 8785 form",hash5),outcome:te(OUTCOMES)}),breakGlass=hs({...common,type:Ti("break_glass"),
actor:described("the ARN of the operator who reported it",text3),bundle:described("SHA-256 of the manifest's RFC 8785 form",hash5),journal:described("the id of \
the journal",random),index:described("of the line in it, from 0",count3),line:described("SHA-256 of the line",hash5),action:te(["open","drill"]),opened:described(
"Unix seconds, by the clock of that machine",count3),signer:described("public key of the operator who opened",text3),by:te(["key","shares"]),reason:text3,secrets:Ai(
hs({name:secretName,version}))}),recordSchema=Os("type",[released,written,withheld,refused,denied,leaseEnded,rekeyed,pruned,byHand,alarm,policyDeployed,bundleRequested,
bundleAnswered,breakGlass]),parseRecord=value=>bt(recordSchema,value)&&!mapsOf(value).some(hidesSomething)?value:null,mapsOf=record=>[..."identity"in record?[record.
identity.claims]:[],..."subject"in record?[record.subject]:[]],hidesSomething=map=>UNSEEN.some(name=>Object.hasOwn(map,name));var replay=async(files,policies,{now,base})=>{await readManifest(files);let file=await files.open(LEAVES);if(!file)throw new EggError("leaves_missing",`The expo\
rt has no ${LEAVES}.`,"Take the export from where it came from again.");let policiesOf=heldPolicies(digest=>readWhole(files,policyPath(digest))),missing=new Set,
groups=groupsOf(),counts={same:0,lost:0,won:0,unknown:0},unreadable=0,decided=0;for await(let bytes2 of linesOf(file)){let line=bytes2&&parseLine(bytes2),leaf=line?.
leaf;if(leaf?.type==="closed")continue;let record=line&&parseRecord(line.record);if((!record||!leaf)&&unreadable++,!record||!leaf||!isDecided(record))continue;let held=await policiesOf(
record.policy_digest);typeof held=="string"&&missing.add(record.policy_digest);let then=typeof held=="string"?null:held,again=decideAgain(policies,then,record,now),
before=base?decideAgain(base,then,record,now):null,kind=isSame(again,before)?"same":again.kind;decided++,counts[kind]++,kind!=="same"&&groups.add(leaf.id,record,
again)}return{decided,counts,...groups.read(),unreadable,missingPolicies:[...missing].sort()}},isSame=(again,before)=>before!==null&&JSON.stringify(tellable(again))===
JSON.stringify(tellable(before)),tellable=again=>again.kind==="same"?again:{kind:again.kind,names:again.names},ORDER=["won","lost","unknown","same"],groupsOf=()=>{
let groups=new Map,more=0;return{add:(id3,record,again)=>{if(again.kind==="same")return;let{kind,why}=again,{repository,ref:ref2,environment}=rowOf(record),job={
kind,issuer:record.identity.issuer,repository,ref:ref2,environment,names:[...again.names].sort(),why},key=JSON.stringify(job),moment={time:record.time,record:id3},
group=groups.get(key);!group&&groups.size>=REPLAY_GROUPS?more++:groups.set(key,grown(group??{...job,count:0,first:moment,last:moment},moment))},read:()=>({groups:[
...groups.values()].sort((a9,b9)=>ORDER.indexOf(a9.kind)-ORDER.indexOf(b9.kind)||b9.count-a9.count),more})}},grown=(group,moment)=>({...group,count:group.count+
1,first:moment.time<group.first.time?moment:group.first,last:moment.time>=group.last.time?moment:group.last}),VERBS={won:"WAS DENIED, WOULD BE ALLOWED",lost:"wa\
s allowed, would be DENIED",unknown:"cannot be decided again"},tellReplay=({decided,counts,groups,more,...rest})=>{let{unreadable,missingPolicies}=rest,day2=time=>new Date(
time*1e3).toISOString().slice(0,10);return[...groups.map(group=>{let{kind,repository,ref:ref2,environment,names,why,count:count4,first,last}=group,where=[ref2,environment&&
`environment ${environment}`].filter(Boolean).join(", "),when=`${day2(first.time)} to ${day2(last.time)}, the last one ${last.record}`;return[`${VERBS[kind]}: ${repository}${where?
` (${where})`:""}: ${names.join(", ")}`,`  ${why}`,`  ${count4} ${count4===1?"exchange":"exchanges"}, ${when}`].join(`
`)}),...more?[`${more} more, of other kinds of jobs`]:[],`${decided} past exchanges decided again: ${counts.same} as before, ${counts.won} would be allowed, ${counts.
lost} denied, ${counts.unknown} cannot be told`,...unreadable?[`${unreadable} lines of the export cannot be read`]:[],...missingPolicies.map(digest=>`The polici\
es ${digest}, which decided, are not in the export`)].join(`
`)};var UNITS={s:1,m:60,h:3600},parseDuration=text4=>{let[,count4,unit]=/^([1-9][0-9]{0,4})([smh])$/.exec(text4)??[],seconds=Number(count4)*UNITS[unit];return seconds>=
60&&seconds<=LEASE_MAX?seconds:null};var DURATION="a duration is 90s, 30m or 6h; 1m to 24h",duration=It(bs(),Tr(/^[1-9][0-9]{0,4}[smh]$/,DURATION),He(text4=>parseDuration(text4)!==null,DURATION),yi(
text4=>parseDuration(text4))),HISTORY=`a number of days, like 90d; at least ${HISTORY_DAYS_MIN}d`,history=It(bs(),Tr(/^[1-9][0-9]{1,3}d$/,HISTORY),He(text4=>Number.
parseInt(text4,10)>=HISTORY_DAYS_MIN,HISTORY),yi(text4=>Number.parseInt(text4,10)*24*3600)),word=It(bs(),Tr(/^[a-z0-9][a-z0-9._-]{0,62}$/,"lower-case letters, d\
igits, dot, dash and underscore, at most 63")),id2=It(bs(),Tr(/^(0|[1-9][0-9]{0,19}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Za-z][A-Za-z0-9_.:-]{0,127})$/,
"an id: its digits, or a UUID in lower case; never a pattern (`gh api repos/OWNER/REPO` shows both ids)")),exact=(what,pattern)=>It(bs(),er(256,"at most 256 cha\
racters"),Tr(pattern,what)),NO_REGEX="patterns are no regular expressions: `*` stands for characters within one segment, `**` for whole segments, as in refs/hea\
ds/release/*",SOUND="`**` stands for whole segments only, as in refs/heads/**",looksLikeRegex=text4=>/^\^|\$$|\\|\[|\.\+|(^|\/)\.\*|\([^)]*\||\(\?/.test(text4),
globbed=(what,pattern)=>It(bs(),er(256,"at most 256 characters"),He(text4=>!looksLikeRegex(text4),NO_REGEX),He(isSoundPattern,SOUND),Tr(pattern,what)),listOf=text4=>It(
Ds([text4,It(Ai(text4),fr(1,EMPTY2))]),yi(value=>typeof value=="string"?[value]:value)),EMPTY_KEYS="an empty list says nothing: leave the field out",EMPTY2="an \
empty list is never met: leave the field out, or name what may pass",ref=globbed("a full ref: refs/heads/main or refs/tags/v1; patterns like refs/heads/release/\
*",/^refs\/(heads|tags|pull|merge-requests)(\/[^\s?[\\~^:/]+)+$/),branch=globbed("the target branch's short name, like main or release/*",/^(?!refs\/)[^\s?[\\~^:/]+(\/[^\s?[\\~^:/]+)*$/),
workflow=exact("the path of a workflow file, like .github/workflows/deploy.yml",/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._ -]+)*\.ya?ml$/),reusable=globbed("owner/repo/.g\
ithub/workflows/file.yml@refs/tags/v1, or @ and the 40 digits of a commit",/^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+(\/[A-Za-z0-9._ -]+)+\.ya?ml@([0-9a-f]{40}|refs\/(heads|tags)(\/[^\s?[\\~^:/@]+)+)$/),
event=exact("the name of an event, like push",/^[a-z][a-z_]{0,62}$/),visibility=te(["public","private","internal"]),plain=exact("printable text without *",/^[^*]+$/),
SECRET="a secret is vault/path/name in lower case, 2 to 8 segments",segment3="[a-z0-9][a-z0-9._-]{0,62}",secretText=It(bs(),Tr(new RegExp(`^${segment3}(\\/${segment3}\
){1,7}$`),`${SECRET}; no patterns here`),He(isSecretName,SECRET)),secretName2=It(secretText,yi(name=>name)),readable=It(bs(),Tr(/^[a-z0-9][a-z0-9._-]{0,62}(\/[a-z0-9*][a-z0-9._*-]{0,62}){1,7}$/,
`${SECRET}; \`*\` for one segment or a part of it, \`**\` for whole segments; the vault is spelled out`),He(text4=>isSecretName(text4)||isSecretPattern(text4),SECRET),
yi(text4=>text4)),DAY2="a day that exists, like 2027-06-30: the last one that the grant holds, in UTC",lastDay=It(bs(),Tr(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/,DAY2),
He(text4=>!Number.isNaN(Date.parse(text4))&&dayOf3(Date.parse(text4))===text4,DAY2),yi(text4=>Date.parse(text4)/1e3+24*3600)),dayOf3=ms=>new Date(ms).toISOString().
slice(0,10),claimName=exact("the name of a claim",/^[A-Za-z0-9_.:/-]+$/),claimValue=Ds([It(bs(),fr(1,"an absent or empty claim meets no condition"),er(256,"at m\
ost 256 characters"),He(isSoundPattern,SOUND)),Oi()]),version2=Ti(1),HOLDS=["ref","reusable_workflow","subject","claims"],conditions=hs({ref:ie(listOf(ref)),ref_protected:ie(
Oi()),environment:ie(listOf(exact("the name of an environment, or none",/^[^*]+$/))),workflow:ie(listOf(workflow)),reusable_workflow:ie(listOf(reusable)),events:ie(
It(Ai(event),fr(1,"an empty list allows nothing: leave `events` out for the safe ones (push, workflow_dispatch, schedule, release, deployment), or name some"))),
base_ref:ie(listOf(branch)),actor_ids:ie(It(Ai(id2),fr(1,EMPTY2))),visibility:ie(listOf(visibility)),runner:ie(listOf(exact("github-hosted, self-hosted, \u2026",
/^[a-z][a-z-]{0,62}$/))),enterprise_id:ie(listOf(id2)),properties:ie(fs(exact("a custom property's name",/^[A-Za-z0-9_$#.-]+$/),listOf(exact("one item, without \
comma or *",/^[^*,]+$/)))),subject:ie(listOf(plain)),claims:ie(fs(exact("a claim's name; the broker itself checks iss, aud, exp, iat, nbf and jti",/^(?!(iss|aud|exp|iat|nbf|jti)$)[A-Za-z0-9_.:/-]+$/),
It(Ds([claimValue,It(Ai(claimValue),fr(1,EMPTY2))]),yi(value=>Array.isArray(value)?value:[value]))))}),isNone=environment=>environment?.length===1&&environment[0]===
"none",grantEntries=hs({name:word,when:It(conditions,He(when=>when.ref_protected===!0||HOLDS.some(field=>when[field])||!!(when.environment&&!isNone(when.environment)),
"say at least one of ref, ref_protected: true, environment, reusable_workflow, subject and claims")),read:ie(It(Ai(readable),fr(1,"name at least one secret"))),
write:ie(It(Ai(secretName2),fr(1,"name at least one secret"))),lease:ie(duration),once:ie(Ti("job")),expires:ie(lastDay),min_version:ie(fs(secretText,It(ss(),Jr(),
yr(1,"1 or more")))),mask:ie(te(MASKS)),after_break_glass:ie(te(AFTER_BREAK_GLASS)),bearer:ie(Ti("accepted"))}),grant=It(grantEntries,He(({read:read2,write})=>!!(read2??
write),"name its secrets under read, or write")),REPOSITORY="owner/name as the platform writes it; without repository_id also a pattern like acme/svc-*, whose o\
wner is spelled out. For all of an owner leave `repository` out",policySchema=hs({version:version2,issuer:word,repository:ie(It(bs(),er(256,"at most 256 charact\
ers"),Tr(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._*-]+)+$/,REPOSITORY),He(isSoundPattern,REPOSITORY))),repository_id:ie(id2),repository_owner_id:id2,grants:Ai(grant)}),isOwnerWide=({
repository})=>repository===void 0||isPattern(repository),issuersSchema=hs({version:version2,issuers:It(Ai(hs({name:word,url:bs(),jwks_uri:ie(bs()),platform:te(PLATFORMS),
algorithms:It(Ai(te(ALGORITHMS)),fr(1,"name at least one")),audience:te(["committed","fixed"]),max_age:ie(duration),claim_names:ie(hs({repository_id:claimName,repository_owner_id:claimName,
repository:ie(claimName),ref:ie(claimName),environment:ie(claimName),event:ie(claimName),run_id:ie(claimName),job:ie(claimName)})),job_claims:ie(Ti(!0))})),fr(1,
"list at least one issuer"))}),recipients=It(Ai(exact("an X25519 key of age, like age1 and 58 more: `egg break-glass keygen` prints it",/^age1[02-9ac-hj-np-z]{58}$/)),
fr(1,EMPTY_KEYS),er(RECIPIENTS,`at most ${RECIPIENTS} recipients`)),journalSigners=It(Ai(exact("a signer reads NAME+8 hex digits+base64: `egg break-glass keygen\
` prints it",/^[a-z0-9][a-z0-9._-]{0,62}\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}$/)),fr(1,EMPTY_KEYS),er(JOURNAL_SIGNERS,`at most ${JOURNAL_SIGNERS} signers`)),number3=exact(
"a numeric id in quotes: `gh api users/LOGIN --jq .id`",/^[1-9][0-9]{0,19}$/),approval=It(hs({secrets:It(Ai(readable),fr(1,"name at least one secret")),users:ie(
It(Ai(number3),fr(1,EMPTY2))),teams:ie(It(Ai(hs({organization_id:number3,id:number3})),fr(1,EMPTY2)))}),He(({users,teams})=>!!(users??teams),"name who approves:\
 users, or teams")),vaultsSchema=hs({version:version2,defaults:ie(hs({lease:ie(duration),rekey:ie(te(REKEY_MODES)),history:ie(history),recipients:ie(recipients),
journal_signers:ie(journalSigners)})),vaults:It(Ai(hs({name:word,owners:It(Ai(hs({issuer:word,owner_id:id2})),fr(1,"a vault without owners gives nothing to anyo\
ne: list one")),kms_key:exact("a KMS key: an ARN, a key id or alias/name",/^(alias\/[A-Za-z0-9/_-]+|arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[A-Za-z0-9/_-]+|[0-9a-f-]{36})$/),
lease:ie(duration),rekey:ie(te(REKEY_MODES)),history:ie(history),recipients:ie(recipients),journal_signers:ie(journalSigners)})),fr(1,"list at least one vault")),
approvals:ie(Ai(approval))});var import_yaml=__toESM(require_dist());var nearest=(word2,known)=>{let limit=Math.max(1,Math.floor(word2.length/3)),best=null,least=limit+1;for(let candidate of known){let distance=distanceOf(word2.toLowerCase(),
candidate.toLowerCase(),limit);distance<least&&([best,least]=[candidate,distance])}return best},distanceOf=(a9,b9,limit)=>{if(Math.abs(a9.length-b9.length)>limit)
return limit+1;let before=[],last=Array.from({length:b9.length+1},(_4,j4)=>j4);for(let i8=1;i8<=a9.length;i8++){let row=[i8];for(let j4=1;j4<=b9.length;j4++){let same2=a9[i8-
1]===b9[j4-1],swapped=a9[i8-1]===b9[j4-2]&&a9[i8-2]===b9[j4-1];row[j4]=Math.min(last[j4]+1,row[j4-1]+1,last[j4-1]+(same2?0:1),...swapped&&i8>1&&j4>1?[before[j4-
2]+1]:[])}before=last,last=row}return last[b9.length]};var sourceError=(path,line,column,what)=>new EggError("policy_invalid",`${path}:${line}:${column}: ${what}`,"Correct the file; nothing was built."),PRINTABLE=/^(?:[\x20-\x7e\n]|\r\n)*$/,
parseSource=({path,text:text4},schema4)=>{if(text4.length>POLICY_FILE_BYTES)throw sourceError(path,1,1,"the file is too large");refuseUnprintable(path,text4);let lines=new import_yaml.LineCounter,
at=(offset,what)=>{let{line,col}=lines.linePos(offset);return sourceError(path,line,col,what)},directive=/^%/m.exec(text4),documents=(0,import_yaml.parseAllDocuments)(
text4,{lineCounter:lines,strict:!0,uniqueKeys:!1,merge:!1,prettyErrors:!1}),[document,second]=Array.isArray(documents)?documents:[];if(!document)throw sourceError(
path,1,1,"the file is empty");if(second)throw at(second.range[0],"a second document: one file, one document");let fault=document.errors[0]??document.warnings[0];
if(fault)throw at(fault.pos[0],fault.message);if(directive)throw at(directive.index,"directives are not allowed");refuseMagic(document,text4,at);let errorAt=(keys,what)=>at(
offsetOf(document,keys),`${keys.map(String).join(".")||"the file"}: ${what}`);if(!(0,import_yaml.isMap)(document.contents))throw at(document.range[0],"the file \
is not a map");let parsed=Ss(schema4,document.toJS());if(!parsed.success){let{issue:issue2,path:path2}=deepest(parsed.issues.find(isUnknownKey)??parsed.issues[0],
[]);throw errorAt(path2,wordsFor(issue2,schema4,path2))}return refuseInherited(document,at),{path,value:parsed.output,errorAt}},firstOdd=text4=>text4.search(/[^\x20-\x7e\n\r]|\r(?!\n)/),
refuseUnprintable=(path,text4)=>{if(PRINTABLE.test(text4))return;let before=text4.slice(0,firstOdd(text4)),rows=before.split(`
`),column=(rows.at(-1)?.length??0)+1;throw sourceError(path,rows.length,column,oddWords(text4.codePointAt(before.length)))},oddWords=code2=>code2===9?"a tab: in\
dent with spaces":code2===13?"a lone carriage return: end lines with LF, or with CR LF":`${`U+${code2.toString(16).toUpperCase().padStart(4,"0")}`} is no printa\
ble ASCII character: type it anew on a plain keyboard`,refuseMagic=(document,text4,at)=>{(0,import_yaml.visit)(document,{Node:(_4,node)=>{let offset=node.range?.[0]??
0;if((0,import_yaml.isAlias)(node))throw at(offset,"aliases are not allowed");if("anchor"in node&&node.anchor)throw at(offset,"anchors are not allowed");if(node.
tag)throw at(offset,"tags are not allowed");if((0,import_yaml.isMap)(node)&&refuseKeys(node,offset,at),!(0,import_yaml.isScalar)(node)||typeof node.value!="stri\
ng")return;let spelled=text4.slice(offset,node.range?.[1]??offset);if(!/^[\x20-\x7e]*$/.test(node.value)||spelled.includes(`
`))throw at(offset,"only printable ASCII on one line is allowed")}})},refuseKeys=({items},offset,at)=>{let seen=new Set;for(let{key}of items){if(!(0,import_yaml.isScalar)(
key))throw at(offset,"a key must be a plain text");if(seen.has(key.value))throw at(key.range?.[0]??offset,"this key stands here twice");seen.add(key.value)}},refuseInherited=(document,at)=>(0,import_yaml.visit)(
document,{Pair:(_4,{key})=>{if(!(!(0,import_yaml.isScalar)(key)||!(String(key.value)in Object.prototype)))throw at(key.range?.[0]??0,"no key may have this name")}}),
offsetOf=(document,keys)=>{for(let depth=keys.length;depth>0;depth--){let node=document.getIn(keys.slice(0,depth),!0);if((0,import_yaml.isNode)(node)&&node.range)
return node.range[0]}return document.range[0]},deepest=(issue2,above)=>{let path=[...above,...issue2.path?.map(({key})=>key)??[]];return(issue2.issues??[]).map(
inner2=>deepest(inner2,path)).find(({path:{length}})=>length>path.length)??{issue:issue2,path}},isUnknownKey=({type,expected})=>type==="strict_object"&&expected===
"never",wordsFor=(issue2,schema4,path)=>{if(isUnknownKey(issue2)){let known=keysAt(schema4,path.slice(0,-1)),meant2=nearest(String(path.at(-1)),known);return meant2?
`unknown key; did you mean ${meant2}?`:`unknown key; known here: ${known.join(", ")}`}if(issue2.received==="undefined")return"missing";if(issue2.kind!=="schema")
return issue2.message;if(expectsText(issue2)&&typeof issue2.input=="number")return`write it in quotes, as "${issue2.input}": a number loses digits`;if(issue2.expected===
"boolean"&&typeof issue2.input=="string")return"write true or false, without quotes";let meant=typeof issue2.input=="string"&&nearest(issue2.input,quotedIn(issue2.
expected??""));return`expected ${issue2.expected}, found ${issue2.received}${meant?`; did you mean ${meant}?`:""}`},expectsText=({expected})=>expected==="string"||
/\bstring\b/.test(expected??""),quotedIn=expected=>[...expected.matchAll(/"([^"]*)"/g)].map(([,word2])=>word2),keysAt=(schema4,path)=>{let{entries,item,value,wrapped,
options,pipe}=schema4;if(pipe?.[0]&&pipe[0]!==schema4)return keysAt(pipe[0],path);if(wrapped)return keysAt(wrapped,path);if(Array.isArray(options))return options.
flatMap(option=>keysAt(option,path));let[key,...rest]=path;if(key===void 0)return entries?Object.keys(entries):[];let inner=entries?entries[String(key)]:item??value;
return inner?keysAt(inner,rest):[]};var approvalsOf=vaults=>(parseSource(vaults,vaultsSchema).value.approvals??[]).map(({secrets,users,teams})=>({secrets,users:users??[],teams:(teams??[]).map(({organization_id,
id:id3})=>({organizationId:organization_id,id:id3}))})),neededApprovals=(before,after,{access,settings})=>{let kept=new Set(after.map(meaningOf));return before.
flatMap(approval2=>{let because=[...access.filter(isWidening).flatMap(change=>concerned(approval2,change)),...settings.filter(change=>isAbout(approval2,change)).
map(({what})=>what),...kept.has(meaningOf(approval2))?[]:["the approval itself is changed or taken away"]];return because.length?[{approval:approval2,because:[...new Set(
because)]}]:[]})},meaningOf=({secrets,users,teams})=>JSON.stringify([[...secrets].sort(),[...users].sort(),teams.map(({organizationId,id:id3})=>`${organizationId}\
/${id3}`).sort()]),isWidening=({kind,fields})=>kind==="gained"||fields.some(({relation})=>relation!=="narrower"),concerned=({secrets},change)=>change.secrets.filter(
secret=>secrets.some(listed2=>mayMeet(listed2,secret))).map(secret=>`${secret} for ${change.subject}`),isAbout=({secrets},{of,name})=>of==="issuer"||secrets.some(
secret=>vaultOf(secret)===name),mayMeet=(a9,b9)=>{let[left,right]=[a9.split("/"),b9.split("/")];for(let i8=0;i8<Math.max(left.length,right.length);i8++){let[x4,
y4]=[left[i8],right[i8]];if(x4==="**"||y4==="**")return!0;if(x4===void 0||y4===void 0)return!1;if(!(isPattern(x4)&&isPattern(y4))&&!matches(x4,y4)&&!matches(y4,
x4))return!1}return!0},tellApproval=({secrets})=>secrets.join(", ");var ALPHABET="qpzry9x8gf2tvdw0s3jn54khce6mua7l",GENERATOR=[996825010,642813549,513874426,1027748829,705979059],SUM=6,LENGTH=90,polymod=values=>{let sum=1;for(let value of values){
let top=sum>>>25;sum=(sum&33554431)<<5^value;for(let[i8,each]of GENERATOR.entries())top>>>i8&1&&(sum^=each)}return sum},expand=prefix=>{let codes=[...prefix].map(
char=>char.charCodeAt(0));return[...codes.map(code2=>code2>>>5),0,...codes.map(code2=>code2&31)]},regroup=(values,from,to)=>{let groups=[],[bits,count4]=[0,0];for(let value of values)
for(bits=(bits<<from|value)&4095,count4+=from;count4>=to;)count4-=to,groups.push(bits>>>count4&(1<<to)-1);to===5&&count4&&groups.push(bits<<5-count4&31);let rest=bits&
(1<<count4)-1;return to===8&&(count4>=5||rest)?null:groups};var fromBech32=(prefix,text4)=>{let lower=text4.toLowerCase();if(text4!==lower&&text4!==text4.toUpperCase()||lower.length>LENGTH||!lower.startsWith(`${prefix}1`))
return null;let values=[...lower.slice(prefix.length+1)].map(char=>ALPHABET.indexOf(char));if(values.length<SUM||values.includes(-1)||polymod([...expand(prefix),
...values])!==1)return null;let bytes2=regroup(values.slice(0,-SUM),5,8);return bytes2&&new Uint8Array(bytes2)};var isRecipient=async text4=>{let point=text4===text4.toLowerCase()?fromBech32("age",text4):null;if(point?.length!==32||point[31]&128)return!1;try{let{privateKey}=await c3(
"ECDH-ES",{crv:"X25519"}),peer=await crypto.subtle.importKey("raw",point,"X25519",!1,[]);return await crypto.subtle.deriveBits({name:"X25519",public:peer},privateKey,
256),!0}catch{return!1}};var ED25519=new Uint8Array([1]),isKeyName=text4=>/^[^\p{White_Space}+]+$/u.test(text4),keyMalformed=()=>new EggError("log_key_malformed","This is no public key \
of a log.","It reads NAME+8 hex digits+base64: take it from the operators of the log again."),keyOf2=async(name,publicKey)=>{if(!isKeyName(name)||publicKey.length!==
32)throw keyMalformed();let typed=concat(ED25519,publicKey),id3=(await sha256(concat(utf8(`${name}
`),typed))).slice(0,4),hex=[...id3].map(byte=>byte.toString(16).padStart(2,"0")).join("");return{name,id:id3,publicKey,vkey:`${name}+${hex}+${toBase64(typed)}`}};var parseVkey=async text4=>{let[,name="",typed=""]=/^([^+]+)\+[0-9a-f]{8}\+([^\n]+)$/.exec(text4)??[],bytes2=fromBase64(typed);if(!bytes2||bytes2[0]!==ED25519[0])
throw keyMalformed();let key=await keyOf2(name,bytes2.slice(1));if(key.vkey!==text4)throw keyMalformed();return key};var plainUrl=text4=>{if(!URL.canParse(text4))return null;let url=new URL(text4),scheme=url.protocol==="https:"||url.protocol==="http:"&&url.hostname==="127.0.0.\
1",bare=!url.username&&!url.password&&!/[?#\\\s]/.test(text4);return scheme&&bare?url:null};var isIssuerUrl=text4=>{let url=plainUrl(text4);return url!==null&&(text4===url.origin||text4===url.href&&!text4.endsWith("/"))},originOf=url=>new URL(url).origin,
isPublicUrl=text4=>{let url=new URL(text4),loopback=/^(127\.|(.*\.)?localhost\.?$|\[::1?\]$|\[::ffff:|0\.0\.0\.0$)/;return url.protocol==="https:"&&!loopback.test(
url.hostname)};var defined=record=>Object.fromEntries(Object.entries(record).filter(([,value])=>value!==void 0));var unique=({errorAt},list,keyOf3,keys)=>{let seen=new Set;list.forEach((entry,i8)=>{let key=keyOf3(entry);if(seen.has(key))throw errorAt([...keys,i8],`${key} s\
tands here twice`);seen.add(key)})};var compilePolicy=(source,issuers,vaults)=>{let{issuer:name,repository,repository_id,repository_owner_id,grants}=source.value,issuer=issuers.find(issuer2=>issuer2.
name===name);if(!issuer)throw source.errorAt(["issuer"],`${name} is not in issuers.yaml`);return checkScope(source,issuer),unique(source,grants,({name:name2})=>name2,
["grants"]),grants.forEach((grant2,i8)=>{checkSecrets(source,i8,grant2,vaults),checkConditions(source,i8,grant2,issuer)}),{file:source.path,issuer:name,repository:repository??
null,repositoryId:repository_id??null,ownerId:repository_owner_id,grants:grants.map(grant2=>compileGrant(grant2,profileOf(issuer)))}},checkScope=(source,issuer)=>{
let{value,errorAt}=source,{ids,repository,repositoryMustMatch}=profileOf(issuer),{repository_id:id3,repository_owner_id:owner}=value;if(id3===void 0&&!isOwnerWide(
value))throw errorAt(["repository_id"],"missing: it is what is matched. (A policy for all of an owner has no `repository`, or one with *, like acme/svc-*)");if(id3!==
void 0&&isOwnerWide(value))throw errorAt(["repository"],"beside repository_id it is the exact name, for people to read; without repository_id it may be a patter\
n like acme/svc-*");if(value.repository!==void 0&&isPattern(value.repository)&&repository===null)throw errorAt(["repository"],"this issuer names no repositories");
if(repositoryMustMatch&&value.repository===void 0)throw errorAt(["issuer"],"forks run under the project's id here: name the `repository` as vcs-origin has it, l\
ike github.com/acme/app");let form={number:/^[0-9]+$/,uuid:/^[0-9a-f-]{36}$/,text:/^/}[ids];if(id3!==void 0&&!form.test(id3))throw errorAt(["repository_id"],`ex\
pected a ${ids}`);if(!form.test(owner))throw errorAt(["repository_owner_id"],`expected a ${ids}`)},checkSecrets=(source,i8,{read:read2=[],write=[],min_version={}},vaults)=>{
let{errorAt}=source;for(let[key,names]of Object.entries({read:read2,write}))unique(source,names,String,["grants",i8,key]),names.forEach((name,j4)=>{if(vaults&&!vaults.
some(vault=>vault.name===vaultOf(name)))throw errorAt(["grants",i8,key,j4],`vault ${vaultOf(name)} is not in vaults.yaml`)});for(let name of Object.keys(min_version))
if(!read2.some(entry=>matches(entry,name)))throw errorAt(["grants",i8,"min_version",name],"this grant does not read it")},claimsBehind=profile=>({ref:profile.ref,
ref_protected:profile.refProtected,environment:profile.environment,workflow:profile.workflow,reusable_workflow:profile.workflow==="github"?profile.workflow:null,
events:profile.event,base_ref:profile.baseRef,actor_ids:profile.actorId,visibility:profile.visibility,runner:profile.runner,enterprise_id:profile.enterpriseId,properties:profile.
property,subject:"sub",claims:!0}),checkConditions=(source,i8,{when,bearer,once},issuer)=>{let{errorAt}=source,profile=profileOf(issuer),at=(...keys)=>["grants",
i8,...keys],behind=claimsBehind(profile);for(let[field,value]of Object.entries(when)){if(behind[field]===null)throw errorAt(at("when",field),`tokens of ${issuer.
name} do not say it`);Array.isArray(value)&&unique(source,value,String,at("when",field))}let odd=(when.runner??[]).find(runner=>!profile.runners.includes(runner));
if(odd!==void 0)throw errorAt(at("when","runner"),`${odd} is none of ${profile.runners.join(", ")}`);if(when.environment&&when.environment.length>1&&when.environment.
includes("none"))throw errorAt(at("when","environment"),"`none` stands alone: write two grants");if(profile.event!==null&&!profile.safeEvents.length&&!when.events)
throw errorAt(at("when"),`name the \`events\`: no safe ones are known for ${issuer.name}`);for(let[claim,values]of Object.entries(when.claims??{}))if(issuer.jobClaims&&
values.some(value=>typeof value=="string"&&isPattern(value)))throw errorAt(at("when","claims",claim),`jobs of ${issuer.name} put claims of their own into tokens\
: no patterns, spell it out`);if(once&&profile.job===null)throw errorAt(at("once"),`tokens of ${issuer.name} do not tell one job from another`);if(issuer.audience===
"fixed"&&!bearer)throw errorAt(at(),`tokens of ${issuer.name} cannot commit to their request: accept that with \`bearer: accepted\``)},compileGrant=(grant2,profile)=>{
let{name,when,read:read2,write,lease,bearer,...rest}=grant2,events=when.events??(profile.event===null?void 0:profile.safeEvents),{environment,...others}=when,conditions2={
...defined(others),...environment&&{environment:isNone(environment)?null:environment},...events&&{events}};return{name,when:conditions2,read:read2??[],lease:lease??
null,bearer:bearer==="accepted",...write&&{write},...defined(rest)}};var compilePolicies=async(sources,{built,issuerUrls={}})=>{let issuers=compileIssuers(parseSource(sources.issuers,issuersSchema),issuerUrls),vaults=sources.vaults&&
await compileVaults(parseSource(sources.vaults,vaultsSchema),issuers),policies=[...sources.policies].sort((a9,b9)=>a9.path<b9.path?-1:1).map(file=>compilePolicy(
parseSource(file,policySchema),issuers,vaults)),data={issuers,vaults:vaults??vaultsOf(policies),policies},digest=toBase64url(await sha256(utf8(w5(data))));return{
v:1,built,digest,...data}},vaultsOf=policies=>{let owners=new Map;for(let{issuer,ownerId,grants}of policies)for(let name of grants.flatMap(({read:read2,write=[]})=>[
...read2,...write]).map(vaultOf))owners.set(name,[...owners.get(name)??[],{issuer,ownerId}]);return[...owners].map(([name,owners2])=>({name,owners:owners2,kmsKey:"\
alias/none",lease:LEASE_DEFAULT,rekey:"never"}))},compileIssuers=(source,overrides)=>{let entries=source.value.issuers;return unique(source,entries,({name})=>name,
["issuers"]),unique(source,entries,({url})=>url,["issuers"]),entries.map((entry,i8)=>{let at=(key,what)=>source.errorAt(["issuers",i8,key],what);if(!isIssuerUrl(
entry.url)||!isPublicUrl(entry.url))throw at("url","an https URL as the tokens spell it: lower case, no trailing slash");if(entry.jwks_uri!==void 0&&!(isIssuerUrl(
entry.jwks_uri)&&originOf(entry.jwks_uri)===originOf(entry.url)))throw at("jwks_uri","must be on the host of `url`");let names=entry.claim_names;if(entry.platform===
"other"!=(names!==void 0))throw source.errorAt(["issuers",i8],"claim_names says which claim is what, on platform: other and nowhere else");let{jwksPath,maxAge}=profileOf(
entry),override=Object.hasOwn(overrides,entry.name)?overrides[entry.name]:void 0,url=override??entry.url;return{name:entry.name,url,jwksUri:override?`${url}${jwksPath}`:
entry.jwks_uri??`${url}${jwksPath}`,platform:entry.platform,algorithms:entry.algorithms,audience:entry.audience,maxAge:entry.max_age??maxAge,...entry.job_claims&&
{jobClaims:entry.job_claims},...names&&{claimNames:claimNamesOf(names)}}})},claimNamesOf=names=>{let{repository_id,repository_owner_id,run_id,...same2}=names;return{
repositoryId:repository_id,ownerId:repository_owner_id,...defined({...same2,runId:run_id})}},compileVaults=async(source,issuers)=>{let{vaults,defaults:defaults2,
approvals=[]}=source.value;unique(source,vaults,({name})=>name,["vaults"]),approvals.forEach(({secrets},i8)=>{secrets.forEach((secret,j4)=>{if(!vaults.some(({name})=>name===
vaultOf(secret)))throw source.errorAt(["approvals",i8,"secrets",j4],`there is no vault ${vaultOf(secret)}`)})}),await checkKeys(source,["defaults"],defaults2??{});
for(let[i8,vault]of vaults.entries())await checkKeys(source,["vaults",i8],vault);return vaults.map((vault,i8)=>{vault.owners.forEach(({issuer},j4)=>{if(!issuers.
some(({name})=>name===issuer))throw source.errorAt(["vaults",i8,"owners",j4,"issuer"],`${issuer} is not in issuers.yaml`)});let history2=vault.history??defaults2?.
history;return{name:vault.name,owners:vault.owners.map(({issuer,owner_id})=>({issuer,ownerId:owner_id})),kmsKey:vault.kms_key,lease:vault.lease??defaults2?.lease??
LEASE_DEFAULT,rekey:vault.rekey??defaults2?.rekey??"after-read",...history2!==void 0&&{history:history2},...breakGlassOf(source,i8)}})},breakGlassOf=({value:{vaults,
defaults:defaults2},errorAt},i8)=>{let recipients2=vaults[i8]?.recipients??defaults2?.recipients,journalSigners2=vaults[i8]?.journal_signers??defaults2?.journal_signers;
if(recipients2&&journalSigners2)return{recipients:recipients2,journalSigners:journalSigners2};if(!recipients2&&!journalSigners2)return{};throw errorAt(["vaults",
i8],"recipients and journal_signers go together: what is opened must be signed for")},checkKeys=async(source,at,{recipients:recipients2=[],journal_signers=[]})=>{
unique(source,recipients2,text4=>text4,[...at,"recipients"]),unique(source,journal_signers,text4=>text4.replace(/\+.*/,""),[...at,"journal_signers"]);for(let[i8,
text4]of recipients2.entries())if(!await isRecipient(text4))throw source.errorAt([...at,"recipients",i8],"no key of age: its check sum is wrong, or its point");
for(let[i8,text4]of journal_signers.entries())await parseVkey(text4).catch(()=>{throw source.errorAt([...at,"journal_signers",i8],"no key: its check sum is wron\
g")})};var accessOf=set=>set.policies.flatMap(policy=>policy.grants.flatMap(grant2=>entriesOf(grant2).filter(([,secret])=>isOwned(set,policy,secret)).map(([how,secret])=>({
subject:subjectOf(policy),how,secret,demands:demandsOf(grant2,secret),policy:policy.file,grant:grant2.name})))),subjectOf=({issuer,repositoryId,ownerId,repository})=>({
issuer,repositoryId,ownerId,repository}),entriesOf=({read:read2,write=[]})=>[...read2.map(secret=>["read",secret]),...write.map(secret=>["write",secret])],isOwned=({
vaults},{issuer,ownerId},secret)=>!!vaults.find(({name})=>name===vaultOf(secret))?.owners.some(o7=>o7.issuer===issuer&&o7.ownerId===ownerId),demandsOf=(grant2,secret)=>{
let{when,lease,once,expires,min_version:minimum,bearer}=grant2,{mask,after_break_glass:after}=grant2,one=value=>value===void 0?[]:[`${value}`],all={...conditionLists(
when),lease:one(lease??void 0),once:one(once),expires:one(expires),min_version:one(minimum?.[secret]),bearer:bearer?["accepted"]:[],mask:one(mask),after_break_glass:one(
after)};return Object.fromEntries(Object.entries(all).filter(([,values])=>values.length))},conditionLists=when=>{let{properties={},claims:claims2={},environment,
ref_protected,...listed2}=when,within2=(field,map)=>Object.entries(map).map(([name,values])=>[`${field}.${name}`,values.map(String)]);return Object.fromEntries(
[...Object.entries(listed2).map(([field,values])=>[field,[...values??[]]]),["ref_protected",ref_protected===void 0?[]:[String(ref_protected)]],["environment",environment===
null?["none"]:[...environment??[]]],...within2("properties",properties),...within2("claims",claims2)])},relationOf=(field,from=[],to=[])=>{let[lower,upper]=[atMost(
field,from,to),atMost(field,to,from)];return lower&&upper?"same":lower?"wider":upper?"narrower":"other"},number4=(values,none)=>values.length?Number(values[0]):
none,atMost=(field,a9,b9)=>{switch(field){case"lease":return a9.length&&b9.length?number4(a9,0)<=number4(b9,0):a9.length===b9.length;case"expires":return number4(
a9,Number.POSITIVE_INFINITY)<=number4(b9,Number.POSITIVE_INFINITY);case"min_version":return number4(a9,1)>=number4(b9,1);case"once":return!b9.length||a9.length>
0;case"bearer":return!a9.length||b9.length>0;case"mask":case"after_break_glass":return a9.join()===b9.join();default:return!b9.length||a9.length>0&&a9.every(x4=>b9.
some(y4=>covers(y4,x4)))}},implies=(wide,narrow)=>wide.how===narrow.how&&coversSubject(wide.subject,narrow.subject)&&covers(wide.secret,narrow.secret)&&fieldsOf(
wide,narrow).every(field=>atMost(field,narrow.demands[field]??[],wide.demands[field]??[])),fieldsOf=(a9,b9)=>[...new Set([...Object.keys(a9.demands),...Object.keys(
b9.demands)])].sort(),coversSubject=(wide,narrow)=>wide.issuer!==narrow.issuer||wide.ownerId!==narrow.ownerId?!1:wide.repositoryId!==null?wide.repositoryId===narrow.
repositoryId:wide.repository===null?!0:narrow.repository!==null&&covers(wide.repository,narrow.repository),tellSubject=({issuer,repositoryId,ownerId,repository})=>repositoryId!==
null?`${repository} (${issuer} ${repositoryId}, owner ${ownerId})`:repository===null?`EVERY repository of owner ${ownerId} (${issuer})`:`EVERY repository like ${repository}\
 of owner ${ownerId} (${issuer})`,tellDemands=demands=>Object.entries(demands).map(([field,values])=>`${field} ${tellValues(field,values)}`).join("; "),tellValues=(field,values=[])=>values.
length?field==="expires"?new Date((Number(values[0])-1)*1e3).toISOString().slice(0,10):values.join(", "):"any";var meaningOf2=({policy:_4,grant:__,...meaning})=>{let{repository,...subject}=meaning.subject,whose=meaning.subject.repositoryId===null?{...subject,repository}:
subject,demands=Object.entries(meaning.demands).map(([field,values])=>[field,[...values].sort()]).sort();return JSON.stringify([whose,meaning.how,meaning.secret,
demands])},sameSubject=(a9,b9)=>meaningOf2({...a9,how:"read",secret:"",demands:{}})===meaningOf2({...b9,how:"read",secret:"",demands:{}}),diffPolicies=(base,head)=>{
let[before,after]=[accessOf(base),accessOf(head)],[oldMeanings,newMeanings]=[new Set(before.map(meaningOf2)),new Set(after.map(meaningOf2))],gone=before.filter(
entry=>!newMeanings.has(meaningOf2(entry))),come=after.filter(entry=>!oldMeanings.has(meaningOf2(entry))),changes=[],left=new Set(gone);for(let entry of come){let old=partnerOf(
entry,left);old?(left.delete(old),changes.push(compare(old,entry))):before.some(other2=>implies(other2,entry))||changes.push(whole("gained",entry))}for(let entry of left)
after.some(other2=>implies(other2,entry))||changes.push(whole("lost",entry));let settings=settingChanges(base,head),access=grouped(changes),widens=access.some(({
kind,fields})=>kind==="gained"||fields.some(({relation})=>relation==="wider"||relation==="other"));return{access,settings,widens}},partnerOf=(entry,left)=>{let candidates=[
...left].filter(old=>old.how===entry.how&&sameSubject(old,entry)),inGrant=candidates.filter(({grant:grant2})=>grant2===entry.grant),same2=old=>old.secret===entry.
secret,near=old=>covers(old.secret,entry.secret)||covers(entry.secret,old.secret);return inGrant.find(same2)??candidates.find(same2)??inGrant.find(near)},compare=(old,entry)=>{
let listed2=fieldsOf(old,entry).map(field=>({field,relation:relationOf(field,old.demands[field],entry.demands[field]),from:old.demands[field]??[],to:entry.demands[field]??
[]})),fields=[{field:"secret",relation:secretRelation(old.secret,entry.secret),from:[old.secret],to:[entry.secret]},...listed2].filter(change=>change.relation!==
"same"),relations=new Set(fields.map(({relation})=>relation)),[only]=relations,kind=relations.size===1&&only==="wider"?"widened":relations.size===1&&only==="nar\
rower"?"narrowed":"changed";return{...whole(kind,entry),fields}},secretRelation=(from,to)=>from===to?"same":covers(to,from)?"wider":"narrower",whole=(kind,entry)=>({
kind,subject:tellSubject(entry.subject),how:entry.how,secrets:[entry.secret],policy:entry.policy,grant:entry.grant,fields:[],demands:entry.demands}),KINDS=["gai\
ned","widened","changed","narrowed","lost"],grouped=changes=>{let groups=new Map;for(let change of changes){let{secrets,...rest}=change,key=JSON.stringify(rest),
group=groups.get(key);groups.set(key,group?{...group,secrets:[...group.secrets,...secrets]}:change)}let rank2=({kind})=>KINDS.indexOf(kind);return[...groups.values()].
sort((a9,b9)=>rank2(a9)-rank2(b9)||(a9.subject+a9.grant<b9.subject+b9.grant?-1:1))},settingChanges=(base,head)=>{let list=set=>new Map([...set.issuers.map(issuer=>[
`issuer ${issuer.name}`,issuer]),...set.vaults.map(({owners:_4,...vault})=>[`vault ${vault.name}`,vault])]),[before,after]=[list(base),list(head)];return[...new Set(
[...before.keys(),...after.keys()])].sort().flatMap(key=>{let[from,to]=[before.get(key),after.get(key)],[of,name]=key.split(" "),change=what=>({of,name,what:`${key}${what}`});
if(!from)return[change(" is new")];if(!to)return[change(" is gone")];let fields=[...new Set([...Object.keys(from),...Object.keys(to)])],text4=(value,field)=>JSON.
stringify(value[field]);return fields.filter(field=>text4(from,field)!==text4(to,field)).map(field=>change(`: ${field} ${text4(from,field)} \u2192 ${text4(to,field)}`))})},
VERBS2={gained:"GAINS",widened:"WIDENED",changed:"CHANGED",narrowed:"narrowed",lost:"loses"},RELATIONS={wider:"lets more in",narrower:"lets less in",other:"lets\
 others in"},tellDiff=({access,settings})=>!access.length&&!settings.length?"Nobody gains or loses anything.":[...access.map(change=>{let{kind,subject,how,secrets,
policy,grant:grant2,fields,demands}=change,head=`${VERBS2[kind]}: ${subject} ${how==="read"?"reads":"writes"} ${secrets.join(", ")}`,lines=fields.map(({field,relation,
from,to})=>`  ${field}: ${tellValues(field,from)} \u2192 ${tellValues(field,to)} (${RELATIONS[relation]})`),whole2=kind==="gained"||kind==="lost"?[`  when ${tellDemands(
demands)}`]:[];return[head,...lines,...whole2,`  by ${grant2} in ${policy}`].join(`
`)}),...settings.map(({what})=>`SETTING: ${what}`)].join(`
`);var DANGEROUS=new Map([["pull_request","runs what a pull request brings"],["pull_request_target","may run what a stranger wrote, with the base branch\u2019s rights"],
["workflow_run","is set off by other workflows, a fork\u2019s pull request among them"],["issue_comment","anybody may comment"],["discussion_comment","anybody m\
ay comment"],["merge_group","runs what is not merged yet"],["merge_request_event","runs what a merge request brings"],["external_pull_request_event","runs what \
a pull request brings"],["pipeline","is set off by another project"],["parent_pipeline","is set off by another pipeline"],["trigger_job","is set off by another \
pipeline"]]),lint=(set,now)=>{let findings=[],access=accessOf(set);for(let policy of set.policies)for(let grant2 of policy.grants){let say2=(level,code2,sentence)=>findings.
push({code:code2,level,file:policy.file,grant:grant2.name,sentence});lintScope(policy,grant2,say2),lintSecrets(set,policy,grant2,say2),lintConditions(set,policy,
grant2,say2),lintTerms(grant2,now,say2),lintShadow(policy,grant2,access,say2)}return[...findings,...unused(set)]},lintScope=(policy,{when},say2)=>{if(policy.repositoryId!==
null)return;let whose=tellSubject(policy);when.reusable_workflow?say2("warning","owner_wide",`It is for ${whose}.`):say2("warning","owner_wide",`It is for ${whose}\
, and whoever may make one has it: name a reusable_workflow.`)},lintSecrets=(set,policy,grant2,say2)=>{let{read:read2,write=[]}=grant2,wide=read2.filter(name=>name.
split("/").includes("**"));wide.length&&say2("warning","broad_read",`${wide.join(", ")}: whatever will be put there.`);let vaults=new Set([...read2,...write].map(
vaultOf));for(let vault of vaults)isOwned(set,policy,`${vault}/x`)||say2("error","owner_missing",`It gives nothing from ${vault}: that vault does not list owner\
 ${policy.ownerId} of ${policy.issuer}.`)},lintConditions=(set,policy,{when},say2)=>{let issuer=set.issuers.find(({name})=>name===policy.issuer),profile=issuer&&
profileOf(issuer),branches=(when.ref??[]).filter(ref2=>!ref2.startsWith("refs/tags/")),open2=branches.filter(isPattern),guarded=when.ref_protected===!0||!!when.
environment;open2.length&&!guarded?say2("warning","unprotected_ref",`${open2.join(", ")}: whoever may push such a branch has it; add ref_protected: true or an e\
nvironment.`):branches.length&&!guarded&&profile?.environment&&say2("note","environment_missing","No environment: only the branch\u2019s own protection holds people \
back."),when.runner?.includes("self-hosted")&&say2("warning","self_hosted","A self-hosted runner may keep what earlier jobs left there.");for(let event2 of when.
events??[]){let why=DANGEROUS.get(event2);why&&say2("warning","dangerous_event",`${event2} ${why}.`)}for(let workflow2 of when.reusable_workflow??[])workflow2.includes(
"@refs/heads/")&&say2("warning","reusable_by_branch",`${workflow2}: a branch moves; take a tag or a commit.`)},lintTerms=({expires},now,say2)=>{if(expires===void 0)
return;let day2=dayOf(expires-1);expires<=now?say2("error","expired",`It ended with ${day2}: renew it, or take it out.`):expires<=now+EXPIRES_SOON&&say2("warnin\
g","expires_soon",`It ends with ${day2}.`)},lintShadow=(policy,grant2,access,say2)=>{let isOwn=entry=>entry.policy===policy.file&&entry.grant===grant2.name,own=access.
filter(isOwn),others=access.filter(entry=>!isOwn(entry)),broader=own.map(entry=>others.find(other2=>implies(other2,entry))),[first]=broader;!first||broader.includes(
void 0)||say2("warning","shadowed",`${first.grant} in ${first.policy} gives all of it anyway.`)},unused=set=>{let reads=set.policies.flatMap(({grants})=>grants.
flatMap(({read:read2})=>[...read2])),used=new Set(reads.map(vaultOf)),vaults=set.vaults.filter(({name})=>!used.has(name)).map(({name})=>({code:"unread_vault",level:"\
warning",file:"vaults.yaml",grant:null,sentence:`Nobody may read anything from ${name}.`})),written2=set.policies.flatMap(policy=>policy.grants.flatMap(({name,write=[]})=>write.
filter(secret=>!reads.some(entry=>matches(entry,secret))).map(secret=>({code:"unread_secret",level:"warning",file:policy.file,grant:name,sentence:`${secret} is \
written, and nobody may read it.`}))));return[...vaults,...written2]};var lineOf2=(files,{file,grant:grant2})=>{let at=(files.find(({path})=>path===file)?.text.split(`
`)??[]).findIndex(line=>/\bname:\s*["']?([\w.-]+)/.exec(line)?.[1]===grant2);return grant2===null||at<0?1:at+1},placeIn=message=>{let[,file,line,column,what]=/^([^\n]*?):(\d{1,7}):(\d{1,7}): (.*)$/s.
exec(message)??[];return file===void 0||what===void 0?null:{file,line:Number(line),column:Number(column),what}};var json=$i(()=>Ds([bs(),ss(),Oi(),re(),Ai(json),fs(bs(),json)])),claims=fs(bs(),json),day=It(bs(),Tr(/^20[0-9]{2}-[01][0-9]-[0-3][0-9]$/,"a day: 2027-06-30")),
casesSchema=hs({version:Ti(1),issuer:bs(),job:claims,tests:It(Ai(hs({name:bs(),claims:ie(claims),without:ie(Ai(bs())),read:ie(Ai(bs())),on:ie(day),expect:te(["a\
llow","deny"]),fails_by:ie(Ai(bs()))})),fr(1,"write at least one test"))}),questionOf=({job},test,issuer,today)=>{let now=test.on?Date.parse(test.on)/1e3+43200:
today,filled={iss:issuer.url,iat:now,nbf:now,exp:now+300,jti:"test",aud:"test"},all=new Map(Object.entries({...filled,...job,...test.claims}));for(let name of test.
without??[])all.delete(name);return{claims:all,secrets:test.read??[],now,audience:null}};var Refusal=class extends Error{name="Refusal";denial;constructor(denial){super(denial.code),this.denial=denial}},refuse=denial=>new Refusal(denial);var timesOf=(issuer,claims2,now)=>{let time=claim=>{let value=claims2.get(claim);if(typeof value!="number"||!Number.isSafeInteger(value)||value<0)throw refuse({
code:"token_claim",claim});return value},[iat,exp]=[time("iat"),time("exp")],nbf=profileOf(issuer).nbf||claims2.has("nbf")?time("nbf"):iat,no=code2=>refuse({code:code2});
if(exp<=iat)throw refuse({code:"token_claim",claim:"exp"});if(iat>now+60||nbf>now+60)throw no("token_not_yet_valid");if(exp<=now-60)throw no("token_expired");if(exp-
iat>issuer.maxAge)throw no("token_too_old");return{iat,lifetime:exp-iat}},jtiOf=(issuer,claims2)=>{let jti=claims2.get("jti");if(jti===void 0&&!profileOf(issuer).
jti)return null;if(typeof jti!="string"||!jti||jti.length>JTI_LENGTH)throw refuse({code:"token_claim",claim:"jti"});return jti},audienceOf=claims2=>{let audience=claims2.
get("aud");if(typeof audience!="string")throw refuse({code:"token_claim",claim:"aud"});return audience};var consider=(index,who,secret,now)=>weigh(index,who,secret,now).map(({policy,grant:grant2,checks})=>({policy:policy.file,grant:grant2.name,secret,checks})),failed=({
checks})=>checks.filter(({met})=>!met),weigh=(index,who,secret,now)=>{let id3=claimOf(who,profileOf(who).repositoryId),scope2=({repositoryId})=>repositoryId===null?
[]:[{field:"repository_id",met:id3===repositoryId,expected:[repositoryId],actual:id3}],own=new Set(policiesFor(index,who).map(({file})=>file));return index.policies().
filter(({issuer})=>issuer===who.issuer).flatMap(policy=>policy.grants.filter(grant2=>own.has(policy.file)||secret!==null&&speaksOf(grant2,secret)).map(grant2=>({
policy,grant:grant2,checks:[...secret===null?[]:[readCheck(grant2,secret)],...scope2(policy),...checksOf(who,policy,grant2,now),...secret===null?[]:[ownerCheck(
index,who,secret)]]}))).sort((a9,b9)=>rank(a9,secret)-rank(b9,secret))},rank=(weighed,secret)=>failed(weighed).length+(secret===null||speaksOf(weighed.grant,secret)?
0:1e3),readCheck=(grant2,secret)=>({field:"read",met:speaksOf(grant2,secret),expected:grant2.read,actual:secret}),ownerCheck=(index,who,secret)=>{let expected=(index.
vaultByName.get(vaultOf(secret))?.owners??[]).filter(({issuer})=>issuer===who.issuer).map(o7=>o7.ownerId),actual=claimOf(who,profileOf(who).ownerId);return{field:"\
vault_owner",met:actual!==null&&expected.includes(actual),expected,actual}},FIXED=new Set(["repository_id","repository_owner_id","repository"]),smallestChange=(index,who,secrets,now)=>{
let edits=(secrets.length?secrets:[null]).flatMap(secret=>editsFor(index,who,secret,now)),unique2=[...new Map(edits.map(edit2=>[JSON.stringify(edit2),edit2])).values()];
return unique2.length?{edits:unique2,says:unique2.map(say)}:null},editsFor=(index,who,secret,now)=>[...weigh(index,who,secret,now).filter(weighed=>failed(weighed).
every(({field})=>!FIXED.has(field))).map(weighed=>failed(weighed).map(check=>editOf(weighed,check,secret))),newPolicy(index,who,secret)].reduce((a9,b9)=>b9.length&&
b9.length<a9.length?b9:a9),edit=(file,path,verb,value)=>({file,path,do:verb,value}),editOf=({policy,grant:grant2},check,secret)=>{let{field,actual}=check,at=path=>`\
grants.${grant2.name}.${path}`;if(field==="vault_owner"&&secret!==null){let value=`{ issuer: ${policy.issuer}, owner_id: "${actual}" }`;return edit("vaults.yaml",
`vaults.${vaultOf(secret)}.owners`,"add",value)}return field==="read"?edit(policy.file,at("read"),"add",secret):field==="expires"?edit(policy.file,at("expires"),
"set","a later day"):field==="bearer"?edit(policy.file,at("bearer"),"set","accepted"):field==="once"?edit(policy.file,at("once"),"remove",null):actual===null||field===
"ref_protected"||field==="workflow"?edit(policy.file,at(`when.${field}`),"remove",null):edit(policy.file,at(`when.${field}`),"add",actual)},newPolicy=(index,who,secret)=>{
let[own]=policiesFor(index,who).filter(({repositoryId})=>repositoryId!==null),name=secret??"vault/path/name";return own?[edit(own.file,"grants","add","a grant f\
or this job"),edit(own.file,"grants.NEW.read","add",name)]:[edit("a new file","repository_id","set",claimOf(who,profileOf(who).repositoryId)),edit("a new file",
"repository_owner_id","set",claimOf(who,profileOf(who).ownerId)),edit("a new file","grants.NEW.read","add",name)]},say=({file,path,do:verb,value})=>verb==="remo\
ve"?`${file}: remove ${path}`:verb==="add"?`${file}: add ${value} to ${path}`:`${file}: set ${path} to ${value}`;var draftText=({issuer,repository,repositoryId,ownerId,grant:grant2})=>["version: 1",`issuer: ${scalar(issuer)}`,...repository===null?[]:[`repository: ${scalar(
repository)}`],`repository_id: ${quoted(repositoryId)}`,`repository_owner_id: ${quoted(ownerId)}`,"grants:",grantText(grant2)].join(`
`),grantText=({name,when,read:read2,write,...terms})=>{let{lease,expires,bearer}=terms,conditions2=Object.entries(when).map(([field,values])=>{let[first="",...more]=values,
list=more.length>0||field==="events";return`      ${field}: ${list?`[${values.map(scalar).join(", ")}]`:scalar(first)}`}),names=(key,list=[])=>list.length?[`   \
 ${key}:`,...list.map(one=>`      - ${scalar(one)}`)]:[];return[`  - name: ${scalar(name)}`,"    when:",...conditions2,...names("read",read2),...names("write",write),
...lease?[`    lease: ${scalar(lease)}`]:[],...expires?[`    expires: ${scalar(expires)}`]:[],...bearer?["    bearer: accepted"]:[],""].join(`
`)},PLAIN=/^(?!(true|false|null|yes|no|on|off|y|n)$)\.?[A-Za-z][A-Za-z0-9_./-]*$/i,TERM=/^([1-9][0-9]{0,4}[smh]|20[0-9]{2}-[01][0-9]-[0-3][0-9])$/,isPlain=text4=>TERM.
test(text4)||PLAIN.test(text4)&&!/^\.(inf|nan)$/i.test(text4),scalar=text4=>isPlain(text4)?text4:quoted(text4),quoted=text4=>JSON.stringify(text4);var proposalFor=({url,branch:branch2,folder},index,who,explanations,how="read")=>{let names=explanations.filter(({reason})=>reason!=="owner").map(e4=>e4.secret),
own=ownPolicy(index,who),draft=draftOf(who,own,how,[...new Set(names)]);if(!draft||!isSound(draft))return null;let at=(page2,...more)=>[url,page2,branch2,...folder.
split("/"),...more].join("/");if(own){let file2=nameOf(own.file),text5=grantText(draft.grant);return{kind:"edit",url:at("edit",encoded(file2)),file:file2,text:text5}}
let file=newFile(draft),text4=draftText(draft),page=`${at("new")}?filename=${encoded(file)}`,filled=`${page}&value=${encoded(text4)}`;return{kind:"new",url:filled.
length<=PROPOSAL_URL_LENGTH?filled:page,file,text:text4}},encoded=text4=>encodeURIComponent(text4).replace(/[!'()*~]/g,char=>`%${char.charCodeAt(0).toString(16).
toUpperCase()}`),nameOf=file=>file.slice(file.lastIndexOf("/")+1),ownPolicy=(index,who)=>{let owner=claimOf(who,profileOf(who).ownerId);return policiesFor(index,
who).filter(({repositoryId})=>repositoryId!==null).find(({ownerId})=>ownerId===owner)??null},draftOf=(who,own,how,names)=>{let profile=profileOf(who),claim=name2=>name2&&
claimOf(who,name2),[repositoryId,ownerId]=[claim(profile.repositoryId),claim(profile.ownerId)],repository=own?.repository??claim(profile.repository),[ref2,event2]=[
refOf(who,profile),claim(profile.event)],isSafe=profile.event===null||profile.safeEvents.includes(event2??"");if(!repositoryId||!ownerId||!repository||!names.length||
!isSafe||!ref2||!/^refs\/(heads|tags)\//.test(ref2))return null;let environment=claim(profile.environment),when={ref:[ref2],...environment&&{environment:[environment]},
...workflowOf(who,ref2),...event2&&{events:[event2]}},grant2={name:freeName(environment??nameOf(ref2),own),when,[how]:names,bearer:who.audience==="fixed"};return{
issuer:who.issuer,repository,repositoryId,ownerId,grant:grant2}},workflowOf=(who,ref2)=>{let{workflow:workflow2,repository}=profileOf(who);if(workflow2!=="githu\
b")return{};let[caller,called]=[claimOf(who,"workflow_ref"),claimOf(who,"job_workflow_ref")],head=`${repository&&claimOf(who,repository)}/`,tail=`@${ref2}`;return called?
called!==caller?{reusable_workflow:[called]}:called.startsWith(head)&&called.endsWith(tail)?{workflow:[called.slice(head.length,-tail.length)]}:{}:{}},freeName=(text4,own)=>{
let base=text4.toLowerCase().replace(/[^a-z0-9._-]+/g,"-").replace(/^[^a-z0-9]+/,"").slice(0,50)||"request",taken=new Set(own?.grants.map(({name})=>name)),free=[
"","-2","-3","-4","-5","-6"].find(end=>!taken.has(`${base}${end}`));return`${base}${free??`-${taken.size+1}`}`},newFile=({repository,repositoryId})=>`${nameOf(repository??
"").toLowerCase().replace(/[^a-z0-9._-]+/g,"-").replace(/^[^a-z0-9]+/,"").slice(0,60)||"policy"}-${repositoryId}.yaml`,isSound=({issuer,repository,repositoryId,
ownerId,grant:grant2})=>{let{bearer,...rest}=grant2,value={version:1,issuer,...repository!==null&&{repository},repository_id:repositoryId,repository_owner_id:ownerId,
grants:[{...rest,...bearer&&{bearer:"accepted"}}]},said=Object.values(grant2.when).flat(),isLiteral=![repository??"",...said].some(text4=>isPattern(text4)||text4===
"none"),isPrintable=[issuer,repository??"",repositoryId,ownerId,grant2.name,...said].every(text4=>/^[\x20-\x7e]*$/.test(text4));return isLiteral&&isPrintable&&Ss(
policySchema,value).success};var verdict=(index,question)=>{let{secrets,now}=question,who;try{who=suppose(index,question)}catch(error2){if(!(error2 instanceof Refusal))throw error2;let{denial}=error2,
claim="claim"in denial?denial.claim:null;return deny(denial.code,{claim})}if(!secrets.length){let grants=matching(index,who,now);if(grants.length)return{decision:"\
allow",reason:"granted",grants,warnings:[]};let considered=consider(index,who,null,now);return deny("not_granted",{considered,change:smallestChange(index,who,[],
now)})}let asked2=secrets.map(name=>({name,optional:!1})),decision=decide(index,who,asked2,now);if(decision.allowed)return{decision:"allow",reason:"granted",grants:[
...decision.granted,...decision.patterns].map(({policy,grant:grant2,name})=>({policy,grant:grant2,secret:name})),warnings:decision.warnings};let alone=name=>decide(
index,who,[{name,optional:!1}],now).allowed,refused2=secrets.filter(name=>!alone(name));return deny("not_granted",{considered:refused2.flatMap(name=>consider(index,
who,name,now)),change:smallestChange(index,who,refused2,now),...question.repository&&{proposal:decision.explanations.length?proposalFor(question.repository,index,
who,decision.explanations):null}})},deny=(reason,more)=>({decision:"deny",reason,claim:null,grants:[],considered:[],change:null,...more}),suppose=(index,{claims:claims2,
now,audience})=>{let iss=claims2.get("iss"),issuer=typeof iss=="string"?index.issuerByUrl.get(iss):void 0;if(!issuer)throw refuse({code:"issuer_unknown"});timesOf(
issuer,claims2,now),jtiOf(issuer,claims2);let actual=audienceOf(claims2);if(audience===null&&!actual)throw refuse({code:"token_claim",claim:"aud"});if(audience!==
null&&actual!==audience)throw refuse({code:"audience_mismatch"});return{issuer:issuer.name,platform:issuer.platform,audience:issuer.audience,claims:claims2,...issuer.
claimNames&&{claimNames:issuer.claimNames}}},matching=(index,who,now)=>policiesFor(index,who).flatMap(policy=>policy.grants.filter(grant2=>checksOf(who,policy,grant2,
now).every(({met})=>met)).map(grant2=>({policy:policy.file,grant:grant2.name,secret:null})));var runCases=(set,files,now)=>{let index=indexPolicies(set);return files.flatMap(file=>{let{value,errorAt}=parseSource(file,casesSchema),issuer=set.issuers.find(
({name})=>name===value.issuer);if(!issuer)throw errorAt(["issuer"],`${value.issuer} is not in issuers.yaml`);return value.tests.map(test=>{let found=verdict(index,
questionOf(value,test,issuer,now)),failed2=found.decision==="deny"?found.considered[0]?.checks.filter(({met})=>!met).map(c7=>c7.field)??[]:[],by=test.fails_by&&
listed(test.fails_by);return{file:file.path,name:test.name,ok:found.decision===test.expect&&(!by||by===listed(failed2)),expected:by?`${test.expect} by ${by}`:test.
expect,found:failed2.length?`${found.decision} by ${listed(failed2)}`:found.decision}})})},listed=fields=>[...fields].sort().join(", ");var NOTHING={v:1,built:0,digest:"",issuers:[],vaults:[],policies:[]},judge=async(base,head,records,now)=>{let before=base?await compiled(base,now):NOTHING,rules=base?
approvalsOf(base.vaults):[],remarks=[],after;try{after=await compiled(head,now)}catch(error2){return{remarks:[remarkOf(error2)],tests:[],diff:null,needed:[],replayed:null}}
let diff=diffPolicies(before,after);remarks.push(...lint(after,now).map(finding=>({...finding,...placed(head,finding),text:finding.sentence})),...widenings(head,
diff));let tests=[];try{tests=runCases(after,head.tests,now)}catch(error2){remarks.push(remarkOf(error2))}remarks.push(...tests.filter(({ok})=>!ok).map(test=>failedTest(
head,test)));let needed=neededApprovals(rules,approvalsOf(head.vaults),diff),[index,basis]=[after,before].map(set=>loadable(set)),replayed=records&&index?await replay(
records,index,{now,...basis&&{base:basis}}):null;return{remarks,tests,diff,needed,replayed}},compiled=(sources,now)=>compilePolicies(sources,{built:now}),loadable=set=>set.
issuers.length?indexPolicies(set):null,placed=(head,{file,grant:grant2})=>file==="vaults.yaml"?{file:head.vaults.path,line:1}:{file,line:lineOf2(head.policies,{
file,grant:grant2})},remarkOf=error2=>{if(!(error2 instanceof EggError))throw error2;let place=placeIn(error2.message),{file="",line=1,what=error2.message}=place??
{};return{level:"error",code:error2.code,file,line,text:what}},failedTest=(head,{file,name,expected,found})=>{let at=(head.tests.find(({path})=>path===file)?.text.
split(`
`)??[]).findIndex(line=>line.includes(name)),text4=`${name}: expected ${expected}, found ${found}`;return{level:"error",code:"test_failed",file,line:Math.max(1,
at+1),text:text4}},widenings=(head,{access})=>access.filter(isWidening).map(({kind,subject,how,secrets,policy,grant:grant2})=>({level:"note",code:kind,file:policy,
line:lineOf2(head.policies,{file:policy,grant:grant2}),text:`${subject} ${how==="read"?"reads":"writes"} ${secrets.join(", ")}`}));var block=lines=>{let shown=lines.map(printable),fence="`".repeat(Math.max(3,longestRun(shown.join(`
`))+1));return[`${fence}text`,...shown,fence].join(`
`)},code=text4=>`\`${printable(text4).replaceAll("|","\xA6").replaceAll("`","'").trim()||" "}\``,longestRun=text4=>Math.max(0,...[...text4.matchAll(/`+/g)].map(
([run])=>run.length)),boundedBlock=(lines,room)=>{let kept=[],length=0;for(let line of lines){if(length+=line.length+1,length>room)break;kept.push(line)}let left=lines.
length-kept.length,more=left?`

\u2026 and ${left} more ${left===1?"line":"lines"}.`:"";return`${block(kept.length?kept:["\u2026"])}${more}`};var failuresOf=({remarks,tests,answered,strict})=>{let errors=remarks.filter(({level,code:code2})=>level==="error"&&code2!=="test_failed"),warnings=remarks.filter(
({level})=>level==="warning"),failed2=tests.filter(({ok})=>!ok),missing=answered.filter(({by})=>!by.length);return[...errors.length?[counted(errors.length,"erro\
r")]:[],...strict&&warnings.length?[counted(warnings.length,"warning")]:[],...failed2.length?[`${counted(failed2.length,"test")} failed`]:[],...missing.length?[
`${counted(missing.length,"approval")} missing`]:[]]},counted=(count4,word2)=>`${count4} ${word2}${count4===1?"":"s"}`,reportOf=(outcome,commits,head,room)=>{let{
remarks,diff,answered,replayed}=outcome,failures=failuresOf(outcome),rows=[["Check",levels(remarks)],["Tests",testsRow(outcome)],...answered.map(one=>["Approval",
approvalRow(one)]),...replayed?[["Replay",replayRow(replayed)]]:[]],share=Math.floor(room/4);return[`### Policy check: ${failures.length?`**fails** (${failures.
join(", ")})`:"**passes**"}`,"","| | |","|---|---|",...rows.map(([what,text4])=>`| ${what} | ${text4} |`),"",...diff?["**Who gains, who loses**","",boundedBlock(
tellDiff(diff).split(`
`),share),""]:[],...replayed?["**On exchanges of the past**","",boundedBlock(tellReplay(replayed).split(`
`),share),""]:[],...section("Approvals",answered.flatMap(whyApproval),share),...section("Findings",remarks.filter(isFinding).map(lineOf3),share),`<sub>${short(head)}\
 merged into ${short(commits.base)}; read from git, nothing of it was run.</sub>`,""].join(`
`)},section=(title,lines,room)=>lines.length?[`**${title}**`,"",boundedBlock(lines,room),""]:[],isFinding=({code:code2})=>!["gained","widened","changed"].includes(
code2),lineOf3=({level,code:code2,file,line,text:text4})=>`${file}:${line}: ${level} ${code2}: ${text4}`,levels=remarks=>{let of=level=>remarks.filter(remark=>remark.
level===level&&isFinding(remark)).length,errors=remarks.filter(({level,code:code2})=>level==="error"&&code2!=="test_failed");return`${counted(errors.length,"err\
or")}, ${counted(of("warning"),"warning")}, ${counted(of("note"),"note")}`},testsRow=({tests,diff})=>{if(!diff)return"not run: the policies do not build";let failed2=tests.
filter(({ok})=>!ok).length;return tests.length?`${tests.length}, ${failed2} failed`:"none: add some in `tests/`"},approvalRow=({approval:approval2,by,teamsUnknown})=>{
let what=code(tellApproval(approval2));return by.length?`${what}: given by ${by.map(id3=>code(id3)).join(", ")}`:`${what}: **missing**. A listed approver must a\
pprove this very commit${teamsUnknown?" (teams were not looked up: no `team-token`)":""}`},whyApproval=({approval:approval2,because})=>[`${tellApproval(approval2)}\
:`,...because.map(line=>`  ${line}`)],replayRow=({decided,counts})=>`${counted(decided,"exchange")}: ${counts.won} would be allowed, ${counts.lost} denied, ${counts.
unknown} cannot be told`,short=id3=>id3.slice(0,12);var reviews=Ai(ts({user:es(ts({id:ss()})),state:bs(),commit_id:es(bs())})),members=Ai(ts({id:ss()})),answersTo=async(needed,pull,github2,teamGithub)=>{if(!needed.
length)return[];let{owner,repo,number:number5}=pull,list=await github2.list("GET /repos/{owner}/{repo}/pulls/{number}/reviews",{owner,repo,number:number5});if(!list)
throw new EggError("reviews_unknown","The reviews of this pull request cannot be read.","Give the job `permissions: pull-requests: read`.");let approvers=approversIn(
shaped(reviews,list),pull);return Promise.all(needed.map(async one=>{let{users,teams}=one.approval,listed2=new Set(users);if(teamGithub)for(let id3 of await membersOf(
teams,teamGithub))listed2.add(id3);let by=approvers.filter(id3=>listed2.has(id3));return{...one,by,teamsUnknown:teams.length>0&&!teamGithub}}))},approversIn=(list,{
head,author})=>{let latest=new Map;for(let{user,state,commit_id}of list)!user||state==="COMMENTED"||state==="PENDING"||latest.set(String(user.id),state==="APPRO\
VED"&&commit_id===head);return[...latest].filter(([id3,yes])=>yes&&id3!==author).map(([id3])=>id3)},membersOf=async(teams,github2)=>{let route="GET /organizatio\
ns/{organization}/team/{team}/members";return(await Promise.all(teams.map(({organizationId,id:id3})=>github2.list(route,{organization:organizationId,team:id3})))).
flatMap(list=>shaped(members,list??[]).map(({id:id3})=>String(id3)))};var snapshotOf=async(git,commit,folder)=>{let[all,tests]=await Promise.all([entriesOf2(git,commit,`${folder}/`),entriesOf2(git,commit,`${folder}/tests/`)]);if(!all.
length)return null;let[files,cases]=await Promise.all([read(git,yamlIn(all)),read(git,yamlIn(tests))]),take=name=>{let found=files.find(({path})=>path===`${folder}\
/${name}`);if(found)return found;throw new EggError("policy_folder",`${folder}/${name} is missing.`)},[issuers,vaults]=[take("issuers.yaml"),take("vaults.yaml")],
policies=files.filter(file=>file!==issuers&&file!==vaults);return{issuers,vaults,policies,tests:cases}},nameOf2=path=>path.slice(path.lastIndexOf("/")+1),yamlIn=entries=>{
let shown=entries.filter(({path})=>!nameOf2(path).startsWith(".")),odd=shown.find(({path})=>path.endsWith(".yml"));if(odd)throw new EggError("policy_folder",`${odd.
path} must end in .yaml.`,"Rename it.");let yaml=shown.filter(({path})=>path.endsWith(".yaml"));for(let{mode,path,bytes:bytes2}of yaml){if(!/^[A-Za-z0-9][A-Za-z0-9._@+-]*$/.
test(nameOf2(path)))throw new EggError("policy_folder","A file there has a name with other characters than letters, digits and ._@+-.","Rename it.");if(mode!=="\
100644"&&mode!=="100755")throw new EggError("policy_folder",`${path} is no plain file.`,"Put the file itself there.");if(bytes2>POLICY_FILE_BYTES)throw new EggError(
"policy_folder",`${path} is too large.`,"Split it.")}return yaml},entriesOf2=async(git,commit,folder)=>(await git(["ls-tree","-l","-z","--full-tree",commit,"--",
folder])).toString("utf8").split("\0").filter(Boolean).map(line=>{let[,mode="",id3="",bytes2=""]=/^(\d{6}) [a-z]+ ([0-9a-f]+) +(\d+|-)\t/.exec(line)??[];return{
mode,id:id3,bytes:Number(bytes2)||0,path:line.slice(line.indexOf("	")+1)}}),read=async(git,entries)=>{if(!entries.length)return[];let all=await git(["cat-file",
"--batch"],entries.map(({id:id3})=>`${id3}
`).join("")),at=0;return entries.map(({id:id3,bytes:bytes2,path})=>{let header=`${id3} blob ${bytes2}
`,begin=at+header.length;if(all.toString("latin1",at,begin)!==header)throw new EggError("git_failed",`${path} cannot be read from git.`);return at=begin+bytes2+
1,{path,text:all.toString("utf8",begin,begin+bytes2)}})};var{env}=process,main=async()=>{let inputs=parseInputs(getInput),pull=pullRequestOf(env),workspace=env.GITHUB_WORKSPACE??".",git=gitIn((0,import_node_path2.resolve)(
workspace,inputs.path),env),commits=await mergeOf(git,pull.head),base=await snapshotOf(git,commits.base,inputs.policies),head=await snapshotOf(git,commits.merged,
inputs.policies);if(!head)throw new EggError("policy_folder","There is no policies folder in this pull request.","Name it with the input `policies`.");let records=inputs.
records?exportFolder((0,import_node_path2.join)(workspace,inputs.records)):null,{needed,...judged}=await judge(base,head,records,Math.floor(Date.now()/1e3)),github2=await openGithub(
{env,token:inputs.token}),teamGithub=inputs.teamToken?await openGithub({env,token:inputs.teamToken}):null,answered=await answersTo(needed,pull,github2,teamGithub),
outcome={...judged,answered,strict:inputs.strict},failures=failuresOf(outcome),quiet=JSON.stringify(base)===JSON.stringify(head)&&failures.length===0;quiet||annotate(
outcome.remarks);let summary=reportOf(outcome,commits,pull.head,SUMMARY_LENGTH);env.GITHUB_STEP_SUMMARY&&await(0,import_promises2.appendFile)(env.GITHUB_STEP_SUMMARY,
summary),setOutput("widens",String(outcome.diff?.widens??!1)),setOutput("passes",String(failures.length===0));let body=reportOf(outcome,commits,pull.head,COMMENT_LENGTH);
await comment(github2,pull,inputs,{body,quiet}),failures.length?setFailed(`egg: the policy check fails: ${failures.join(", ")}.`):info("egg: the policy check pa\
sses.")},comment=async(github2,pull,{policies,author,token:token2},text4)=>{let marker=`<!-- egg policy-check: ${policies} -->`;try{!(token2!==null&&await keepComment(
github2,pull,{marker,author,...text4}))&&!text4.quiet&&notice("egg: this run may not comment; what it found is in the job summary.")}catch(failure){if(!(failure instanceof
EggError))throw failure;warning(`egg: the comment could not be written [${failure.code}]; see the job summary.`)}},annotate=remarks=>{let levels2={error,warning,
note:notice};for(let[level,say2]of Object.entries(levels2))for(let{code:code2,file,line,text:text4}of remarks.filter(r7=>r7.level===level).slice(0,ANNOTATIONS)){
let place=file?{file:printable(file),startLine:line}:{};say2(printable(text4),{title:`egg: ${code2}`,...place})}},told=failure=>{if(!(failure instanceof EggError))
return"egg: something failed that nobody foresaw. [internal]";let{code:code2,message,next}=failure;return[`egg: ${printable(message)} [${code2}]`,...next?[`Next\
: ${next}`]:[]].join(`
`)};main().catch(failure=>setFailed(told(failure))).finally(()=>process.stdout.write("",()=>process.exit()));
