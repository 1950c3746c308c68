"use strict";var __defProp=Object.defineProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})};var import_node_fs4=require("node:fs");var s=new TextEncoder,f=new TextDecoder,u=new TextDecoder("utf-8",{fatal:!0}),i=2**32;function w(e,t2=!1){if(Uint8Array.prototype.toBase64)return e.toBase64({alphabet:t2?"base64url":"base64",omitPadding:t2});
let n=32768,r=[];for(let c=0;c<e.length;c+=n)r.push(String.fromCharCode.apply(null,e.subarray(c,c+n)));let o=btoa(r.join(
""));return t2?o.replace(/=/g,"").replace(/\+/g,"-").replace(/\//g,"_"):o}function g(e,t2=!1){if(Uint8Array.fromBase64)return Uint8Array.
fromBase64(e,{alphabet:t2?"base64url":"base64"});if(t2){if(e.includes("+")||e.includes("/"))throw new TypeError("Invalid\
 base64url");e=e.replace(/-/g,"+").replace(/_/g,"/")}let n=atob(e),r=new Uint8Array(n.length);for(let o=0;o<n.length;o++)
r[o]=n.charCodeAt(o);return r}var base64url_exports={};__export(base64url_exports,{decode:()=>s2,encode:()=>a});var t="The input to be decoded is not correctly encoded.";function s2(e){try{return g(typeof e=="string"?e:f.decode(e),!0)}catch(o){
throw new TypeError(t,{cause:o})}}function a(e){return w(typeof e=="string"?s.encode(e):e,!0)}var encoder=new TextEncoder,decoder=new TextDecoder("utf-8",{fatal:!0,ignoreBOM:!0}),utf8=text2=>encoder.encode(text2),textOf=bytes=>decoder.
decode(bytes),concat=(...parts)=>{let whole=new Uint8Array(parts.reduce((length,part)=>length+part.length,0)),at=0;for(let part of parts)
whole.set(part,at),at+=part.length;return whole};var toBase64url=bytes=>base64url_exports.encode(bytes);var leaseIdOf=record=>toBase64url(utf8(record));var import_node_http=require("node:http"),import_node_https=require("node:https"),import_node_tls=require("node:tls");var EggError=class extends Error{name="EggError";code;next;constructor(code,sentence,next){super(sentence),this.code=code,
this.next=next}};var reaperDelay=100,openConnections=({env,ca})=>{try{let http=new import_node_http.Agent({keepAlive:!0}),trust=ca===void 0?
{}:{ca:[...(0,import_node_tls.getCACertificates)("default"),ca]},https=new import_node_https.Agent({keepAlive:!0,proxyEnv:{
...env},...trust});return{http,https,close:()=>{http.destroy(),https.destroy()}}}catch(error){throw networkError("the pr\
oxy",error)}},request=async options=>{let{method,headers,body,timeout,signal,maxBytes,connections}=options,url=secureUrl(
options.url);if(signal?.aborted)throw whyAborted(signal,url.host);return new Promise((resolve,reject)=>{let outgoing,settled=!1,
settle=finish=>{settled||(settled=!0,clearTimeout(timer),signal?.removeEventListener("abort",onAbort),finish())},fail=error=>settle(
()=>{reject(error),outgoing?.destroy()}),onAbort=()=>fail(signal?whyAborted(signal,url.host):timeoutError(url.host)),timer=setTimeout(
()=>fail(timeoutError(url.host)),timeout);signal?.addEventListener("abort",onAbort);try{let secure=url.protocol==="https\
:";outgoing=(secure?import_node_https.request:import_node_http.request)(url,{method,headers:{"accept-encoding":"identity",
...headers},agent:secure?connections.https:connections.http,timeout:timeout+reaperDelay});let answered=!1;outgoing.on("e\
rror",error=>fail(networkError(url.host,error))),outgoing.on("close",()=>answered||fail(networkError(url.host,null))),outgoing.
on("response",response=>{answered=!0;let parts=[],length=0;response.on("error",error=>fail(networkError(url.host,error))),
response.on("data",chunk=>{length+=chunk.length,length>maxBytes?fail(tooLarge(url.host)):parts.push(new Uint8Array(chunk))}),
response.on("end",()=>settle(()=>resolve({status:response.statusCode??0,headers:response.headers,body:concat(...parts)}))),
Number(response.headers["content-length"])>maxBytes&&fail(tooLarge(url.host))}),outgoing.end(body)}catch(error){fail(networkError(
url.host,error))}})},secureUrl=text2=>{let url=URL.parse(text2);if(url===null||url.username!==""||url.password!==""||!(url.
protocol==="https:"||url.protocol==="http:"&&url.hostname==="127.0.0.1"))throw new EggError("insecure_url","An address i\
s not an https URL, or holds a user name or password.","Use https:// (http:// is for 127.0.0.1 only).");return url};var whyAborted=(signal,host)=>isTimeOver(signal)?timeoutError(host):signal.reason,isTimeOver=({reason})=>reason instanceof
DOMException&&reason.name==="TimeoutError";var timeoutError=(host="The other side")=>new EggError("timeout",`${host} did not answer in time.`,"Run the job again, o\
r raise its timeout."),tooLarge=host=>new EggError("too_large",`${host} answered with more bytes than are read.`,"Check \
the address: is it an egg broker?"),networkError=(host,error)=>{let code=error instanceof Error&&"code"in error?String(error.
code):"";return new EggError("network",`Reaching ${host} failed: ${/^[A-Z][A-Z0-9_]{1,63}$/.test(code)?code:"closed"}.`,
"Check that the runner may reach it; proxies come from https_proxy and no_proxy.")};var STATES=["valid","expired","revoked","ended"],ATTEMPTS=2,ATTEMPT_MS=3e3,REPLY_BYTES=4096,endLease=(lease2,env,signal)=>ask(
lease2,"POST",env,signal),leaseState=(lease2,env,signal)=>ask(lease2,"GET",env,signal),ask=async(lease2,method,env,signal)=>{
let connections;try{connections=openConnections({env,...lease2.ca!==null&&{ca:lease2.ca}});for(let attempt=1;attempt<=ATTEMPTS;attempt++){
let answer=await askOnce(lease2,method,connections,signal).catch(()=>null);if(answer||signal.aborted)return answer}return null}catch{
return null}finally{connections?.close()}},askOnce=async({origin,record,handle},method,connections,signal)=>{let reply=await request(
{method,url:`${origin}/v1/leases/${leaseIdOf(record)}${method==="POST"?"/end":""}`,headers:{authorization:`Bearer ${handle.
expose()}`},timeout:ATTEMPT_MS,signal,maxBytes:REPLY_BYTES,connections});if(reply.status!==200)return null;let{state}=JSON.
parse(textOf(reply.body));return STATES.find(known=>known===state)??null};var import_node_fs=require("node:fs");var plainUrl=text2=>{if(!URL.canParse(text2))return null;let url=new URL(text2),scheme=url.protocol==="https:"||url.protocol===
"http:"&&url.hostname==="127.0.0.1",bare=!url.username&&!url.password&&!/[?#\\\s]/.test(text2);return scheme&&bare?url:null},
parseOrigin=text2=>{let url=plainUrl(text2);return url&&url.origin===text2?text2:null};var shown="[secret]",secret=value=>Object.freeze({expose:()=>value,toString:()=>shown,toJSON:()=>shown,[Symbol.for("node\
js.util.inspect.custom")]:()=>shown});var leasePathOf=({path})=>`${path}.lease`;var readLease=path=>{let{O_NOFOLLOW=0,O_NONBLOCK=0,O_RDONLY}=import_node_fs.constants;try{let file=(0,import_node_fs.openSync)(
path,O_RDONLY|O_NOFOLLOW|O_NONBLOCK);try{let{uid,mode}=(0,import_node_fs.fstatSync)(file),ours=uid===process.getuid?.()&&
(mode&63)===0;return process.platform!=="win32"&&!ours?null:parse(JSON.parse((0,import_node_fs.readFileSync)(file,"utf8")))}finally{
(0,import_node_fs.closeSync)(file)}}catch{return null}},parse=({v,folder,root,origin,record,handle,until,worker,ca})=>{let{
path,device,inode}=folder,[at,number]=[parseOrigin(text(origin)),Number(until)];return v!==1||!at||!Number.isSafeInteger(
number)?null:{folder:{path:text(path),device:text(device),inode:text(inode)},root:text(root),origin:at,record:text(record),
handle:secret(text(handle)),until:number,worker:worker&&{pid:Number(worker.pid),started:worker.started&&text(worker.started)},
ca:ca&&text(ca)}},text=value=>{if(typeof value=="string")return value;throw new TypeError("no text")};var import_node_fs2=require("node:fs");var isAlive=({pid,started})=>{if(!isThere(pid))return!1;let stat=statOf(pid);return stat&&"ZX".includes(stat.state)?!1:started===
null||stat===null||stat.started===started};var isThere=pid=>{try{return process.kill(pid,0),!0}catch(error){return error instanceof Error&&"code"in error&&error.code!==
"ESRCH"}},statOf=pid=>{try{let text2=(0,import_node_fs2.readFileSync)(`/proc/${pid}/stat`,"latin1"),fields=text2.slice(text2.
lastIndexOf(")")+2).split(" "),[state,parent,started]=[fields[0],Number(fields[1]),fields[19]];return state&&started?{state,
parent,started}:null}catch{return null}};var watchOver=async watched=>{let outcome=await wait(watched);return outcome!=="gone"&&watched.remove(),outcome!=="expir\
ed"&&await watched.end(),outcome},wait=async watched=>{let{until,now,isThere:isThere3,isWorking,ask:ask2,pause:pause2,random}=watched,
soon=()=>now()+60*(.75+random()/2);for(let due=soon();;await pause2(1e3)){if(!isThere3())return"gone";if(now()>=until)return"\
expired";if(!isWorking())return"job_ended";if(now()<due)continue;let answer=await ask2();if(answer&&answer!=="valid")return answer===
"expired"?"expired":"revoked";due=soon()}};var import_node_fs3=require("node:fs"),import_node_path=require("node:path");var FOLDER_PREFIX="egg-";var wipe=(root,folder)=>{if(!isOurs(root,folder))throw refused();try{let found=(0,import_node_fs3.lstatSync)(folder.path,
{bigint:!0}),same=String(found.dev)===folder.device&&String(found.ino)===folder.inode;if(!found.isDirectory()||!same)throw refused();
return(0,import_node_fs3.rmSync)(folder.path,{recursive:!0,force:!0,maxRetries:3}),forget(folder),"wiped"}catch(error){if(error instanceof
EggError)throw error;if(error instanceof Error&&"code"in error&&error.code==="ENOENT")return forget(folder),"gone";throw new EggError(
"wipe_failed","The folder of secrets could not be removed.","Remove it by hand; its path is in this step's `directory` o\
utput.")}},forget=folder=>(0,import_node_fs3.rmSync)(leasePathOf(folder),{force:!0});var isOurs=(root,{path})=>{try{return(0,import_node_path.basename)(path).startsWith(FOLDER_PREFIX)&&(0,import_node_path.dirname)(
path)===(0,import_node_fs3.realpathSync)(root)}catch{return!1}},refused=()=>new EggError("wipe_refused","The folder that\
 the state names is not the one that this action made; nothing was removed.","An earlier step replaced it: look at what \
runs in this job.");var CALL_MS=1e4,wake=()=>{};for(let signal of["SIGINT","SIGTERM","SIGHUP"])process.on(signal,()=>wake());var pause=ms=>new Promise(
resolve=>{let timer=setTimeout(resolve,ms);wake=()=>{clearTimeout(timer),resolve()}}),isThere2=({path,device,inode})=>{try{
let{dev,ino}=(0,import_node_fs4.lstatSync)(path,{bigint:!0});return String(dev)===device&&String(ino)===inode}catch{return!1}},
watch=async lease2=>{let{folder,root,until,worker}=lease2,call=what=>what(lease2,process.env,AbortSignal.timeout(CALL_MS));
await watchOver({until,now:()=>Date.now()/1e3,isThere:()=>isThere2(folder),isWorking:()=>worker===null||isAlive(worker),
ask:()=>call(leaseState),remove:()=>{wipe(root,folder)},end:()=>call(endLease),pause,random:Math.random})},lease=readLease(
process.argv[2]??"");lease&&watch(lease).finally(()=>process.exit());
