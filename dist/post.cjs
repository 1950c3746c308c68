"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __esm=(fn,res,err)=>function(){if(err)throw err[0];try{return fn&&(res=(0,fn[__getOwnPropNames(fn)[0]])(fn=0)),res}catch(e){
throw err=[e],e}};var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{
if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&
key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.
__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod));var EggError,init_error=__esm({"core/error.ts"(){EggError=class extends Error{name="EggError";code;next;constructor(code,sentence,next){
super(sentence),this.code=code,this.next=next}}}});function w(e,t2=!1){if(Uint8Array.prototype.toBase64)return e.toBase64({alphabet:t2?"base64url":"base64",omitPadding:t2});
let n2=32768,r=[];for(let c2=0;c2<e.length;c2+=n2)r.push(String.fromCharCode.apply(null,e.subarray(c2,c2+n2)));let o=btoa(
r.join(""));return t2?o.replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_"):o}function g(e,t2=!1){if(Uint8Array.fromBase64)
return Uint8Array.fromBase64(e,{alphabet:t2?"base64url":"base64"});if(t2){if(e.includes("+")||e.includes("/"))throw new TypeError(
"Invalid base64url");e=e.replace(/-/g,"+").replace(/_/g,"/")}let n2=atob(e),r=new Uint8Array(n2.length);for(let o=0;o<n2.
length;o++)r[o]=n2.charCodeAt(o);return r}var s,f,u,i,init_buffer_utils=__esm({"node_modules/jose/dist/webapi/lib/buffer\
_utils.js"(){s=new TextEncoder,f=new TextDecoder,u=new TextDecoder("utf-8",{fatal:!0}),i=2**32}});var base64url_exports={};__export(base64url_exports,{decode:()=>s2,encode:()=>a2});function s2(e){try{return g(typeof e==
"string"?e:f.decode(e),!0)}catch(o){throw new TypeError(t,{cause:o})}}function a2(e){return w(typeof e=="string"?s.encode(
e):e,!0)}var t,init_base64url=__esm({"node_modules/jose/dist/webapi/util/base64url.js"(){init_buffer_utils();t="The inpu\
t to be decoded is not correctly encoded."}});var init_webapi=__esm({"node_modules/jose/dist/webapi/index.js"(){init_base64url()}});var encoder,decoder,utf8,textOf,concat,toBase64url,init_bytes=__esm({"core/bytes.ts"(){init_webapi();encoder=new TextEncoder,
decoder=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),utf8=text2=>encoder.encode(text2),textOf=bytes=>decoder.decode(
bytes),concat=(...parts)=>{let whole=new Uint8Array(parts.reduce((length,part)=>length+part.length,0)),at=0;for(let part of parts)
whole.set(part,at),at+=part.length;return whole},toBase64url=bytes=>base64url_exports.encode(bytes)}});var leaseIdOf,init_lease_id=__esm({"core/lease-id.ts"(){init_bytes();leaseIdOf=record=>toBase64url(utf8(record))}});var import_node_http,import_node_https,import_node_tls,reaperDelay,openConnections,request,secureUrl,whyAborted,isTimeOver,
timeoutError,tooLarge,networkError,init_http=__esm({"client/http.ts"(){import_node_http=require("node:http"),import_node_https=
require("node:https"),import_node_tls=require("node:tls");init_bytes();init_error();reaperDelay=100,openConnections=({env,
ca})=>{try{let http=new import_node_http.Agent({keepAlive:!0}),trust=ca===void 0?{}:{ca:[...(0,import_node_tls.getCACertificates)(
"default"),ca]},https=new import_node_https.Agent({keepAlive:!0,proxyEnv:{...env},...trust});return{http,https,close:()=>{
http.destroy(),https.destroy()}}}catch(error2){throw networkError("the proxy",error2)}},request=async options=>{let{method,
headers,body,timeout,signal,maxBytes,connections}=options,url=secureUrl(options.url);if(signal?.aborted)throw whyAborted(
signal,url.host);return new Promise((resolve,reject)=>{let outgoing,settled=!1,settle=finish=>{settled||(settled=!0,clearTimeout(
timer),signal?.removeEventListener("abort",onAbort),finish())},fail=error2=>settle(()=>{reject(error2),outgoing?.destroy()}),
onAbort=()=>fail(signal?whyAborted(signal,url.host):timeoutError(url.host)),timer=setTimeout(()=>fail(timeoutError(url.host)),
timeout);signal?.addEventListener("abort",onAbort);try{let secure=url.protocol==="https:";outgoing=(secure?import_node_https.request:
import_node_http.request)(url,{method,headers:{"accept-encoding":"identity",...headers},agent:secure?connections.https:connections.
http,timeout:timeout+reaperDelay});let answered=!1;outgoing.on("error",error2=>fail(networkError(url.host,error2))),outgoing.
on("close",()=>answered||fail(networkError(url.host,null))),outgoing.on("response",response=>{answered=!0;let parts=[],length=0;
response.on("error",error2=>fail(networkError(url.host,error2))),response.on("data",chunk=>{length+=chunk.length,length>
maxBytes?fail(tooLarge(url.host)):parts.push(new Uint8Array(chunk))}),response.on("end",()=>settle(()=>resolve({status:response.
statusCode??0,headers:response.headers,body:concat(...parts)}))),Number(response.headers["content-length"])>maxBytes&&fail(
tooLarge(url.host))}),outgoing.end(body)}catch(error2){fail(networkError(url.host,error2))}})},secureUrl=text2=>{let url=URL.
parse(text2);if(url===null||url.username!==""||url.password!==""||!(url.protocol==="https:"||url.protocol==="http:"&&url.
hostname==="127.0.0.1"))throw new EggError("insecure_url","An address is not an https URL, or holds a user name or passw\
ord.","Use https:// (http:// is for 127.0.0.1 only).");return url},whyAborted=(signal,host)=>isTimeOver(signal)?timeoutError(
host):signal.reason,isTimeOver=({reason})=>reason instanceof DOMException&&reason.name==="TimeoutError",timeoutError=(host="\
The other side")=>new EggError("timeout",`${host} did not answer in time.`,"Run the job again, or raise its timeout."),tooLarge=
host=>new EggError("too_large",`${host} answered with more bytes than are read.`,"Check the address: is it an egg broker\
?"),networkError=(host,error2)=>{let code=error2 instanceof Error&&"code"in error2?String(error2.code):"";return new EggError(
"network",`Reaching ${host} failed: ${/^[A-Z][A-Z0-9_]{1,63}$/.test(code)?code:"closed"}.`,"Check that the runner may re\
ach it; proxies come from https_proxy and no_proxy.")}}});var lease_exports={};__export(lease_exports,{endLease:()=>endLease,leaseState:()=>leaseState});var STATES,ATTEMPTS,ATTEMPT_MS,
REPLY_BYTES,endLease,leaseState,ask,askOnce,init_lease=__esm({"client/lease.ts"(){init_bytes();init_lease_id();init_http();
STATES=["valid","expired","revoked","ended"],ATTEMPTS=2,ATTEMPT_MS=3e3,REPLY_BYTES=4096,endLease=(lease,env,signal)=>ask(
lease,"POST",env,signal),leaseState=(lease,env,signal)=>ask(lease,"GET",env,signal),ask=async(lease,method,env,signal)=>{
let connections;try{connections=openConnections({env,...lease.ca!==null&&{ca:lease.ca}});for(let attempt=1;attempt<=ATTEMPTS;attempt++){
let answer=await askOnce(lease,method,connections,signal).catch(()=>null);if(answer||signal.aborted)return answer}return null}catch{
return null}finally{connections?.close()}},askOnce=async({origin,record,handle},method,connections,signal)=>{let reply=await request(
{method,url:`${origin}/v1/leases/${leaseIdOf(record)}${method==="POST"?"/end":""}`,headers:{authorization:`Bearer ${handle.
expose()}`},timeout:ATTEMPT_MS,signal,maxBytes:REPLY_BYTES,connections});if(reply.status!==200)return null;let{state}=JSON.
parse(textOf(reply.body));return STATES.find(known=>known===state)??null}}});var import_node_fs3=require("node:fs"),import_promises=require("node:fs/promises");var p=__toESM(require("os"));function toCommandValue(e){return e==null?"":typeof e=="string"||e instanceof String?e:JSON.stringify(e)}function toCommandProperties(e){
return Object.keys(e).length?{title:e.title,file:e.file,line:e.startLine,endLine:e.endLine,col:e.startColumn,endColumn:e.
endColumn}:{}}function issueCommand(t2,e,s3){let r=new c(t2,e,s3);process.stdout.write(r.toString()+p.EOL)}var n="::",c=class{constructor(e,s3,r){e||(e="missing.command"),this.command=e,this.properties=s3,this.message=r}toString(){
let e=n+this.command;if(this.properties&&Object.keys(this.properties).length>0){e+=" ";let s3=!0;for(let r in this.properties)
if(this.properties.hasOwnProperty(r)){let i2=this.properties[r];i2&&(s3?s3=!1:e+=",",e+=`${r}=${m(i2)}`)}}return e+=`${n}${a(
this.message)}`,e}};function a(t2){return toCommandValue(t2).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A")}
function m(t2){return toCommandValue(t2).replace(/%/g,"%25").replace(/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").
replace(/,/g,"%2C")}var h=__toESM(require("os"));var ExitCode;(function(t2){t2[t2.Success=0]="Success",t2[t2.Failure=1]="Failure"})(ExitCode||(ExitCode={}));function setFailed(t2){process.exitCode=ExitCode.Failure,error(t2)}function error(t2,e={}){issueCommand("error",toCommandProperties(e),t2 instanceof Error?t2.toString():t2)}function info(t2){process.stdout.write(t2+h.EOL)}function getState(t2){return process.env[`STATE_${t2}`]||""}var import_node_fs=require("node:fs");init_error();var plainUrl=text2=>{if(!URL.canParse(text2))return null;let url=new URL(text2),scheme=url.protocol==="https:"||url.protocol===
"http:"&&url.hostname==="127.0.0.1",bare=!url.username&&!url.password&&!/[?#\\\s]/.test(text2);return scheme&&bare?url:null},
parseOrigin=text2=>{let url=plainUrl(text2);return url&&url.origin===text2?text2:null};var shown="[secret]",secret=value=>Object.freeze({expose:()=>value,toString:()=>shown,toJSON:()=>shown,[Symbol.for("node\
js.util.inspect.custom")]:()=>shown});var leasePathOf=({path})=>`${path}.lease`;var readLease=path=>{let{O_NOFOLLOW=0,O_NONBLOCK=0,O_RDONLY}=import_node_fs.constants;try{let file=(0,import_node_fs.openSync)(
path,O_RDONLY|O_NOFOLLOW|O_NONBLOCK);try{let{uid,mode}=(0,import_node_fs.fstatSync)(file),ours=uid===process.getuid?.()&&
(mode&63)===0;return process.platform!=="win32"&&!ours?null:parse(JSON.parse((0,import_node_fs.readFileSync)(file,"utf8")))}finally{
(0,import_node_fs.closeSync)(file)}}catch{return null}},parse=({v,folder,root,origin,record,handle,until,worker,ca})=>{let{
path,device,inode}=folder,[at,number]=[parseOrigin(text(origin)),Number(until)];return v!==1||!at||!Number.isSafeInteger(
number)?null:{folder:{path:text(path),device:text(device),inode:text(inode)},root:text(root),origin:at,record:text(record),
handle:secret(text(handle)),until:number,worker:worker&&{pid:Number(worker.pid),started:worker.started&&text(worker.started)},
ca:ca&&text(ca)}},text=value=>{if(typeof value=="string")return value;throw new TypeError("no text")};var import_node_path=require("node:path");init_error();init_error();init_error();var FOLDER_PREFIX="egg-";var SHARED_MEMORY="/dev/shm";var rootOf=(folder,env)=>(0,import_node_path.dirname)(folder)===SHARED_MEMORY?SHARED_MEMORY:env.RUNNER_TEMP??"";var import_node_fs2=require("node:fs"),import_node_path2=require("node:path");init_error();var wipe=(root,folder)=>{if(!isOurs(root,folder))throw refused();try{let found=(0,import_node_fs2.lstatSync)(folder.path,
{bigint:!0}),same=String(found.dev)===folder.device&&String(found.ino)===folder.inode;if(!found.isDirectory()||!same)throw refused();
return(0,import_node_fs2.rmSync)(folder.path,{recursive:!0,force:!0,maxRetries:3}),forget(folder),"wiped"}catch(error2){
if(error2 instanceof EggError)throw error2;if(error2 instanceof Error&&"code"in error2&&error2.code==="ENOENT")return forget(
folder),"gone";throw new EggError("wipe_failed","The folder of secrets could not be removed.","Remove it by hand; its pa\
th is in this step's `directory` output.")}},forget=folder=>(0,import_node_fs2.rmSync)(leasePathOf(folder),{force:!0});var isOurs=(root,{path})=>{try{return(0,import_node_path2.basename)(path).startsWith(FOLDER_PREFIX)&&(0,import_node_path2.dirname)(
path)===(0,import_node_fs2.realpathSync)(root)}catch{return!1}},refused=()=>new EggError("wipe_refused","The folder that\
 the state names is not the one that this action made; nothing was removed.","An earlier step replaced it: look at what \
runs in this job.");init_error();var LEASE_END_MS=5e3;var LEASE_MAX=24*3600,LEASE_DEFAULT=6*3600;var EXPIRES_SOON=720*3600;var REKEY_DAILY=24*3600;var BUNDLE_LIFETIME=2208*3600,BUNDLE_LIFETIME_DEFAULT=720*3600;var instant=seconds=>`${new Date(seconds*1e3).toISOString().slice(0,19)}Z`;init_error();var STATE="folder";var parseFolder=text2=>{if(!text2)return null;try{let{path,device,inode}=JSON.parse(text2);if([path,device,inode].every(
member=>typeof member=="string"))return{path,device,inode}}catch{}throw new EggError("state_malformed","The step's state\
 cannot be read, so nothing was removed.","Look for egg-* folders in the temp folder of the runner, and at what changed \
the state.")};var post=async()=>{let folder=parseFolder(getState(STATE));if(!folder)return;let lease=readLease(leasePathOf(folder)),files=countIn(
folder),outcome=wipe(rootOf(folder.path,process.env),folder),ended=lease?` ${await end(lease)}`:"";if(outcome==="gone")return info(
`egg: the secrets were gone.${ended}`);info(`egg: the secrets were removed.${ended}`);let summary=process.env.GITHUB_STEP_SUMMARY,
removed=`egg removed ${files} ${files===1?"file":"files"}.${ended}

`;summary&&await(0,import_promises.appendFile)(summary,removed).catch(()=>{})},countIn=({path})=>{try{return(0,import_node_fs3.readdirSync)(
path).length}catch{return 0}},end=async lease=>{let{endLease:endLease2}=await Promise.resolve().then(()=>(init_lease(),lease_exports));
return await endLease2(lease,process.env,AbortSignal.timeout(LEASE_END_MS))?"Their lease is ended.":`The broker could no\
t be told; their lease ends at ${instant(lease.until)}.`};post().catch(error2=>{setFailed(error2 instanceof EggError?`eg\
g: ${error2.message} [${error2.code}]`:"egg: clean-up failed.")}).finally(()=>process.stdout.write("",()=>process.exit()));
