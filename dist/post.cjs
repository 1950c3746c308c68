"use strict";var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(
from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,
key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.
__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod));var os=__toESM(require("os"));function toCommandValue(input){return input==null?"":typeof input=="string"||input instanceof String?input:JSON.stringify(
input)}function toCommandProperties(annotationProperties){return Object.keys(annotationProperties).length?{title:annotationProperties.
title,file:annotationProperties.file,line:annotationProperties.startLine,endLine:annotationProperties.endLine,col:annotationProperties.
startColumn,endColumn:annotationProperties.endColumn}:{}}function issueCommand(command,properties,message){let cmd=new Command(command,properties,message);process.stdout.write(cmd.
toString()+os.EOL)}var CMD_STRING="::",Command=class{constructor(command,properties,message){command||(command="missing.command"),this.command=
command,this.properties=properties,this.message=message}toString(){let cmdStr=CMD_STRING+this.command;if(this.properties&&
Object.keys(this.properties).length>0){cmdStr+=" ";let first=!0;for(let key in this.properties)if(this.properties.hasOwnProperty(
key)){let val=this.properties[key];val&&(first?first=!1:cmdStr+=",",cmdStr+=`${key}=${escapeProperty(val)}`)}}return cmdStr+=
`${CMD_STRING}${escapeData(this.message)}`,cmdStr}};function escapeData(s){return toCommandValue(s).replace(/%/g,"%25").
replace(/\r/g,"%0D").replace(/\n/g,"%0A")}function escapeProperty(s){return toCommandValue(s).replace(/%/g,"%25").replace(
/\r/g,"%0D").replace(/\n/g,"%0A").replace(/:/g,"%3A").replace(/,/g,"%2C")}var os2=__toESM(require("os"));var ExitCode;(function(ExitCode2){ExitCode2[ExitCode2.Success=0]="Success",ExitCode2[ExitCode2.Failure=1]="Failure"})(ExitCode||
(ExitCode={}));function setFailed(message){process.exitCode=ExitCode.Failure,error(message)}function error(message,properties={}){issueCommand("error",toCommandProperties(properties),message instanceof Error?message.
toString():message)}function info(message){process.stdout.write(message+os2.EOL)}function getState(name){return process.env[`STATE_${name}`]||""}var import_node_path=require("node:path");var EggError=class extends Error{name="EggError";code;next;constructor(code,sentence,next){super(sentence),this.code=code,
this.next=next}};var FOLDER_PREFIX="egg-";var SHARED_MEMORY="/dev/shm";var rootOf=(folder,env)=>(0,import_node_path.dirname)(folder)===SHARED_MEMORY?SHARED_MEMORY:env.RUNNER_TEMP??"";var import_node_fs=require("node:fs"),import_node_path2=require("node:path");var wipe=(root,folder)=>{if(!isOurs(root,folder))throw refused();try{let found=(0,import_node_fs.lstatSync)(folder.path,
{bigint:!0}),same=String(found.dev)===folder.device&&String(found.ino)===folder.inode;if(!found.isDirectory()||!same)throw refused();
return(0,import_node_fs.rmSync)(folder.path,{recursive:!0,force:!0,maxRetries:3}),"wiped"}catch(error2){if(error2 instanceof
EggError)throw error2;if(error2 instanceof Error&&"code"in error2&&error2.code==="ENOENT")return"gone";throw new EggError(
"wipe_failed","The folder of secrets could not be removed.","Remove it by hand; its path is in this step's `directory` o\
utput.")}};var isOurs=(root,{path})=>{try{return(0,import_node_path2.basename)(path).startsWith(FOLDER_PREFIX)&&(0,import_node_path2.dirname)(
path)===(0,import_node_fs.realpathSync)(root)}catch{return!1}},refused=()=>new EggError("wipe_refused","The folder that \
the state names is not the one that this action made; nothing was removed.","An earlier step replaced it: look at what r\
uns in this job.");var STATE="folder";var parseFolder=text=>{if(!text)return null;try{let{path,device,inode}=JSON.parse(text);if([path,device,inode].every(member=>typeof member==
"string"))return{path,device,inode}}catch{}throw new EggError("state_malformed","The step's state cannot be read, so not\
hing was removed.","Look for egg-* folders in the temp folder of the runner, and at what changed the state.")};var post=async()=>{let folder=parseFolder(getState(STATE));if(!folder)return;let outcome=wipe(rootOf(folder.path,process.
env),folder);info(outcome==="wiped"?"egg: the secrets were removed.":"egg: the secrets were gone.")};post().catch(error2=>{
setFailed(error2 instanceof EggError?`egg: ${error2.message} [${error2.code}]`:"egg: clean-up failed.")});
