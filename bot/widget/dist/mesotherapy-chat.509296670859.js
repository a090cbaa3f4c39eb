var te=globalThis,se=te.ShadowRoot&&(te.ShadyCSS===void 0||te.ShadyCSS.nativeShadow)&&"adoptedStyleSheets"in Document.prototype&&"replace"in CSSStyleSheet.prototype,st=Symbol(),it=new WeakMap,ie=class{constructor(e,t,s){if(this._$cssResult$=!0,s!==st)throw Error("CSSResult is not constructable. Use `unsafeCSS` or `css` instead.");this.cssText=e,this.t=t}get styleSheet(){let e=this.o,t=this.t;if(se&&e===void 0){let s=t!==void 0&&t.length===1;s&&(e=it.get(t)),e===void 0&&((this.o=e=new CSSStyleSheet).replaceSync(this.cssText),s&&it.set(t,e))}return e}toString(){return this.cssText}},re=i=>new ie(typeof i=="string"?i:i+"",void 0,st);var rt=(i,e)=>{if(se)i.adoptedStyleSheets=e.map(t=>t instanceof CSSStyleSheet?t:t.styleSheet);else for(let t of e){let s=document.createElement("style"),r=te.litNonce;r!==void 0&&s.setAttribute("nonce",r),s.textContent=t.cssText,i.appendChild(s)}},Pe=se?i=>i:i=>i instanceof CSSStyleSheet?(e=>{let t="";for(let s of e.cssRules)t+=s.cssText;return re(t)})(i):i;var{is:fi,defineProperty:gi,getOwnPropertyDescriptor:bi,getOwnPropertyNames:yi,getOwnPropertySymbols:vi,getPrototypeOf:$i}=Object,ne=globalThis,nt=ne.trustedTypes,xi=nt?nt.emptyScript:"",ki=ne.reactiveElementPolyfillSupport,j=(i,e)=>i,Me={toAttribute(i,e){switch(e){case Boolean:i=i?xi:null;break;case Object:case Array:i=i==null?i:JSON.stringify(i)}return i},fromAttribute(i,e){let t=i;switch(e){case Boolean:t=i!==null;break;case Number:t=i===null?null:Number(i);break;case Object:case Array:try{t=JSON.parse(i)}catch{t=null}}return t}},at=(i,e)=>!fi(i,e),ot={attribute:!0,type:String,converter:Me,reflect:!1,useDefault:!1,hasChanged:at};Symbol.metadata??=Symbol("metadata"),ne.litPropertyMetadata??=new WeakMap;var w=class extends HTMLElement{static addInitializer(e){this._$Ei(),(this.l??=[]).push(e)}static get observedAttributes(){return this.finalize(),this._$Eh&&[...this._$Eh.keys()]}static createProperty(e,t=ot){if(t.state&&(t.attribute=!1),this._$Ei(),this.prototype.hasOwnProperty(e)&&((t=Object.create(t)).wrapped=!0),this.elementProperties.set(e,t),!t.noAccessor){let s=Symbol(),r=this.getPropertyDescriptor(e,s,t);r!==void 0&&gi(this.prototype,e,r)}}static getPropertyDescriptor(e,t,s){let{get:r,set:n}=bi(this.prototype,e)??{get(){return this[t]},set(o){this[t]=o}};return{get:r,set(o){let c=r?.call(this);n?.call(this,o),this.requestUpdate(e,c,s)},configurable:!0,enumerable:!0}}static getPropertyOptions(e){return this.elementProperties.get(e)??ot}static _$Ei(){if(this.hasOwnProperty(j("elementProperties")))return;let e=$i(this);e.finalize(),e.l!==void 0&&(this.l=[...e.l]),this.elementProperties=new Map(e.elementProperties)}static finalize(){if(this.hasOwnProperty(j("finalized")))return;if(this.finalized=!0,this._$Ei(),this.hasOwnProperty(j("properties"))){let t=this.properties,s=[...yi(t),...vi(t)];for(let r of s)this.createProperty(r,t[r])}let e=this[Symbol.metadata];if(e!==null){let t=litPropertyMetadata.get(e);if(t!==void 0)for(let[s,r]of t)this.elementProperties.set(s,r)}this._$Eh=new Map;for(let[t,s]of this.elementProperties){let r=this._$Eu(t,s);r!==void 0&&this._$Eh.set(r,t)}this.elementStyles=this.finalizeStyles(this.styles)}static finalizeStyles(e){let t=[];if(Array.isArray(e)){let s=new Set(e.flat(1/0).reverse());for(let r of s)t.unshift(Pe(r))}else e!==void 0&&t.push(Pe(e));return t}static _$Eu(e,t){let s=t.attribute;return s===!1?void 0:typeof s=="string"?s:typeof e=="string"?e.toLowerCase():void 0}constructor(){super(),this._$Ep=void 0,this.isUpdatePending=!1,this.hasUpdated=!1,this._$Em=null,this._$Ev()}_$Ev(){this._$ES=new Promise(e=>this.enableUpdating=e),this._$AL=new Map,this._$E_(),this.requestUpdate(),this.constructor.l?.forEach(e=>e(this))}addController(e){(this._$EO??=new Set).add(e),this.renderRoot!==void 0&&this.isConnected&&e.hostConnected?.()}removeController(e){this._$EO?.delete(e)}_$E_(){let e=new Map,t=this.constructor.elementProperties;for(let s of t.keys())this.hasOwnProperty(s)&&(e.set(s,this[s]),delete this[s]);e.size>0&&(this._$Ep=e)}createRenderRoot(){let e=this.shadowRoot??this.attachShadow(this.constructor.shadowRootOptions);return rt(e,this.constructor.elementStyles),e}connectedCallback(){this.renderRoot??=this.createRenderRoot(),this.enableUpdating(!0),this._$EO?.forEach(e=>e.hostConnected?.())}enableUpdating(e){}disconnectedCallback(){this._$EO?.forEach(e=>e.hostDisconnected?.())}attributeChangedCallback(e,t,s){this._$AK(e,s)}_$ET(e,t){let s=this.constructor.elementProperties.get(e),r=this.constructor._$Eu(e,s);if(r!==void 0&&s.reflect===!0){let n=(s.converter?.toAttribute!==void 0?s.converter:Me).toAttribute(t,s.type);this._$Em=e,n==null?this.removeAttribute(r):this.setAttribute(r,n),this._$Em=null}}_$AK(e,t){let s=this.constructor,r=s._$Eh.get(e);if(r!==void 0&&this._$Em!==r){let n=s.getPropertyOptions(r),o=typeof n.converter=="function"?{fromAttribute:n.converter}:n.converter?.fromAttribute!==void 0?n.converter:Me;this._$Em=r;let c=o.fromAttribute(t,n.type);this[r]=c??this._$Ej?.get(r)??c,this._$Em=null}}requestUpdate(e,t,s,r=!1,n){if(e!==void 0){let o=this.constructor;if(r===!1&&(n=this[e]),s??=o.getPropertyOptions(e),!((s.hasChanged??at)(n,t)||s.useDefault&&s.reflect&&n===this._$Ej?.get(e)&&!this.hasAttribute(o._$Eu(e,s))))return;this.C(e,t,s)}this.isUpdatePending===!1&&(this._$ES=this._$EP())}C(e,t,{useDefault:s,reflect:r,wrapped:n},o){s&&!(this._$Ej??=new Map).has(e)&&(this._$Ej.set(e,o??t??this[e]),n!==!0||o!==void 0)||(this._$AL.has(e)||(this.hasUpdated||s||(t=void 0),this._$AL.set(e,t)),r===!0&&this._$Em!==e&&(this._$Eq??=new Set).add(e))}async _$EP(){this.isUpdatePending=!0;try{await this._$ES}catch(t){Promise.reject(t)}let e=this.scheduleUpdate();return e!=null&&await e,!this.isUpdatePending}scheduleUpdate(){return this.performUpdate()}performUpdate(){if(!this.isUpdatePending)return;if(!this.hasUpdated){if(this.renderRoot??=this.createRenderRoot(),this._$Ep){for(let[r,n]of this._$Ep)this[r]=n;this._$Ep=void 0}let s=this.constructor.elementProperties;if(s.size>0)for(let[r,n]of s){let{wrapped:o}=n,c=this[r];o!==!0||this._$AL.has(r)||c===void 0||this.C(r,void 0,n,c)}}let e=!1,t=this._$AL;try{e=this.shouldUpdate(t),e?(this.willUpdate(t),this._$EO?.forEach(s=>s.hostUpdate?.()),this.update(t)):this._$EM()}catch(s){throw e=!1,this._$EM(),s}e&&this._$AE(t)}willUpdate(e){}_$AE(e){this._$EO?.forEach(t=>t.hostUpdated?.()),this.hasUpdated||(this.hasUpdated=!0,this.firstUpdated(e)),this.updated(e)}_$EM(){this._$AL=new Map,this.isUpdatePending=!1}get updateComplete(){return this.getUpdateComplete()}getUpdateComplete(){return this._$ES}shouldUpdate(e){return!0}update(e){this._$Eq&&=this._$Eq.forEach(t=>this._$ET(t,this[t])),this._$EM()}updated(e){}firstUpdated(e){}};w.elementStyles=[],w.shadowRootOptions={mode:"open"},w[j("elementProperties")]=new Map,w[j("finalized")]=new Map,ki?.({ReactiveElement:w}),(ne.reactiveElementVersions??=[]).push("2.1.2");var Ne=globalThis,lt=i=>i,oe=Ne.trustedTypes,ct=oe?oe.createPolicy("lit-html",{createHTML:i=>i}):void 0,Ue="$lit$",_=`lit$${Math.random().toFixed(9).slice(2)}$`,De="?"+_,wi=`<${De}>`,M=document,F=()=>M.createComment(""),V=i=>i===null||typeof i!="object"&&typeof i!="function",He=Array.isArray,ft=i=>He(i)||typeof i?.[Symbol.iterator]=="function",Le=`[ 	
\f\r]`,W=/<(?:(!--|\/[^a-zA-Z])|(\/?[a-zA-Z][^>\s]*)|(\/?$))/g,dt=/-->/g,ht=/>/g,O=RegExp(`>|${Le}(?:([^\\s"'>=/]+)(${Le}*=${Le}*(?:[^ 	
\f\r"'\`<>=]|("|')|))|$)`,"g"),pt=/'/g,ut=/"/g,gt=/^(?:script|style|textarea|title)$/i,qe=i=>(e,...t)=>({_$litType$:i,strings:e,values:t}),a=qe(1),pe=qe(2),Us=qe(3),$=Symbol.for("lit-noChange"),d=Symbol.for("lit-nothing"),mt=new WeakMap,P=M.createTreeWalker(M,129);function bt(i,e){if(!He(i)||!i.hasOwnProperty("raw"))throw Error("invalid template strings array");return ct!==void 0?ct.createHTML(e):e}var yt=(i,e)=>{let t=i.length-1,s=[],r,n=e===2?"<svg>":e===3?"<math>":"",o=W;for(let c=0;c<t;c++){let l=i[c],h,m,p=-1,g=0;for(;g<l.length&&(o.lastIndex=g,m=o.exec(l),m!==null);)g=o.lastIndex,o===W?m[1]==="!--"?o=dt:m[1]!==void 0?o=ht:m[2]!==void 0?(gt.test(m[2])&&(r=RegExp("</"+m[2],"g")),o=O):m[3]!==void 0&&(o=O):o===O?m[0]===">"?(o=r??W,p=-1):m[1]===void 0?p=-2:(p=o.lastIndex-m[2].length,h=m[1],o=m[3]===void 0?O:m[3]==='"'?ut:pt):o===ut||o===pt?o=O:o===dt||o===ht?o=W:(o=O,r=void 0);let u=o===O&&i[c+1].startsWith("/>")?" ":"";n+=o===W?l+wi:p>=0?(s.push(h),l.slice(0,p)+Ue+l.slice(p)+_+u):l+_+(p===-2?c:u)}return[bt(i,n+(i[t]||"<?>")+(e===2?"</svg>":e===3?"</math>":"")),s]},Y=class i{constructor({strings:e,_$litType$:t},s){let r;this.parts=[];let n=0,o=0,c=e.length-1,l=this.parts,[h,m]=yt(e,t);if(this.el=i.createElement(h,s),P.currentNode=this.el.content,t===2||t===3){let p=this.el.content.firstChild;p.replaceWith(...p.childNodes)}for(;(r=P.nextNode())!==null&&l.length<c;){if(r.nodeType===1){if(r.hasAttributes())for(let p of r.getAttributeNames())if(p.endsWith(Ue)){let g=m[o++],u=r.getAttribute(p).split(_),f=/([.?@])?(.*)/.exec(g);l.push({type:1,index:n,name:f[2],strings:u,ctor:f[1]==="."?le:f[1]==="?"?ce:f[1]==="@"?de:N}),r.removeAttribute(p)}else p.startsWith(_)&&(l.push({type:6,index:n}),r.removeAttribute(p));if(gt.test(r.tagName)){let p=r.textContent.split(_),g=p.length-1;if(g>0){r.textContent=oe?oe.emptyScript:"";for(let u=0;u<g;u++)r.append(p[u],F()),P.nextNode(),l.push({type:2,index:++n});r.append(p[g],F())}}}else if(r.nodeType===8)if(r.data===De)l.push({type:2,index:n});else{let p=-1;for(;(p=r.data.indexOf(_,p+1))!==-1;)l.push({type:7,index:n}),p+=_.length-1}n++}}static createElement(e,t){let s=M.createElement("template");return s.innerHTML=e,s}};function L(i,e,t=i,s){if(e===$)return e;let r=s!==void 0?t._$Co?.[s]:t._$Cl,n=V(e)?void 0:e._$litDirective$;return r?.constructor!==n&&(r?._$AO?.(!1),n===void 0?r=void 0:(r=new n(i),r._$AT(i,t,s)),s!==void 0?(t._$Co??=[])[s]=r:t._$Cl=r),r!==void 0&&(e=L(i,r._$AS(i,e.values),r,s)),e}var ae=class{constructor(e,t){this._$AV=[],this._$AN=void 0,this._$AD=e,this._$AM=t}get parentNode(){return this._$AM.parentNode}get _$AU(){return this._$AM._$AU}u(e){let{el:{content:t},parts:s}=this._$AD,r=(e?.creationScope??M).importNode(t,!0);P.currentNode=r;let n=P.nextNode(),o=0,c=0,l=s[0];for(;l!==void 0;){if(o===l.index){let h;l.type===2?h=new D(n,n.nextSibling,this,e):l.type===1?h=new l.ctor(n,l.name,l.strings,this,e):l.type===6&&(h=new he(n,this,e)),this._$AV.push(h),l=s[++c]}o!==l?.index&&(n=P.nextNode(),o++)}return P.currentNode=M,r}p(e){let t=0;for(let s of this._$AV)s!==void 0&&(s.strings!==void 0?(s._$AI(e,s,t),t+=s.strings.length-2):s._$AI(e[t])),t++}},D=class i{get _$AU(){return this._$AM?._$AU??this._$Cv}constructor(e,t,s,r){this.type=2,this._$AH=d,this._$AN=void 0,this._$AA=e,this._$AB=t,this._$AM=s,this.options=r,this._$Cv=r?.isConnected??!0}get parentNode(){let e=this._$AA.parentNode,t=this._$AM;return t!==void 0&&e?.nodeType===11&&(e=t.parentNode),e}get startNode(){return this._$AA}get endNode(){return this._$AB}_$AI(e,t=this){e=L(this,e,t),V(e)?e===d||e==null||e===""?(this._$AH!==d&&this._$AR(),this._$AH=d):e!==this._$AH&&e!==$&&this._(e):e._$litType$!==void 0?this.$(e):e.nodeType!==void 0?this.T(e):ft(e)?this.k(e):this._(e)}O(e){return this._$AA.parentNode.insertBefore(e,this._$AB)}T(e){this._$AH!==e&&(this._$AR(),this._$AH=this.O(e))}_(e){this._$AH!==d&&V(this._$AH)?this._$AA.nextSibling.data=e:this.T(M.createTextNode(e)),this._$AH=e}$(e){let{values:t,_$litType$:s}=e,r=typeof s=="number"?this._$AC(e):(s.el===void 0&&(s.el=Y.createElement(bt(s.h,s.h[0]),this.options)),s);if(this._$AH?._$AD===r)this._$AH.p(t);else{let n=new ae(r,this),o=n.u(this.options);n.p(t),this.T(o),this._$AH=n}}_$AC(e){let t=mt.get(e.strings);return t===void 0&&mt.set(e.strings,t=new Y(e)),t}k(e){He(this._$AH)||(this._$AH=[],this._$AR());let t=this._$AH,s,r=0;for(let n of e)r===t.length?t.push(s=new i(this.O(F()),this.O(F()),this,this.options)):s=t[r],s._$AI(n),r++;r<t.length&&(this._$AR(s&&s._$AB.nextSibling,r),t.length=r)}_$AR(e=this._$AA.nextSibling,t){for(this._$AP?.(!1,!0,t);e!==this._$AB;){let s=lt(e).nextSibling;lt(e).remove(),e=s}}setConnected(e){this._$AM===void 0&&(this._$Cv=e,this._$AP?.(e))}},N=class{get tagName(){return this.element.tagName}get _$AU(){return this._$AM._$AU}constructor(e,t,s,r,n){this.type=1,this._$AH=d,this._$AN=void 0,this.element=e,this.name=t,this._$AM=r,this.options=n,s.length>2||s[0]!==""||s[1]!==""?(this._$AH=Array(s.length-1).fill(new String),this.strings=s):this._$AH=d}_$AI(e,t=this,s,r){let n=this.strings,o=!1;if(n===void 0)e=L(this,e,t,0),o=!V(e)||e!==this._$AH&&e!==$,o&&(this._$AH=e);else{let c=e,l,h;for(e=n[0],l=0;l<n.length-1;l++)h=L(this,c[s+l],t,l),h===$&&(h=this._$AH[l]),o||=!V(h)||h!==this._$AH[l],h===d?e=d:e!==d&&(e+=(h??"")+n[l+1]),this._$AH[l]=h}o&&!r&&this.j(e)}j(e){e===d?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,e??"")}},le=class extends N{constructor(){super(...arguments),this.type=3}j(e){this.element[this.name]=e===d?void 0:e}},ce=class extends N{constructor(){super(...arguments),this.type=4}j(e){this.element.toggleAttribute(this.name,!!e&&e!==d)}},de=class extends N{constructor(e,t,s,r,n){super(e,t,s,r,n),this.type=5}_$AI(e,t=this){if((e=L(this,e,t,0)??d)===$)return;let s=this._$AH,r=e===d&&s!==d||e.capture!==s.capture||e.once!==s.once||e.passive!==s.passive,n=e!==d&&(s===d||r);r&&this.element.removeEventListener(this.name,this,s),n&&this.element.addEventListener(this.name,this,e),this._$AH=e}handleEvent(e){typeof this._$AH=="function"?this._$AH.call(this.options?.host??this.element,e):this._$AH.handleEvent(e)}},he=class{constructor(e,t,s){this.element=e,this.type=6,this._$AN=void 0,this._$AM=t,this.options=s}get _$AU(){return this._$AM._$AU}_$AI(e){L(this,e)}},vt={M:Ue,P:_,A:De,C:1,L:yt,R:ae,D:ft,V:L,I:D,H:N,N:ce,U:de,B:le,F:he},_i=Ne.litHtmlPolyfillSupport;_i?.(Y,D),(Ne.litHtmlVersions??=[]).push("3.3.3");var $t=(i,e,t)=>{let s=t?.renderBefore??e,r=s._$litPart$;if(r===void 0){let n=t?.renderBefore??null;s._$litPart$=r=new D(e.insertBefore(F(),n),n,void 0,t??{})}return r._$AI(i),r};var Be=globalThis,E=class extends w{constructor(){super(...arguments),this.renderOptions={host:this},this._$Do=void 0}createRenderRoot(){let e=super.createRenderRoot();return this.renderOptions.renderBefore??=e.firstChild,e}update(e){let t=this.render();this.hasUpdated||(this.renderOptions.isConnected=this.isConnected),super.update(e),this._$Do=$t(t,this.renderRoot,this.renderOptions)}connectedCallback(){super.connectedCallback(),this._$Do?.setConnected(!0)}disconnectedCallback(){super.disconnectedCallback(),this._$Do?.setConnected(!1)}render(){return $}};E._$litElement$=!0,E.finalized=!0,Be.litElementHydrateSupport?.({LitElement:E});var Si=Be.litElementPolyfillSupport;Si?.({LitElement:E});(Be.litElementVersions??=[]).push("4.2.2");function Ie(i){let e=document.createElement("div");for(let[t,s]of Object.entries(i))e.setAttribute(t,s);return e}var ue=class{#t;#i;#e=0;#r=0;constructor(e){this.#t=[0,1].map(()=>Ie({"aria-live":"polite","aria-atomic":"true"})),this.#i=Ie({role:"alert"});let t=Ie({slot:"announcer",class:"mesotherapy-chat-announcer"});t.append(...this.#t,this.#i),e.append(t)}say(e){e&&(clearTimeout(this.#r),this.#t[this.#e].textContent="",this.#e=1-this.#e,this.#t[this.#e].textContent=e,this.#r=setTimeout(()=>this.#t.forEach(t=>{t.textContent=""}),4e3))}alert(e){this.#i.textContent=e}calm(){this.#i.textContent=""}};var xt=["pointerdown","keydown"],me=class{#t;#i;#e;#r=!1;#l=[];#s=()=>{this.#n?this.#a():this.#r||this.stay()};constructor(e,t,s){this.#e=e,this.#t=t,this.#i=s;for(let r of xt)addEventListener(r,this.#s);this.#n?this.#a():this.stay()}stay(){this.#c(),this.#r=!1,this.#e.seen=Date.now(),this.#l=[setTimeout(()=>{this.#r=!0,this.#t()},84e4),setTimeout(()=>this.#a(),9e5)]}stop(){this.#c();for(let e of xt)removeEventListener(e,this.#s)}get#n(){return this.#e.seen&&Date.now()-this.#e.seen>=9e5}#a(){this.#i(),this.stay()}#c(){this.#l.forEach(clearTimeout)}};var fe=class{items=[];greeting=[];#t=0;addPending(e,t,s){this.items.push(this.#i({from:"patient",id:e,parts:[{type:"text",text:t}],choice:s.choice,choices:s.choices}))}setDelivery(e,t,s=""){let r=this.items.find(n=>n.id===e);return r?(r.delivery=t==="sent"||t==="sending"?null:{state:t,reason:s},!0):!1}add(e,t){let s=[];for(let r of this.#e(e,t)){let n=this.items.find(({seq:c,id:l})=>c===r.seq||l&&r.from==="patient"&&l===r.id);if(n){n.seq??=r.seq,n.delivery=null,n.rated??=r.feedback;continue}let o=this.#i({...r,rated:r.feedback});this.#r(o),o.from!=="patient"&&s.push(o)}return s}awaits(e){return e.some(({id:t})=>t&&this.items.some(s=>s.id===t&&s.seq===null))}note(e,t=null){let s=this.#i({from:"chat",note:{lines:e,action:t}});return this.items.push(s),s}remove(e){this.items=this.items.filter(t=>t!==e)}restart(e){let t=this.items.filter(({seq:r,from:n})=>n==="patient"&&r===null),s=this.items.filter(r=>!t.includes(r));for(let r of s)Object.assign(r,{seq:r.seq===null?null:-1,ended:!0});this.items=s,s.length&&(this.note([e]).ended=!0),this.items.push(...t)}clear(){this.items=[],this.greeting=[]}openings(){let e=new Map,t="greeting";e.set(t,{open:!0,said:null});for(let s of this.items)s.from==="chat"||s.delivery?.state==="refused"||(s.from==="patient"?e.set(t,{open:!1,said:e.get(t).said??s}):(e.get(t).open&&e.set(t,{open:!1,said:null}),t=s,e.set(s,{open:!s.ended,said:null})));return e}get emergencyCall(){let e=t=>(t.ended?[]:t.parts??[]).filter(({type:s,call:r})=>s==="emergency"&&r);return this.items.map(e).filter(t=>t.length).at(-1)?.[0].call??""}#i(e){return this.#t+=1,{key:`m${this.#t}`,seq:null,delivery:null,ended:!1,...e}}#e(e,t){let s=[...e].sort((n,o)=>n.seq-o.seq),r=this.items.find(({id:n,seq:o})=>n===t&&o===null);return!r||s.some(({id:n})=>n===t)?s:(r.seq=Math.max(0,...this.items.map(({seq:n})=>n??0))+1,s.map((n,o)=>({...n,seq:r.seq+o+1})))}#r(e){let t=this.items.findIndex(({seq:s,note:r})=>!r&&(s===null||s>e.seq));t===-1?this.items.push(e):this.items.splice(t,0,e)}},H=i=>(i?.parts??[]).map(({text:e})=>e??"").join(" ").trim();function kt(){if(crypto.randomUUID)return crypto.randomUUID();let i=crypto.getRandomValues(new Uint8Array(16));i[6]=i[6]&15|64,i[8]=i[8]&63|128;let e=[...i].map(t=>t.toString(16).padStart(2,"0")).join("");return[e.slice(0,8),e.slice(8,12),e.slice(12,16),e.slice(16,20),e.slice(20)].join("-")}function S(i){let e=String(i??"").replace(/[^\d+]/g,"");return e?`tel:${e}`:null}var je=/^\s*(?:[-*•])\s+/,Ai=String.raw`https:\/\/[^\s<>"')\]]+[^\s<>"')\].,;:!?]`,Ei=i=>i.replace(/[.*+?^${}()|[\]\\]/g,String.raw`\$&`);function Ti(i){let e=i.filter(S).sort((t,s)=>s.length-t.length).map(t=>String.raw`(?<![\w-])${Ei(t)}(?![\w-])`);return new RegExp(`(${[Ai,...e].join("|")})`,"g")}function wt(i,e){return i.split(Ti(e)).map((t,s)=>{if(s%2===0)return t;if(!t.startsWith("https:"))return a`<a href=${S(t)}>${t}</a>`;if(!URL.canParse?.(t))return t;let r=new URL(t);return a`<a href=${r.href} target="_blank" rel="noopener noreferrer">${r.host}${r.pathname==="/"?"":r.pathname}</a>`})}function ge(i,e=[]){return String(i??"").split(/\*\*(.+?)\*\*/g).map((t,s)=>s%2?a`<strong>${wt(t,e)}</strong>`:wt(t,e))}function x(i,e=[]){return Ci(i).map(t=>t.bullets?a`<ul class="bullets">${t.bullets.map(s=>a`<li>${ge(s,e)}</li>`)}</ul>`:a`<p>${ge(t.line,e)}</p>`)}function Ci(i){let e=[];for(let t of String(i??"").split(/\n\s*\n/)){let s=null;for(let r of t.split(`
`).filter(n=>n.trim())){let n=je.test(r),o=r.replace(je,"").trim();n&&s?.bullets?s.bullets.push(o):!n&&s&&!s.bullets?s.line+=` ${o}`:e.push(s=n?{bullets:[o]}:{line:o})}}return e}function v(i){return String(i??"").replace(/\*\*(.+?)\*\*/g,"$1").split(`
`).map(e=>e.replace(je,"").trim()).filter(Boolean).join(" ")}var zi={answer:Oi,choices:Pi,scale:Mi,multi:Li,emergency:Ni,summary:Ui};function be(i,e){return i.map(s=>(zi[s.type]??Ri)(s,e)).flat().filter(Boolean).join(" ")}var _t=(i,e)=>be(i.filter(({type:t})=>t==="emergency"),e);function We({chart:i},e){return i?i.text||e("chart_text",{before:i.before,now:i.now,low:i.min??0,high:i.max??10}):""}function Ri(i,e){return[v(i.text),We(i,e)]}function Oi(i,e){let t=l=>i.labels?.[l]??"",s=i.framing==="myth",r=i.myth&&[`${t(s?"myth":"myth_note")}: ${v(i.myth)}`,v(i.why)],n=v(s?`${t("fact")}: ${i.fact}`:i.fact),o=v(i.body),c=i.next?.length?e("choices_follow",{count:i.next.length}):"";return[n,...s?[r,o]:[o,r],i.evidence_label,c].flat()}function Pi(i,e){return[v(i.text),e("choices_follow",{count:i.options?.length??0})]}function Mi(i){let e=(t,s)=>t&&t!==String(s)?`${s}: ${t}.`:"";return[v(i.text),e(i.low,i.min),e(i.high,i.max)]}function Li(i,e){return[v(i.text),e("choices_follow",{count:i.options.length})]}function Ni(i){return[v(i.text),v(i.detail)]}function Ui(i){let e=(i.sections??[]).map(({heading:t,lines:s})=>`${t}: ${(s??[]).map(v).join(" ")}`);return[[i.title,...e,v(i.note)].filter(Boolean).join(". ")]}var ye=class{typing=!1;#t=new Set;#i=0;#e;constructor(e){this.#e=e}for(e){this.#t.add(e),this.show(!0)}done(...e){for(let t of e)this.#t.delete(t);this.show(this.#t.size>0)}stop(){this.done(...this.#t)}show(e){this.typing=e,clearTimeout(this.#i),e&&(this.#i=setTimeout(this.#e,2e3))}};var St={launcher:"Ask about mesotherapy","new_messages.one":"{count} new message","new_messages.other":"{count} new messages",title:"Ask about mesotherapy",subtitle:"Automated helper. Not a doctor.",close:"Close chat",menu:"Chat settings",remember:"Remember this chat",remember_hint:"For up to 24 hours on this device. Do not use it on a shared computer.",remember_on:"This chat is remembered on this device.",remember_off:"This chat is no longer remembered.",help:"Help from people",talk_to_staff:"Talk to staff",talk_to_staff_message:"I want to talk to a person.",call_clinic:"Call {phone}",delete_data:"Delete my data",delete_question:"Delete this chat and your answers now? You cannot get them back.",delete_confirm:"Yes, delete",delete_cancel:"Keep them",deleted:"Your chat is deleted.",delete_failed:"We could not delete your chat yet. Please try again.",receipt:"Receipt: {receipt}",start_new:"Start a new chat",idle_question:"Are you still there? This chat closes in one minute to keep it private.",idle_stay:"I am still here",idle_locked:"This chat was closed to keep it private.",conversation:"Conversation",composer_label:"Your message",placeholder:"Type your question",send:"Send",retrying:"Not sent yet. Trying again.",not_sent:"Not sent.",try_again:"Try again",connecting:"The chat is slow to start. Trying again.",connect_failed:"The chat cannot start right now. Please try again, or call us.",restarted:"Your earlier chat has ended. This is a new chat.",offline:"You are offline. If this is an emergency, call {emergency_number}.",offline_unknown:"You are offline. If this is an emergency, call your local emergency number.",emergency_footer:"Emergency? Call {emergency_number}",emergency_unknown:"Emergency? Call your local emergency number",alarm:"This could be an emergency.",call:"Call {number}",you_said:"You said:",assistant:"Assistant",assistant_said:"Assistant said:",staff:"Clinic staff",staff_said:"Clinic staff said:",typing:"The assistant is typing",choices:"Choices","choices_follow.one":"{count} choice follows.","choices_follow.other":"{count} choices follow.",you_chose:"You chose: {value}",choose_number:"Choose a number first.",choose_any:"Tick at least one first.",number_label:"Your number, {low} to {high}",number_range:"Type a whole number from {low} to {high}.",none_of_these:"None of these",done:"Done",feedback_question:"Was this helpful?",feedback_yes:"Yes",feedback_no:"No",feedback_was_helpful:"You said this was helpful.",feedback_was_not:"You said this was not helpful.",feedback_thanks:"Thank you.",print:"Print",save_text:"Save as text",copy:"Copy",copied:"The summary is copied.",copy_failed:'This browser did not let us copy. Please use "Save as text".',print_hint:'To save it as a PDF, choose Print, then "Save as PDF".',chart_before:"Before",chart_now:"Now",chart_text:"Before: {before}. Now: {now}. The scale goes from {low} to {high}."};function ve(i={},e="en",t={}){let s=new Intl.PluralRules(e),r=n=>i[n]||St[n];return(n,o={})=>(("count"in o?r(`${n}.${s.select(o.count)}`)??r(`${n}.other`):void 0)??r(n)??"").replace(/\{(\w+)\}/g,(l,h)=>String(o[h]??t[h]??l))}var Fe=[1,2,4,8,15],Hi=7,At=429,qi=new Set([408,425,At]),Bi=2e4,U=class extends Error{constructor(e,t={},s=0){super(t.message||""),Object.assign(this,{status:e,code:t.code||"",wait:s})}get temporary(){return this.status>=500||qi.has(this.status)}},K=i=>i instanceof U&&i.code?i.message:"";function X(i,e){if(e>=(i.status===At?Hi:Fe.length))return 0;let t=Fe[Math.min(e,Fe.length-1)]*(.9+Math.random()*.2);return Math.max(t,i.wait||0)}async function Et(i,e,t,s){let r={};s&&(r["Content-Type"]="application/json"),t&&(r.Authorization=`Bearer ${t}`);let n=await fetch(e,{method:i,headers:r,body:s&&JSON.stringify(s),credentials:"omit",cache:"no-store",signal:AbortSignal.timeout(Bi)}),o=await n.json().catch(()=>({}));if(!n.ok)throw new U(n.status,o.error,Number(n.headers.get("Retry-After"))||0);return o}var $e=class{#t;#i=0;#e=0;constructor(e){this.#t=e}after({from:e,kind:t}){this.#e=e==="staff"||t==="human_handoff"?60:0,this.#r()}stop(){this.#e=0,clearTimeout(this.#i)}#r(){clearTimeout(this.#i),!(this.#e<=0)&&(this.#i=setTimeout(async()=>{this.#e-=1,document.visibilityState==="visible"&&await this.#t().catch(()=>{}),this.#r()},1e4))}};function Ii(){try{return{tab:sessionStorage,device:localStorage}}catch{return{tab:null,device:null}}}function G(i,e){try{return JSON.parse(i.getItem(e))}catch{return null}}function J(i,e,t){try{t===null?i.removeItem(e):i.setItem(e,JSON.stringify(t))}catch{}}var xe=class{#t;#i=Ii();#e;constructor(e){this.#t=e,this.#e=G(this.#i.device,e)!==null}get remembered(){return this.#e}load(){let e=G(this.#i.tab,this.#t)??G(this.#i.device,this.#t);return e?.token&&new Date(e.expires)>new Date?e:(e&&this.save(null),null)}save(e){J(this.#i.tab,this.#t,e),(this.#e||e===null)&&J(this.#i.device,this.#t,e),e===null&&(this.#e=!1)}remember(e,t){this.#e=e,J(this.#i.device,this.#t,e?t:null)}get wasOpen(){return G(this.#i.tab,`${this.#t} open`)===!0}get seen(){return Number(G(this.#i.tab,`${this.#t} seen`))||0}set seen(e){J(this.#i.tab,`${this.#t} seen`,e)}set wasOpen(e){J(this.#i.tab,`${this.#t} open`,e?!0:null)}};var ke=class{#t=null;#i;constructor(e,t){this.#i=e,"BroadcastChannel"in globalThis&&(this.#t=new BroadcastChannel("mesotherapy-chat"),this.#t.onmessage=({data:s})=>s?.key===this.#i&&t(s.what,s.mark))}tell(e,t){this.#t?.postMessage({key:this.#i,what:e,mark:Ve(t)})}close(){this.#t?.close()}},Ve=i=>String(i??"").slice(-12);var we=class{#t;#i;#e;#r;#l=null;#s=[];#n=!1;#a=null;#c=!1;#h=0;#p=new $e(()=>this.sync());#d=()=>this.#x();#o=()=>document.visibilityState==="visible"&&this.#x();constructor(e,t){this.#t=`${e.replace(/\/+$/,"")}/webhooks/web`,this.#i=t,this.keeper=new xe(`mesotherapy-chat ${this.#t}`),this.#e=this.keeper.load(),this.#r=new ke(this.#t,(s,r)=>this.#_(s,r)),addEventListener("online",this.#d),document.addEventListener("visibilitychange",this.#o)}close(){removeEventListener("online",this.#d),document.removeEventListener("visibilitychange",this.#o),this.#p.stop(),this.#r.close()}get hasSession(){return this.#e!==null}get hasUnsent(){return this.#s.length>0}async open(e){this.#c=!0,this.#e&&(this.#e.cursor=0);for(let t=0;;t+=1)try{return await(this.#e?this.#v():this.#u())}catch(s){if(s instanceof U&&!s.temporary||!X(s,t))throw s;e(),await this.#y(X(s,t))}}send(e){let t=kt();return this.#s.push({id:t,...e}),this.#m(),t}retry(){this.#m()}async sync(){if(this.#e)try{let e=await this.#f("GET",`/messages?after=${encodeURIComponent(this.#e.cursor)}`);this.#e&&(this.#e.cursor=e.cursor??this.#e.cursor),this.#k(e)}catch(e){if(e.status!==401)throw e;this.#$(),this.#i.onRestart(),await this.#u()}}async forget(){this.#g(this.#e?await this.#f("DELETE","/session"):{})}leave(){this.#s=[],this.#$()}remember(e){this.keeper.remember(e,this.#e)}async#v(){let[e]=await Promise.all([this.#f("GET","/config"),this.sync()]);this.#i.onConfig(e)}#g({receipt:e,parts:t,messages:s=[]}){this.#r.tell("gone",this.#e?.token),this.leave(),this.#i.onErased(e,t??s.flatMap(r=>r.parts))}#u(){return this.#e?Promise.resolve():(this.#l??=this.#f("POST","/session").then(({token:e,expires:t,config:s})=>{this.#e={token:e,expires:t,cursor:0},this.#w(),this.#i.onConfig(s)}).finally(()=>{this.#l=null}),this.#l)}async#m(){if(this.#n)return this.#a?.();this.#n=!0;for(let e of this.#s)this.#i.onDelivery(e.id,"sending");for(;this.#s.length;){let e=this.#s[0],{state:t,reason:s}=await this.#b(e);if(t==="failed"){for(let r of this.#s)this.#i.onDelivery(r.id,t,s);break}this.#s=this.#s.filter(r=>r!==e),this.#i.onDelivery(e.id,t,s)}this.#n=!1}async#b(e){let t=!1;for(let s=0;;){if(!this.#s.includes(e))return{state:"refused"};try{await this.#u();let r=await this.#f("POST","/messages",e);return this.#k(r,e.id),r.receipt?this.#g(r):this.#r.tell("news",this.#e?.token),{state:"sent"}}catch(r){if(r.status===401&&!t){t=!0,this.#$(),this.#i.onRestart();continue}if(r instanceof U&&!r.temporary)return{state:"refused",reason:r.message};if(!X(r,s))return{state:"failed",reason:K(r)};this.#i.onDelivery(e.id,"retrying"),await this.#y(X(r,s)),s+=1}}}#y(e){return new Promise(t=>{let s=setTimeout(t,e*1e3);this.#a=()=>{clearTimeout(s),t()}}).finally(()=>{this.#a=null})}#x(){this.#s.length?this.#m():this.#a?this.#a():this.#c&&this.#e&&this.sync().catch(()=>{})}#_(e,t){!this.#e||t!==Ve(this.#e.token)||(e==="news"&&this.#c&&this.sync().catch(()=>{}),e==="gone"&&(this.leave(),this.#i.onErased("",[])))}#k({messages:e=[]},t){if(!this.#e)return;this.#w(),this.#i.onMessages(e,t);let s=e.filter(({from:r,seq:n})=>r!=="patient"&&n>this.#h).at(-1);this.#h=Math.max(this.#h,...e.map(({seq:r})=>r)),s&&this.#p.after(s)}#f(e,t,s){return Et(e,this.#t+t,this.#e?.token,s)}#w(){this.keeper.save(this.#e)}#$(){this.#e=null,this.#h=0,this.#p.stop(),this.keeper.save(null)}};var _e=class{words=ve();clinic={};conversation=new fe;offline=!navigator.onLine;unread=0;asking=null;erased=!1;#t;#i;#e;#r=null;#l=!1;#s=!1;#n=new ye(()=>this.say(this.words("typing")));#a=()=>this.#y();#c=e=>this.#e.hasUnsent&&e.preventDefault();constructor(e,{server:t,language:s,kiosk:r,clinic:n}){this.#t=e,this.language=s,this.words=ve({},s,n),this.clinic=n,this.#i=new ue(e),this.#e=new we(t,{onConfig:o=>this.#o(o),onMessages:(o,c)=>this.#v(o,c),onDelivery:(o,c,l)=>this.#g(o,c,l),onRestart:()=>this.#u(),onErased:(o,c)=>this.#m(o,c)}),r&&(this.#r=new me(this.#e.keeper,()=>this.#h(),()=>this.#p())),addEventListener("online",this.#a),addEventListener("offline",this.#a),addEventListener("beforeunload",this.#c)}stop(){removeEventListener("online",this.#a),removeEventListener("offline",this.#a),removeEventListener("beforeunload",this.#c),this.#r?.stop(),this.#e.close(),this.#n.stop()}get typing(){return this.#n.typing}get canResume(){return this.#e.keeper.wasOpen&&this.#e.hasSession}get remembered(){return this.#e.keeper.remembered}get numbers(){return[this.clinic.phone,this.clinic.emergency_number,this.clinic.crisis_line].filter(Boolean)}shown(e){this.#e.keeper.wasOpen=e,e&&(this.unread=0,!this.#l&&!this.erased&&this.connect())}async connect(){this.#l=!0,this.erased=!1,this.#s=this.#e.hasSession,this.#n.show(!0),this.#t.draw();let e=null;try{await this.#e.open(()=>{e??=this.#d([this.words("connecting")])})}catch(t){this.#l=!1;let s=this.#d([K(t)||this.words("connect_failed")],{label:this.words("try_again"),run:()=>{this.conversation.remove(s),this.connect()}})}finally{e&&this.conversation.remove(e),this.#s&&this.#t.revealEnd(),this.#s=!1,this.#n.done(),this.#t.draw()}}send(e,t){this.#t.focusComposer(),this.#i.calm(),this.erased&&this.conversation.clear(),this.erased=!1,this.#s=!1;let s=this.#e.send(e);this.#n.for(s),this.conversation.addPending(s,t,e),this.#t.revealEnd()}rate(e,{topic:t,version:s},r){e.rated={...e.rated,[t]:r},this.#e.send({feedback:{topic:t,version:s,helpful:r}}),this.say(this.words("feedback_thanks")),this.#t.draw()}retry(){this.#t.focusComposer(),this.#e.retry()}say(e){this.#i.say(e)}remember(e){this.#e.remember(e),this.say(this.words(e?"remember_on":"remember_off")),this.#t.draw()}ask(e){this.asking=e,this.#t.draw()}async forget(){this.asking=null,this.#t.focusComposer();try{await this.#e.forget()}catch(e){this.#d([K(e)||this.words("delete_failed")])}}stay(){this.asking=null,this.#r.stay(),this.#t.focusComposer(),this.#t.draw()}#h(){this.#e.hasSession&&(this.say(this.words("idle_question")),this.ask("idle"))}#p(){this.asking=null,this.#e.hasSession&&(this.#e.leave(),this.#b([this.words("idle_locked")]))}#d(e,t=null){this.say(e.join(" "));let s=this.conversation.note(e,t);return this.#t.reveal(s.key),s}#o({clinic:e={},greeting:t=[],strings:s={}}){this.#l=!0,this.clinic={...this.clinic,...e},this.words=ve(s,this.language,this.clinic),this.conversation.greeting.length||(this.conversation.greeting=t,this.#s||this.say(be(t,this.words))),this.#t.draw(),this.#t.dispatchEvent(new CustomEvent("chat-config",{bubbles:!0,detail:{clinic:e}}))}#v(e,t){this.#n.done(...e.map(({id:c})=>c));let s=this.conversation.awaits(e)||this.#t.isAtEnd,r=this.conversation.add(e,t);if(this.#t.draw(),this.#s||!r.length)return;let n=r.flatMap(c=>c.parts),o=_t(n,this.words);o?this.#i.alert(o):this.say(be(n,this.words)),(s||o)&&this.#t.reveal(r[0].key),this.#t.isOpen||(this.unread+=r.length)}#g(e,t,s){this.conversation.setDelivery(e,t,s)&&(t==="sending"?this.#n.for(e):t==="retrying"?this.#n.show(!1):this.#n.done(e),(t==="failed"||t==="refused")&&this.say([this.words("not_sent"),s].join(" ")),this.#t.draw())}#u(){this.conversation.restart(this.words("restarted")),this.#t.draw()}#m(e,t){let s=t.map(({text:n})=>n).filter(Boolean),r=s.length?s:[this.words("deleted")];e&&!s.join().includes(e)&&r.push(this.words("receipt",{receipt:e})),this.#b(r)}#b(e){this.#n.stop(),this.conversation.clear(),this.erased=!0,this.#l=!1,this.#i.calm(),this.#d(e,{label:this.words("start_new"),run:()=>{this.conversation.clear(),this.connect()}})}#y(){this.offline=!navigator.onLine,this.offline&&this.#t.isOpen&&this.say(this.offlineWords),this.#t.draw()}get offlineWords(){return this.words(this.clinic.emergency_number?"offline":"offline_unknown")}};var ji=[["ink","raised",4.5],["ink","surface",4.5],["ink","tint",4.5],["ink-soft","raised",4.5],["ink-soft","surface",4.5],["brand","raised",4.5],["on-brand","brand",4.5],["fact","raised",4.5],["myth","raised",4.5],["alert","raised",4.5],["edge","raised",3]];function Wi(i){let e=i.match(/[\d.]+/g)?.map(Number)??[0,0,0];return i.startsWith("color(")?e.slice(0,3):e.slice(0,3).map(t=>t/255)}function Tt(i){let[e,t,s]=Wi(i).map(r=>r<=.04045?r/12.92:((r+.055)/1.055)**2.4);return .2126*e+.7152*t+.0722*s}function Fi(i,e){let[t,s]=[Tt(i),Tt(e)].sort((r,n)=>r-n);return(s+.05)/(t+.05)}function Ct(i){let e=s=>(i.style.color=`var(--${s})`,getComputedStyle(i).color),t=[];for(let[s,r,n]of ji){let o=Fi(e(s),e(r));o<n&&t.push(`${s} on ${r} ${o.toFixed(1)}`)}return i.style.color="",t}var zt=`
  /* The element has no box, so the page cannot move, fade or hide it by a rule meant for others; hidden it can be. */
  :host { display: contents !important; }
  :host([hidden]) { display: none !important; }
  @media print { :host { display: none !important; } }
  .root { all: initial; display: block; color: var(--ink); font-family: var(--font); font-size: 1.0625rem; line-height: 1.5;
    -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
  *, *::before, *::after { box-sizing: border-box; }
  [hidden] { display: none !important; }
  p, h2, h3, h4, ul, ol, figure, fieldset, legend { margin: 0; padding: 0; }
  /* Each line reads in the direction of its own script, whatever the page's is. */
  p, li, h2, h3, h4, legend, summary, figcaption, button > span, a > span { unicode-bidi: plaintext; }
  fieldset { border: 0; min-inline-size: 0; }
  ol { list-style: none; }
  button, input, textarea { font: inherit; color: inherit; letter-spacing: inherit; word-spacing: inherit; }
  button { cursor: pointer; }
  a { color: var(--brand); }
  .icon { inline-size: 1.375em; block-size: 1.375em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.8;
    stroke-linecap: round; stroke-linejoin: round; }
  .icon-menu { stroke-width: 3.2; }
  [dir="rtl"] .icon-send { transform: scaleX(-1); }
  .visually-hidden { position: absolute; inline-size: 1px; block-size: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%);
    white-space: nowrap; }
  :focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; box-shadow: 0 0 0 2px var(--raised); }
  .button { min-block-size: 44px; padding: .5rem 1.25rem; border: 1.5px solid var(--brand); border-radius: 999px;
    background: var(--brand); color: var(--on-brand); font-weight: 600; }
  .button:hover { background: color-mix(in srgb, var(--brand) 86%, var(--ink)); }
  .button-quiet { background: transparent; color: var(--brand); }
  .button-quiet:hover { background: var(--tint); }
  .button-danger { background: #b0121b; border-color: #b0121b; color: #fff; }
  .button-danger:hover { background: #8d0e15; }
  .actions { display: flex; flex-wrap: wrap; gap: .625rem; }
  .link { border: 0; padding: .25rem .5rem; min-block-size: 32px; border-radius: 6px; background: none; color: var(--brand); font-weight: 600;
    text-decoration: underline; text-underline-offset: 3px; }
  @media (prefers-reduced-motion: reduce) { *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; } }
  @media (forced-colors: active) {
    .button, .link, .choice { border: 1px solid ButtonText; }
    :focus-visible { outline-color: Highlight; }
  }`;var Rt=`
  .launcher { position: fixed; z-index: 2147483000; inset-block: auto max(24px, env(safe-area-inset-bottom)); inset-inline: auto max(24px, env(safe-area-inset-right));
    display: inline-flex; align-items: center; gap: .625rem; min-block-size: 56px; padding-block: .5rem; padding-inline: 1.25rem 1.5rem;
    border: 2px solid var(--raised); border-radius: 999px; background: var(--brand); color: var(--on-brand); font-weight: 600;
    box-shadow: var(--shadow); }
  .launcher:hover { background: color-mix(in srgb, var(--brand) 86%, var(--ink)); }
  .badge { padding: 0 .5rem; border-radius: 999px; background: var(--on-brand); color: var(--brand); font-size: .875rem; }
  .panel { display: flex; flex-direction: column; overflow: clip; container: panel / inline-size; background: var(--surface); }
  .floats .panel { position: fixed; z-index: 2147483001; inset-block: auto calc(max(24px, env(safe-area-inset-bottom)) + 72px); inset-inline: auto max(24px, env(safe-area-inset-right));
    inline-size: 27.5rem; max-inline-size: calc(100vw - 48px); block-size: min(47rem, calc(100dvh - 120px));
    border-radius: var(--radius); box-shadow: var(--shadow); animation: rise .22s ease-out; }
  .fills-page .panel { block-size: 100%; }
  .fills-page { block-size: 100%; }
  @keyframes rise { from { opacity: 0; transform: translateY(14px); } }

  .head { position: relative; z-index: 2; flex: none; display: flex; align-items: center; gap: .25rem; padding-block: .625rem .5rem; padding-inline: 1.25rem .75rem; background: var(--raised); }
  .head-text { flex: 1; min-inline-size: 0; }
  .head h2 { font-size: 1.125rem; line-height: 1.3; font-weight: 650; letter-spacing: -.005em; }
  .head p { font-size: .875rem; line-height: 1.4; color: var(--ink-soft); }
  [dir="rtl"] .head-text > * { text-align: right; }
  .icon-button { display: inline-grid; place-items: center; inline-size: 44px; block-size: 44px; padding: 0; border: 0; border-radius: 999px;
    background: none; color: var(--ink); flex: none; }
  .icon-button:hover, .icon-button[aria-expanded="true"] { background: var(--tint); }
  .menu { position: absolute; inset-block-start: calc(100% - 4px); inset-inline-end: .75rem; inline-size: 19rem; max-inline-size: calc(100% - 1.5rem);
    padding: .5rem .75rem .75rem; border: 1px solid var(--line); border-radius: 12px; background: var(--raised); box-shadow: var(--shadow); }
  .head .menu-hint { padding-inline-start: 2.75rem; font-size: .875rem; color: var(--ink-soft); }

  .help { flex: none; display: flex; flex-wrap: wrap; gap: .25rem .5rem; padding: 0 .75rem .5rem; background: var(--raised); border-block-end: 1px solid var(--line); }
  .help-item { display: inline-flex; align-items: center; gap: .5rem; min-block-size: 36px; padding: .25rem .5rem; border: 0; border-radius: 8px; background: none;
    color: var(--brand); font-size: .9375rem; font-weight: 600; line-height: 1.3; text-align: start; text-decoration: none; }
  .help-item:hover { background: var(--tint); }
  .help-item .icon { inline-size: 1.25rem; block-size: 1.25rem; }

  .banner { flex: none; display: flex; gap: .625rem; padding: .625rem 1.25rem; background: var(--alert-tint); border-block-end: 1px solid var(--alert); font-size: 1rem; font-weight: 600; line-height: 1.4; }
  .banner .icon { color: var(--alert); }
  .alarm { flex: none; display: flex; flex-wrap: wrap; align-items: center; gap: .375rem .625rem; padding-block: .5rem; padding-inline: 1.25rem .75rem; background: var(--alert-tint); border-block-end: 2px solid var(--alert); font-weight: 650; line-height: 1.3; }
  .alarm > .icon { color: var(--alert); }
  .alarm > span { flex: 1; min-inline-size: 8rem; }
  .alarm a { display: inline-flex; align-items: center; gap: .5rem; min-block-size: 44px; padding: .25rem 1.125rem; border-radius: 999px; background: #a50f18; color: #fff; font-weight: 700; text-decoration: none; }
  .alarm a:hover { text-decoration: underline; text-underline-offset: 3px; }

  .log { position: relative; flex: 1; min-block-size: 6rem; overflow-y: auto; overscroll-behavior: contain; padding: 1.125rem 1.25rem 1rem; scrollbar-width: thin; }
  .log:focus-visible { outline-offset: -3px; box-shadow: none; }
  .dock { flex: none; background: var(--raised); border-block-start: 1px solid var(--line); }
  .composer { display: flex; align-items: flex-end; gap: .5rem; padding-block: .75rem .375rem; padding-inline: 1rem .75rem; }
  .composer textarea { flex: 1; min-inline-size: 0; min-block-size: 48px; max-block-size: 8.5rem; padding: .6875rem 1rem; resize: none; field-sizing: content;
    border: 1.5px solid var(--edge); border-radius: 24px; background: var(--raised); font-size: max(16px, 1.0625rem); line-height: 1.4; }
  .composer textarea::placeholder { color: var(--ink-soft); opacity: 1; }
  .composer textarea:focus-visible { outline-offset: 0; border-color: var(--brand); }
  .composer .send { inline-size: 48px; block-size: 48px; background: var(--brand); color: var(--on-brand); }
  .composer .send:hover { background: color-mix(in srgb, var(--brand) 86%, var(--ink)); }
  .confirm { display: grid; gap: .75rem; padding: 1rem 1.25rem; border-block-end: 1px solid var(--line); }
  .confirm p { font-weight: 600; line-height: 1.4; }
  .foot { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem; padding-block: 0 max(.5rem, env(safe-area-inset-bottom)); padding-inline: 1.25rem .75rem; font-size: .9375rem; }
  .foot-emergency { display: inline-block; padding-block: .375rem; color: var(--alert); font-weight: 650; text-underline-offset: 3px; }
  .foot .link { color: var(--ink-soft); font-weight: 500; }

  @media (max-width: 479px) {
    .floats .panel { inset: 0 0 auto 0; inline-size: 100%; max-inline-size: none; block-size: var(--viewport-height, 100dvh); border-radius: 0; animation: none; }
    .launcher { max-inline-size: calc(100vw - 32px); padding-inline: 1rem 1.25rem; line-height: 1.25; text-align: start; inset-inline-end: 16px; inset-block-end: max(16px, env(safe-area-inset-bottom)); }
    .launcher[aria-expanded="true"] { visibility: hidden; }
    .log { padding-inline: 1rem; }
    .head { padding-inline-start: 1rem; }
    .head h2 { font-size: 1.0625rem; }
    .head p { font-size: .8125rem; }
    .help { padding-inline: .5rem; }
    .banner, .alarm, .foot, .confirm { padding-inline-start: 1rem; }
  }
  @container panel (max-width: 359px) {
    .head h2 { font-size: 1rem; }
    .help-item { padding-inline: .375rem; font-size: .875rem; }
    .help-item .icon { display: none; }
    .foot { gap: 0; font-size: .875rem; }
  }
  @media (max-height: 460px) {
    .panel { inset-block: 0 auto; block-size: var(--viewport-height, 100dvh); overflow-y: auto; border-radius: 0; }
    .floats .panel { inset-block: 0 auto; block-size: var(--viewport-height, 100dvh); border-radius: 0; }
    .launcher[aria-expanded="true"] { visibility: hidden; }
    .head { padding-block: .25rem 0; }
    .head p { display: none; }
    .log { flex: 1 0 auto; overflow: visible; }
  }
  @media (forced-colors: active) {
    .panel, .launcher, .menu { border: 2px solid CanvasText; }
    .icon-button, .help-item { border: 1px solid ButtonText; }
    .alarm, .banner { border-block: 2px solid CanvasText; }
    .alarm a { border: 1px solid LinkText; }
  }`;var Ot=`
  .boxed { inline-size: 100%; padding: 1rem; border: 1px solid var(--line); border-radius: var(--radius); border-start-start-radius: 4px;
    background: var(--raised); }
  .ask { margin-block-end: .75rem; font-weight: 600; }
  .ask-plain { font-weight: 400; }
  .before, .hint { color: var(--ink-soft); font-size: .9375rem; }
  .before { margin-block-end: .375rem; }
  .hint { margin-block: -.375rem .75rem; }
  .choices { display: flex; flex-wrap: wrap; gap: .5rem; }
  .choice { display: inline-flex; align-items: center; gap: .375rem; min-block-size: 44px; max-inline-size: 100%; padding: .5rem 1rem;
    border: 1.5px solid var(--brand); border-radius: 22px; background: var(--raised); color: var(--brand); font-weight: 600; text-align: start; line-height: 1.3; }
  .choice:hover { background: var(--tint); }
  .choice[aria-disabled="true"] { border-color: var(--line); background: transparent; color: var(--ink-soft); cursor: default; }
  .choice.is-chosen { border-color: var(--brand); background: var(--tint); color: var(--ink); }
  .choice-quiet { border-color: transparent; background: none; padding-inline: .75rem; text-decoration: underline; text-underline-offset: 3px; }
  .choice-quiet[aria-disabled="true"] { border-color: transparent; text-decoration: none; }
  .choice-quiet.is-chosen { border-color: var(--brand); }
  .others { margin-block-start: .5rem; margin-inline-start: -.75rem; }
  .submit-row { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; margin-block-start: 1rem; }
  .submit-row .others { margin-block-start: 0; }
  .chosen { margin-block-start: .625rem; font-size: .9375rem; color: var(--ink-soft); }
  .problem { display: flex; align-items: center; gap: .5rem; margin-block-start: .75rem; color: var(--alert); font-weight: 600; }

  .steps { display: grid; grid-template-columns: repeat(6, 1fr); gap: .375rem; }
  @container panel (min-width: 420px) { .steps { grid-template-columns: repeat(11, 1fr); gap: .1875rem; } }
  .step { position: relative; display: grid; min-block-size: 48px; cursor: pointer; }
  .step input { position: absolute; inset: 0; inline-size: 100%; block-size: 100%; margin: 0; opacity: 0; cursor: inherit; }
  .step-number { display: grid; place-items: center; border: 1.5px solid var(--edge); border-radius: 10px; font-weight: 600; font-variant-numeric: tabular-nums; }
  .step:hover .step-number { background: var(--tint); }
  .step input:checked + .step-number { border-color: var(--brand); background: var(--brand); color: var(--on-brand); }
  .step input:focus-visible + .step-number { outline: 3px solid var(--brand); outline-offset: 2px; }
  .ends { display: flex; justify-content: space-between; gap: 1.5rem; margin-block-start: .5rem; font-size: .875rem; line-height: 1.35; color: var(--ink-soft); }
  .ends span { max-inline-size: 45%; }
  .ends span:last-child { text-align: end; }
  .number-label { display: flex; flex-wrap: wrap; align-items: center; gap: .75rem; }
  .number { inline-size: 5rem; min-block-size: 48px; padding: .5rem .75rem; border: 1.5px solid var(--edge); border-radius: 10px; background: var(--raised); font-size: 1.0625rem; }
  .ticks { display: grid; }
  .tick { display: flex; align-items: flex-start; gap: .75rem; padding: .625rem .5rem; border-radius: 8px; line-height: 1.35; cursor: pointer; }
  .tick:hover { background: var(--tint); }
  .tick input { flex: none; inline-size: 24px; block-size: 24px; margin: 0; accent-color: var(--brand); }
  .tick-none { margin-block-start: .375rem; border-block-start: 1px solid var(--line); border-radius: 0 0 8px 8px; padding-block-start: .875rem; }
  fieldset:disabled :is(.step, .tick) { cursor: default; }
  fieldset:disabled :is(.step-number, .tick) { color: var(--ink-soft); border-color: var(--line); }
  fieldset:disabled :is(.step:hover .step-number, .tick:hover) { background: none; }
  fieldset:disabled .step input:checked + .step-number { background: var(--tint); border-color: var(--brand); color: var(--ink); }
  @media (forced-colors: active) {
    .choice.is-chosen { border: 3px solid Highlight; }
    .choice[aria-disabled="true"] { color: GrayText; }
    .step input:checked + .step-number { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  }`;var Pt=`
  .messages { display: grid; gap: 1.25rem; }
  .message { display: grid; gap: .625rem; justify-items: start; min-inline-size: 0; }
  .message > * { min-inline-size: 0; max-inline-size: 100%; overflow-wrap: anywhere; }
  .author { display: flex; gap: .5rem; font-size: .8125rem; line-height: 1.3; color: var(--ink-soft); }
  .author .name { font-weight: 600; }
  .part :is(p, ul) + :is(p, ul) { margin-block-start: .625rem; }
  .bullets { padding-inline-start: 1.25rem; list-style: disc; }
  .bullets li + li { margin-block-start: .25rem; }

  .bubble { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: var(--radius); border-start-start-radius: 4px; background: var(--raised); }
  .from-patient { justify-items: end; gap: .25rem; padding-inline-start: 2.5rem; }
  .from-patient .author { order: 2; }
  .from-patient .bubble { border-color: transparent; border-radius: var(--radius); border-end-end-radius: 4px; background: var(--tint); }
  .is-unsent .bubble { border: 1.5px dashed var(--alert); }
  .delivery { order: 3; display: flex; align-items: center; gap: .375rem; font-size: .875rem; color: var(--ink-soft); }
  .is-unsent .delivery { color: var(--alert); }
  .delivery .link { flex: none; }
  .status, .note-line { display: flex; gap: .5rem; padding: .5rem .25rem; color: var(--ink-soft); font-size: .9375rem; }
  .status .icon { border: 1.8px solid currentColor; border-radius: 50%; inline-size: 1.25rem; block-size: 1.25rem; margin-block-start: .125rem; }
  .note-line { flex-direction: column; align-items: center; text-align: center; border-block: 1px solid var(--line); padding-block: .75rem; }
  .typing { display: flex; gap: .375rem; inline-size: max-content; margin-block: 1.25rem .5rem; padding: .875rem 1rem; border: 1px solid var(--line);
    border-radius: var(--radius); border-start-start-radius: 4px; background: var(--raised); }
  .typing i { inline-size: .5rem; block-size: .5rem; border-radius: 50%; background: var(--ink-soft); animation: breathe 1.2s infinite ease-in-out; }
  .typing i:nth-child(2) { animation-delay: .18s; }
  .typing i:nth-child(3) { animation-delay: .36s; }
  @keyframes breathe { 0%, 70%, 100% { opacity: .3; } 35% { opacity: 1; } }

  .card { inline-size: 100%; overflow: hidden; border: 1px solid var(--line); border-radius: var(--radius); border-start-start-radius: 4px; background: var(--raised); }
  .card > * { padding: .875rem 1rem; }
  .card > .lead { font-weight: 600; padding-block-end: 0; }
  .card > .band-why:has(+ .body) { padding-block-end: 0; }
  .band-label { display: flex; align-items: center; gap: .375rem; margin-block-end: .25rem; font-size: .875rem; font-weight: 700; }
  .band-label .icon { padding: .1875rem; border-radius: 50%; background: currentColor; }
  .band-label .icon path { stroke: var(--raised); stroke-width: 3; }
  .band-fact { background: var(--fact-tint); border-inline-start: 4px solid var(--fact); font-weight: 600; }
  .band-fact .band-label { color: var(--fact); }
  .band-myth { background: var(--myth-tint); border-inline-start: 4px solid var(--myth); font-style: italic; }
  .band-myth .band-label { color: var(--myth); font-style: normal; }
  .card-foot { display: grid; gap: .25rem; padding-block: .5rem; border-block-start: 1px solid var(--line); font-size: .9375rem; }
  .evidence { display: flex; align-items: center; gap: .625rem; min-block-size: 32px; color: var(--ink-soft); }
  .marks { display: inline-flex; gap: 3px; flex: none; }
  .mark { inline-size: 14px; block-size: 8px; border: 1.5px solid var(--edge); border-radius: 3px; }
  .mark-on { border-color: var(--brand); background: var(--brand); }
  .sources summary { padding-block: .375rem; min-block-size: 32px; color: var(--brand); font-weight: 600; cursor: pointer; border-radius: 6px; }
  .sources ul { display: grid; gap: .625rem; margin: .25rem 0 .5rem; padding: 0; list-style: none; }
  .sources li { padding-inline-start: .875rem; border-inline-start: 3px solid var(--line); }
  .sources .section { display: block; font-size: .875rem; color: var(--ink-soft); }
  .part-answer { display: grid; gap: .75rem; inline-size: 100%; }

  .emergency { inline-size: 100%; padding: 1.25rem; border-radius: var(--radius); background: #a50f18; color: #fff; }
  .emergency-action { display: flex; gap: .75rem; font-size: 1.25rem; line-height: 1.35; font-weight: 700; }
  .emergency-action .icon { inline-size: 1.75rem; block-size: 1.75rem; stroke-width: 2; }
  .emergency-call { display: flex; align-items: center; justify-content: center; gap: .625rem; min-block-size: 56px; margin-block-start: 1rem; padding: .5rem 1rem;
    border-radius: 999px; background: #fff; color: #a50f18; font-size: 1.25rem; font-weight: 700; text-decoration: none; }
  .emergency-call:hover { text-decoration: underline; text-underline-offset: 4px; }
  .emergency :focus-visible { outline-color: #fff; box-shadow: 0 0 0 2px #a50f18; }
  .emergency-detail { margin-block-start: 1rem; }

  .summary { inline-size: 100%; padding: 1.25rem; border: 1px solid var(--line); border-block-start: 4px solid var(--brand); border-radius: 4px 4px var(--radius) var(--radius);
    background: var(--raised); }
  .summary h3 { text-wrap: balance; font-size: 1.1875rem; line-height: 1.3; font-weight: 650; }
  .summary h4 { margin-block: 1rem .25rem; font-size: .9375rem; color: var(--brand); font-weight: 700; }
  .summary ul { padding-inline-start: 1.25rem; list-style: disc; }
  .summary .note { margin-block: 1rem 0; padding-block-start: .75rem; border-block-start: 1px solid var(--line); font-size: .9375rem; color: var(--ink-soft); }
  .summary .actions { margin-block-start: 1rem; }
  .summary .hint { margin-block: .75rem 0; font-size: .875rem; }
  .status-person .icon { border: 0; border-radius: 0; inline-size: 1.375rem; block-size: 1.375rem; color: var(--brand); }
  .feedback { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .25rem; min-block-size: 32px; color: var(--ink-soft); }
  .feedback .link { min-inline-size: 44px; }
  .feedback .icon { color: var(--fact); margin-inline-end: .25rem; }

  .chart svg { display: block; inline-size: 100%; block-size: auto; overflow: visible; }
  .chart-label { font: 600 13px var(--font); fill: var(--ink); }
  .chart-track { fill: var(--surface); stroke: var(--edge); stroke-width: 1; }
  .chart-bar { fill: var(--edge); }
  .chart-now { fill: var(--brand); }
  .chart figcaption { margin-block-start: .5rem; font-size: .9375rem; color: var(--ink-soft); }
  [dir="rtl"] .chart svg { direction: ltr; transform: scaleX(-1); }
  [dir="rtl"] .chart-label { transform: scaleX(-1); transform-box: fill-box; transform-origin: center; }
  @media (forced-colors: active) {
    .bubble, .card, .emergency, .summary { border: 1px solid CanvasText; }
    .mark-on { forced-color-adjust: none; background: CanvasText; }
    .chart-bar, .chart-track { forced-color-adjust: none; stroke: CanvasText; fill: Canvas; }
    .chart-bar { fill: CanvasText; }
    .chart-label { fill: CanvasText; }
  }`;var Vi={ink:"#14282d","ink-soft":"#4a5d62",surface:"#f3f7f7",raised:"#ffffff",line:"#cddada",edge:"#6b8186",brand:"#0b5963","on-brand":"#ffffff",tint:"#dceeed",fact:"#0d6847",myth:"#8f4300",alert:"#b0121b"},Yi={ink:"#e8f1f1","ink-soft":"#b2c4c7",surface:"#10191c",raised:"#1a272b",line:"#35484d",edge:"#82989d",brand:"#6cc8cf","on-brand":"#05262b",tint:"#173d42",fact:"#76d3a4",myth:"#f0b274",alert:"#ffa29c"},Ki="0 18px 48px rgb(8 32 38 / 22%), 0 2px 8px rgb(8 32 38 / 12%)",Xi="0 18px 48px rgb(0 0 0 / 55%), 0 0 0 1px #35484d";function Mt(i,e,t){return[...Object.entries(i).map(([r,n])=>`--${r}: ${t?`var(--chat-${r}, ${n})`:n};`),`--shadow: ${e};`].join(" ")}function Lt(i){let e=Mt(Vi,Ki,i),t=Mt(Yi,Xi,i);return`
  .root { ${e} color-scheme: light; }
  @media (prefers-color-scheme: dark) { :host(:not([theme="light"])) .root { ${t} color-scheme: dark; } }
  :host([theme="dark"]) .root { ${t} color-scheme: dark; }
  @media (prefers-contrast: more) { .root { --ink-soft: var(--ink); --line: var(--edge); } }`}var Nt=`${Lt(!0)}
  .root {
    --font: var(--chat-font, system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif);
    --radius: var(--chat-radius, 14px);
    --fact-tint: color-mix(in srgb, var(--fact) 8%, var(--raised));
    --myth-tint: color-mix(in srgb, var(--myth) 8%, var(--raised));
    --alert-tint: color-mix(in srgb, var(--alert) 8%, var(--raised));
  }`,Ut=Lt(!1);var Gi=i=>i.replace(/(-?\d*\.?\d+)rem\b/g,"calc($1 * var(--rem, 16px))");function Ht(i){let e=new CSSStyleSheet;return e.replaceSync(i),e}var qt=[Nt,zt,Rt,Pt,Ot].map(i=>re(Gi(i))),Ye=Ht(Ut),Dt=Ht(`
  .mesotherapy-chat-announcer { position: fixed; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }`);function Bt(){document.adoptedStyleSheets.includes(Dt)||(document.adoptedStyleSheets=[...document.adoptedStyleSheets,Dt])}var Ji={chat:["M4 5.5h16v11H10.5L6 20v-3.5H4z","M8 9.5h8","M8 12.5h5"],close:["M6 6l12 12","M18 6L6 18"],menu:["M12 5.5v.01","M12 12v.01","M12 18.5v.01"],send:["M5 12h13","M12 5.5l6.5 6.5-6.5 6.5"],check:["M5 12.5l4.5 4.5L19 7.5"],cross:["M7 7l10 10","M17 7L7 17"],info:["M12 11v5.5","M12 7.5v.01"],phone:["M6.5 4.5h3l1.5 4-2 1.5a9.5 9.5 0 0 0 5 5l1.5-2 4 1.5v3a2 2 0 0 1-2 2A15 15 0 0 1 4.5 6.5a2 2 0 0 1 2-2z"],person:["M12 4.5a3.75 3.75 0 1 1 0 7.5 3.75 3.75 0 0 1 0-7.5z","M4.5 20a7.5 7.5 0 0 1 15 0"],alert:["M12 4L2.75 19.5h18.5z","M12 10v4.5","M12 17v.01"]};function b(i){return a`<svg class="icon icon-${i}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${Ji[i].map(e=>pe`<path d=${e}></path>`)}</svg>`}var Qi=1e3,Zi=5;function jt(i){let{words:e}=i,t=r=>{r.preventDefault();let n=r.currentTarget.elements.message,o=n.value.trim();n.focus(),o&&(n.value="",It(n),i.send({text:o},o))},s=r=>{r.key!=="Enter"||r.shiftKey||r.isComposing||(r.preventDefault(),r.target.form.requestSubmit())};return a`<form class="composer" part="composer" @submit=${t}>
    <label class="visually-hidden" for="message">${e("composer_label")}</label>
    <textarea id="message" name="message" rows="1" maxlength=${Qi} enterkeyhint="send" autocomplete="off"
      placeholder=${e("placeholder")} @keydown=${s} @input=${({target:r})=>It(r)}></textarea>
    <button type="submit" class="icon-button send" aria-label=${e("send")}>${b("send")}</button>
  </form>`}function It(i){if(!CSS.supports("field-sizing","content"))for(i.rows=1;i.rows<Zi&&i.scrollHeight>i.clientHeight;)i.rows+=1}var A={ATTRIBUTE:1,CHILD:2,PROPERTY:3,BOOLEAN_ATTRIBUTE:4,EVENT:5,ELEMENT:6},q=i=>(...e)=>({_$litDirective$:i,values:e}),T=class{constructor(e){}get _$AU(){return this._$AM._$AU}_$AT(e,t,s){this._$Ct=e,this._$AM=t,this._$Ci=s}_$AS(e,t){return this.update(e,t)}update(e,t){return this.render(...t)}};var es={},Wt=q(class extends T{constructor(){super(...arguments),this.ot=es}render(i,e){return e()}update(i,[e,t]){if(Array.isArray(e)){if(Array.isArray(this.ot)&&this.ot.length===e.length&&e.every((s,r)=>s===this.ot[r]))return $}else if(this.ot===e)return $;return this.ot=Array.isArray(e)?Array.from(e):e,this.render(e,t)}});var{I:ts}=vt,Ft=i=>i;var Yt=i=>i.strings===void 0,Vt=()=>document.createComment(""),B=(i,e,t)=>{let s=i._$AA.parentNode,r=e===void 0?i._$AB:e._$AA;if(t===void 0){let n=s.insertBefore(Vt(),r),o=s.insertBefore(Vt(),r);t=new ts(n,o,i,i.options)}else{let n=t._$AB.nextSibling,o=t._$AM,c=o!==i;if(c){let l;t._$AQ?.(i),t._$AM=i,t._$AP!==void 0&&(l=i._$AU)!==o._$AU&&t._$AP(l)}if(n!==r||c){let l=t._$AA;for(;l!==n;){let h=Ft(l).nextSibling;Ft(s).insertBefore(l,r),l=h}}}return t},C=(i,e,t=i)=>(i._$AI(e,t),i),is={},Se=(i,e=is)=>i._$AH=e,Kt=i=>i._$AH,Ae=i=>{i._$AR(),i._$AA.remove()};var Xt=(i,e,t)=>{let s=new Map;for(let r=e;r<=t;r++)s.set(i[r],r);return s},Gt=q(class extends T{constructor(i){if(super(i),i.type!==A.CHILD)throw Error("repeat() can only be used in text expressions")}dt(i,e,t){let s;t===void 0?t=e:e!==void 0&&(s=e);let r=[],n=[],o=0;for(let c of i)r[o]=s?s(c,o):o,n[o]=t(c,o),o++;return{values:n,keys:r}}render(i,e,t){return this.dt(i,e,t).values}update(i,[e,t,s]){let r=Kt(i),{values:n,keys:o}=this.dt(e,t,s);if(!Array.isArray(r))return this.ut=o,n;let c=this.ut??=[],l=[],h,m,p=0,g=r.length-1,u=0,f=n.length-1;for(;p<=g&&u<=f;)if(r[p]===null)p++;else if(r[g]===null)g--;else if(c[p]===o[u])l[u]=C(r[p],n[u]),p++,u++;else if(c[g]===o[f])l[f]=C(r[g],n[f]),g--,f--;else if(c[p]===o[f])l[f]=C(r[p],n[f]),B(i,l[f+1],r[p]),p++,f--;else if(c[g]===o[u])l[u]=C(r[g],n[u]),B(i,r[p],r[g]),g--,u++;else if(h===void 0&&(h=Xt(o,u,f),m=Xt(c,p,g)),h.has(c[p]))if(h.has(c[g])){let y=m.get(o[u]),R=y!==void 0?r[y]:null;if(R===null){let I=B(i,r[p]);C(I,n[u]),l[u]=I}else l[u]=C(R,n[u]),B(i,r[p],R),r[y]=null;u++}else Ae(r[g]),g--;else Ae(r[p]),p++;for(;u<=f;){let y=B(i,l[f+1]);C(y,n[u]),l[u++]=y}for(;p<=g;){let y=r[p++];y!==null&&Ae(y)}return this.ut=o,Se(i,l),$}});var Q=(i,e)=>String(i??"").trim().toLowerCase()===String(e??"").trim().toLowerCase(),k=({title:i,text:e})=>e||i;function z(i,e){if(!e)return;if(e.choice)return i.find(({id:s})=>s===e.choice);let t=H(e);return i.find(({title:s,text:r})=>Q(t,s)||Q(t,r))}function Ke(i){let e=String(i??"").split(/\n\s*\n/).filter(s=>s.trim()),t=Math.max(0,e.findIndex(s=>/^\*\*[^*]+\*\*$/.test(s.trim())));return{before:e.slice(0,t).join(`

`),question:e[t]??"",after:e.slice(t+1).join(`

`)}}var Xe=i=>i?a`<div class="before">${x(i)}</div>`:d,Ge=(i,e,t)=>i?a`<div class="hint" id="${e}-hint">${x(i,t)}</div>`:d;function Je(i,e,{open:t,said:s,answer:r}){let n=z(i,s);return i.map(o=>{let c=o===n;return a`<button type="button" class="choice ${e} ${c?"is-chosen":""}" aria-disabled=${t?d:"true"}
      @click=${()=>t&&r({choice:o.id},k(o))}>${c?b("check"):d}<span>${k(o)}</span></button>`})}function Ee(i,{words:e}){return i?a`<p class="chosen">${e("you_chose",{value:i})}</p>`:d}function Te({options:i,skip:e},t){let s=[...i??[],e].filter(Boolean);return s.length?a`<div class="choices others">${Je(s,"choice-quiet",t)}</div>`:d}function Z(i,e,{fields:t,submit:s,style:r,check:n,send:o,chosen:c}){let{id:l,open:h,memory:m,numbers:p}=e,{before:g,question:u,after:f}=Ke(i.text),y=[f&&`${l}-hint`,m.problem&&`${l}-problem`].filter(Boolean).join(" "),R=mi=>{mi.preventDefault(),h&&(m.problem=n(),m.problem?e.say(m.problem):o(),e.draw())},I=Te(i,e);return a`<form class="part boxed ${r}" novalidate @submit=${R}>
    ${Xe(g)}
    <fieldset ?disabled=${!h} aria-describedby=${y||d}>
      <legend class="ask">${v(u)}</legend>${Ge(f,l,p)}${t}
    </fieldset>
    ${h&&m.problem?a`<p class="problem" id="${l}-problem">${b("alert")}<span>${m.problem}</span></p>`:d}
    ${h||I!==d?a`<div class="submit-row">${h?a`<button type="submit" class="button">${s}</button>`:d}${I}</div>`:d}
    ${Ee(c,e)}</form>`}function Ce(i,e){let{id:t,numbers:s,words:r,said:n}=e,{before:o,question:c,after:l}=Ke(i.text),h=i.options??[],m=c.trim().replace(/\*\*$/,"").endsWith("?"),p=z([...h,...i.skip?[i.skip]:[]],n);return a`<div class="part part-choices ${c?"boxed":""}">
    ${Xe(o)}
    ${c?a`<div class="ask ${m?"":"ask-plain"}" id="${t}-ask">${x(c,s)}</div>`:d}
    ${Ge(l,t,s)}
    <div class="choices" role="group" aria-labelledby=${c?`${t}-ask`:d} aria-label=${c?d:r("choices")}>
      ${Je(h,"",e)}</div>
    ${Te({skip:i.skip},e)}
    ${Ee(p&&k(p),e)}</div>`}function Qe(i,e){let t=[...i.options??[],i.skip].filter(Boolean),s=z(t,e.said);return a`<div class="part bubble" lang=${i.lang||d} dir=${i.lang?"auto":d}>
    ${x(i.text,e.numbers)}${Te(i,e)}${Ee(s&&k(s),e)}</div>`}var ss=["none","hypothesis","limited","strong"];function Jt(i,e){let{numbers:t}=e,s=h=>i.labels?.[h]??"",r=i.framing==="myth",n=i.fact?i.framing?Ze("fact","check",s("fact"),i.fact,t):a`<div class="lead">${x(i.fact,t)}</div>`:d,o=i.myth?Ze("myth",r?"cross":null,s(r?"myth":"myth_note"),i.myth,t):d,c=i.myth&&i.why?Ze("why",null,s("why"),i.why,t):d,l=i.body?a`<div class="body">${x(i.body,t)}</div>`:d;return a`<div class="part part-answer">
    <div class="card" part="card">${r?[n,o,c,l]:[n,l,o,c]}
      <div class="card-foot">${rs(i)}${ns(i,s("sources"))}${os(i,e)}</div></div>
    ${i.next?.length?Ce({options:i.next},e):d}</div>`}function Ze(i,e,t,s,r){return a`<div class="band band-${i}"><h3 class="band-label">${e?b(e):d}<span>${t}</span></h3>${x(s,r)}</div>`}function rs({evidence:i,evidence_label:e}){if(!e)return d;let t=ss.indexOf(i),s=[1,2,3].map(r=>a`<span class="mark ${r<=t?"mark-on":""}"></span>`);return a`<p class="evidence">${t>0?a`<span class="marks" aria-hidden="true">${s}</span>`:d}<span>${e}</span></p>`}function ns({source_notes:i},e){return i?.length?a`<details class="sources"><summary>${e}</summary><ul>${i.map(({claim:t,section:s})=>a`<li><span class="claim">${t}</span>${s?a`<span class="section">${s}</span>`:d}</li>`)}</ul></details>`:d}function os(i,{id:e,rated:t,rate:s,words:r}){if(!i.version||!s)return d;let n=t?.[i.topic];return n!==void 0?a`<p class="feedback">${b("check")}<span>${r(n?"feedback_was_helpful":"feedback_was_not")} ${r("feedback_thanks")}</span></p>`:a`<div class="feedback" role="group" aria-labelledby="${e}-feedback"><span id="${e}-feedback">${r("feedback_question")}</span>
    <button type="button" class="link" @click=${()=>s(i,!0)}>${r("feedback_yes")}</button>
    <button type="button" class="link" @click=${()=>s(i,!1)}>${r("feedback_no")}</button></div>`}var et=1,Qt=298,as=[["before",26],["now",64]];function ze(i,{words:e}){let{min:t=0,max:s=10,low:r,high:n}=i,o=h=>Qt*(Math.min(s,Math.max(t,h))-t)/(s-t||1),c=(h,m)=>h&&h!==String(m)?`${m}: ${h}`:m,l=as.map(([h,m])=>pe`<text class="chart-label" x=${et} y=${m-6}>${i[`${h}_label`]||e(`chart_${h}`)}: ${i[h]}</text>
    <rect class="chart-track" x=${et} y=${m} width=${Qt} height="14" rx="7"></rect>
    <rect class="chart-bar chart-${h}" x=${et} y=${m} width=${Math.max(14,o(i[h]))} height="14" rx="7"></rect>`);return a`<figure class="part chart boxed">
    <svg viewBox="0 0 300 86" aria-hidden="true" focusable="false">${l}</svg>
    <p class="ends" aria-hidden="true"><span>${c(r,t)}</span><span>${c(n,s)}</span></p>
    <figcaption>${We({chart:i},e)}</figcaption></figure>`}function Zt(i,{words:e}){let t=S(i.call);return a`<div class="part emergency" part="emergency">
    <div class="emergency-action">${b("alert")}<div>${x(i.text)}</div></div>
    ${t?a`<a class="emergency-call" href=${t}>${b("phone")}<span>${e("call",{number:i.call})}</span></a>`:d}
    ${i.detail?a`<div class="emergency-detail">${x(i.detail)}</div>`:d}</div>`}var ee=q(class extends T{constructor(i){if(super(i),i.type!==A.PROPERTY&&i.type!==A.ATTRIBUTE&&i.type!==A.BOOLEAN_ATTRIBUTE)throw Error("The `live` directive is not allowed on child or event bindings");if(!Yt(i))throw Error("`live` bindings can only contain a single expression")}render(i){return i}update(i,[e]){if(e===$||e===d)return e;let t=i.element,s=i.name;if(i.type===A.PROPERTY){if(e===t[s])return $}else if(i.type===A.BOOLEAN_ATTRIBUTE){if(!!e===t.hasAttribute(s))return $}else if(i.type===A.ATTRIBUTE&&t.getAttribute(s)===e+"")return $;return Se(i),e}});function ei(i,e){let{open:t,memory:s,words:r,answer:n}=e,o=i.none_option||null,c=i.options.some(({id:u})=>u===o),l=o&&!c?[...i.options,{id:o,title:r("none_of_these"),text:""}]:i.options;s.picked??=new Set;let h=t?s.picked:ls(l,e.said),m=()=>l.filter(({id:u})=>h.has(u)).map(({title:u})=>u).join(", "),p=z([i.skip].filter(Boolean),e.said),g=(u,f)=>{s.problem="",f?u.id===o?s.picked=new Set([o]):s.picked.add(u.id).delete(o):s.picked.delete(u.id),e.draw()};return Z({...i,options:[]},e,{style:"part-multi",submit:r("done"),chosen:t?"":m()||p&&k(p),fields:a`<div class="ticks">${l.map(u=>a`<label class="tick ${u.id===o?"tick-none":""}"><input
      type="checkbox" value=${u.id} .checked=${ee(h.has(u.id))}
      @change=${({target:f})=>g(u,f.checked)}><span>${k(u)}</span></label>`)}</div>`,check:()=>s.picked.size?"":r("choose_any"),send:()=>n({choices:l.filter(({id:u})=>s.picked.has(u)).map(({id:u})=>u)},m())})}function ls(i,e){if(e?.choices)return new Set(e.choices);let t=`, ${H(e).toLowerCase()}, `;return new Set(i.filter(({title:s,text:r})=>[s,r].some(n=>n&&t.includes(`, ${n.toLowerCase()}, `))).map(({id:s})=>s))}var cs=11;function ti(i,e){return i.max-i.min>=cs?hs(i,e):ds(i,e)}function ii(i,{said:e}){let t=z([...i.options??[],i.skip].filter(Boolean),e),s=H(e);return t?k(t):/^\d{1,4}$/.test(s)?s:""}function ds(i,e){let{id:t,open:s,memory:r,words:n,answer:o}=e,{min:c,max:l}=i,[h,m]=[[i.low,c],[i.high,l]].map(([f,y])=>f&&!Q(f,y)?f:""),p=ii(i,e),g=Array.from({length:l-c+1},(f,y)=>c+y).map(f=>{let y=f===c?h:f===l?m:"",R=s?r.picked===f:Q(p,f);return a`<label class="step"><input type="radio" name="${t}-scale" value=${f} .checked=${ee(R)}
      @change=${()=>{r.picked=f,r.problem="",e.draw()}}><span class="step-number">${f}</span>${y?a`<span class="visually-hidden">, ${y}</span>`:d}</label>`}),u=h||m?a`<p class="ends" aria-hidden="true"><span>${h&&`${c}: ${h}`}</span><span>${m&&`${l}: ${m}`}</span></p>`:d;return Z(i,e,{style:"part-scale",submit:n("send"),chosen:p,fields:a`<div class="steps">${g}</div>${u}`,check:()=>r.picked===void 0?n("choose_number"):"",send:()=>o({text:String(r.picked)},String(r.picked))})}function hs(i,e){let{open:t,memory:s,words:r,answer:n}=e,{min:o,max:c}=i,l=ii(i,e),h=()=>(s.typed??"").trim();return Z(i,e,{style:"part-scale",submit:r("send"),chosen:l,fields:a`<label class="number-label"><span>${r("number_label",{low:o,high:c})}</span><input type="text" class="number"
      inputmode="numeric" autocomplete="off" maxlength="4" .value=${ee(t?s.typed??"":l)}
      @input=${({target:m})=>{s.typed=m.value}}></label>`,check:()=>/^\d+$/.test(h())&&Number(h())>=o&&Number(h())<=c?"":r("number_range",{low:o,high:c}),send:()=>n({text:h()},h())})}function si(i,{kind:e,numbers:t}){let s=e==="human_handoff"?"person":"info";return a`<div class="part status status-${s}">${b(s)}<div>${x(i.text,t)}</div></div>`}var tt=new CSSStyleSheet;tt.replaceSync(`
  .mesotherapy-chat-paper { display: none; }
  @media print {
    body > :not(.mesotherapy-chat-paper) { display: none !important; }
    .mesotherapy-chat-paper { display: block; color: #000; background: #fff; font: 12pt/1.5 system-ui, sans-serif; }
    .mesotherapy-chat-paper h3 { font-size: 18pt; margin: 0 0 12pt; }
    .mesotherapy-chat-paper h4 { font-size: 12pt; margin: 12pt 0 2pt; break-after: avoid; }
    .mesotherapy-chat-paper ul { margin: 0; padding-left: 16pt; }
    .mesotherapy-chat-paper svg { width: 10cm; overflow: visible; }
    .mesotherapy-chat-paper rect { fill: #fff; stroke: #000; }
    .mesotherapy-chat-paper .chart-bar { fill: #999; }
    .mesotherapy-chat-paper .chart-now { fill: #000; }
    .mesotherapy-chat-paper .ends { display: none; }
    .mesotherapy-chat-paper figure { margin: 12pt 0; break-inside: avoid; }
    .mesotherapy-chat-paper .note { margin-top: 18pt; padding-top: 8pt; border-top: 1px solid #000; }
  }`);function ri(i){document.adoptedStyleSheets.includes(tt)||(document.adoptedStyleSheets=[...document.adoptedStyleSheets,tt]);let e=document.createElement("div");e.className="mesotherapy-chat-paper",e.append(...[...i.children].map(t=>t.cloneNode(!0))),document.body.append(e),addEventListener("afterprint",()=>e.remove(),{once:!0}),print()}function ni({title:i,sections:e=[],note:t=""}){let s=e.map(({heading:r,lines:n=[]})=>[r,...n.map(o=>`- ${v(o)}`)].join(`
`));return`${[i,...s,v(t)].filter(Boolean).join(`

`)}
`}function oi(i){let e=URL.createObjectURL(new Blob([ni(i)],{type:"text/plain"})),t=document.createElement("a");t.href=e,t.download=`${i.title.toLowerCase().replace(/[^\w]+/g,"-")}.txt`,t.click(),setTimeout(()=>URL.revokeObjectURL(e),1e3)}async function ai(i){try{return await navigator.clipboard.writeText(ni(i)),!0}catch{return!1}}function li(i,e){let{id:t,words:s,numbers:r,say:n,draw:o,memory:c}=e,l=async()=>{c.copied=s(await ai(i)?"copied":"copy_failed"),n(c.copied),o()};return a`<div class="part summary" part="summary">
    <section class="paper" aria-labelledby="${t}-title"><h3 id="${t}-title">${i.title}</h3>
      ${(i.sections??[]).map(({heading:h,lines:m})=>a`<div class="summary-section">${h?a`<h4>${h}</h4>`:d}
        <ul>${(m??[]).map(p=>a`<li>${ge(p,r)}</li>`)}</ul></div>`)}
      ${i.chart?ze(i.chart,e):d}
      ${i.note?a`<div class="note">${x(i.note)}</div>`:d}</section>
    <div class="actions">
      <button type="button" class="button" @click=${({target:h})=>ri(h.closest(".summary").querySelector(".paper"))}>${s("print")}</button>
      <button type="button" class="button button-quiet" @click=${()=>oi(i)}>${s("save_text")}</button>
      <button type="button" class="button button-quiet" @click=${l}>${s("copy")}</button></div>
    <p class="hint">${c.copied||s("print_hint")}</p></div>`}var ps={text:Qe,answer:Jt,choices:Ce,scale:ti,multi:ei,emergency:Zt,summary:li,status:si};function ci(i,e){let t=ps[i?.type]??(i?.text&&Qe);return t?a`${t(i,e)}${i.chart&&i.type!=="summary"?ze(i.chart,e):d}`:d}var us={patient:"you",assistant:"assistant",staff:"staff"};function di(i,e){let{conversation:t,typing:s}=e,r=t.openings(),n=t.greeting.length?[{key:"greeting",from:"assistant",parts:t.greeting}]:[];return a`<ol class="messages">${Gt([...n,...t.items],({key:o})=>o,o=>o.from==="chat"?vs(i,o):ms(i,e,o,r.get(o.key==="greeting"?"greeting":o)))}</ol>
    ${s?a`<div class="typing" aria-hidden="true"><i></i><i></i><i></i></div>`:d}`}function ms(i,e,t,s){let r=[t.parts,e.words,s?.open,s?.said,t.delivery,t.rated,t.seq===null,t.touched];return Wt(r,()=>fs(i,e,t,s))}function fs(i,e,t,s){let{words:r}=e,n=t.from,o=us[n]??"assistant",c=["failed","refused"].includes(t.delivery?.state);return a`<li class="message from-${n} ${c?"is-unsent":""}" data-key=${t.key} part="message ${n}">
    <p class="author"><span class="visually-hidden">${r(`${o}_said`)}</span>
      ${n==="patient"?d:a`<span class="name" aria-hidden="true">${r(o)}</span>`}${bs(t.at,e.language)}</p>
    ${t.parts.map((l,h)=>ci(l,gs(i,e,t,h,s)))}
    ${t.delivery?ys(e,t.delivery):d}
  </li>`}function gs(i,e,t,s,r){return t.memory??=[],t.memory[s]??={},{words:e.words,numbers:e.numbers,id:`${t.key}-${s}`,kind:t.kind,open:r?.open??!1,said:r?.said??null,rated:t.rated,rate:t.seq===null?null:(n,o)=>{i.focusComposer(),e.rate(t,n,o)},memory:t.memory[s],answer:(n,o)=>e.send(n,o),say:n=>e.say(n),draw:()=>{t.touched=(t.touched??0)+1,i.draw()}}}function bs(i,e){let t=i?new Date(typeof i=="number"?i*1e3:i):null;return!t||Number.isNaN(t.getTime())?d:a`<time datetime=${t.toISOString()}>${t.toLocaleTimeString(e,{hour:"numeric",minute:"2-digit"})}</time>`}function ys(i,{state:e,reason:t}){let{words:s}=i;return e==="retrying"?a`<p class="delivery">${s("retrying")}</p>`:a`<p class="delivery">${b("alert")}<span>${[s("not_sent"),t].filter(Boolean).join(" ")}</span>
    ${e==="failed"?a`<button type="button" class="link" @click=${()=>i.retry()}>${s("try_again")}</button>`:d}</p>`}function vs(i,{key:e,note:{lines:t,action:s}}){let r=()=>{i.focusComposer(),s.run()};return a`<li class="note-line" data-key=${e}>${t.map(n=>a`<p>${n}</p>`)}
    ${s?a`<button type="button" class="button" @click=${r}>${s.label}</button>`:d}</li>`}function hi(i,e){let{words:t}=e,s=i.getAttribute("label")||t("launcher"),r=a`${i.fillsPage?d:$s(i,e,s)}${xs(i,e)}`,n=`root ${i.fillsPage?"fills-page":"floats"}`,o=i.lang||"en",c=getComputedStyle(i).direction;return a`${i.fillsPage?a`<div class=${n} lang=${o} dir=${c}>${r}</div>`:a`<aside class=${n} lang=${o} dir=${c} aria-label=${s}>${r}</aside>`}
    <slot name="announcer"></slot>`}function $s(i,{unread:e,words:t},s){let r=e?a`<span class="badge">${t("new_messages",{count:e})}</span>`:d;return a`<button type="button" class="launcher" part="launcher" aria-expanded=${i.isOpen} aria-controls="panel"
    @click=${()=>i.isOpen?i.close():i.open()}>${b("chat")}<span>${s}</span>${r}</button>`}function xs(i,e){let{words:t}=e;return a`<section class="panel" part="panel" id="panel" ?hidden=${!i.isOpen} aria-labelledby="title"
    role=${i.isModal?"dialog":"region"} aria-modal=${i.isModal?"true":d}
    @keydown=${s=>i.onKey(s)} @click=${({target:s})=>i.menuOpen&&!s.closest(".menu, .menu-button")&&i.showMenu(!1)}>
    ${ks(i,e)}
    ${ws(e)}
    ${_s(e)}
    ${e.offline?a`<p class="banner">${b("alert")}<span>${e.offlineWords}</span></p>`:d}
    <div class="log" part="log" role="log" aria-live="off" tabindex="0" aria-label=${t("conversation")}>
      ${i.isOpen?di(i,e):d}
    </div>
    <div class="dock">${Ss(i,e)}${jt(e)}${Es(e)}</div>
  </section>`}function ks(i,e){let{words:t}=e;return a`<div class="head" part="header">
    <div class="head-text"><h2 id="title" tabindex="-1">${t("title")}</h2><p>${t("subtitle")}</p></div>
    ${i.hasAttribute("kiosk")?d:a`<button type="button" class="icon-button menu-button" aria-label=${t("menu")}
      aria-expanded=${i.menuOpen} aria-controls="menu" @click=${()=>i.showMenu(!i.menuOpen)}>${b("menu")}</button>
    <div class="menu" id="menu" ?hidden=${!i.menuOpen}>
      <label class="tick"><input type="checkbox" .checked=${e.remembered} @change=${({target:s})=>e.remember(s.checked)}
        aria-describedby="remember-hint"><span>${t("remember")}</span></label>
      <p class="menu-hint" id="remember-hint">${t("remember_hint")}</p>
    </div>`}
    ${i.fillsPage?d:a`<button type="button" class="icon-button" aria-label=${t("close")} @click=${()=>i.close()}>${b("close")}</button>`}
  </div>`}function ws(i){let{clinic:e,words:t}=i,s=S(e.phone);return a`<div class="help" role="group" aria-label=${t("help")}>
    ${s?a`<a class="help-item" href=${s}>${b("phone")}<span>${t("call_clinic")}</span></a>`:d}
    <button type="button" class="help-item" @click=${()=>i.send({text:t("talk_to_staff_message")},t("talk_to_staff_message"))}>
      ${b("person")}<span>${t("talk_to_staff")}</span></button>
  </div>`}function _s({conversation:i,words:e}){let t=i.emergencyCall;return t?a`<div class="alarm" part="alarm">${b("alert")}<span>${e("alarm")}</span>
    <a href=${S(t)}>${b("phone")}<span>${e("call",{number:t})}</span></a></div>`:d}function Ss(i,e){let{words:t}=e;return e.asking==="delete"?a`<div class="confirm" role="group" aria-labelledby="question">
      <p id="question">${t("delete_question")}</p>
      <div class="actions">
        <button type="button" class="button button-danger" @click=${()=>e.forget()}>${t("delete_confirm")}</button>
        <button type="button" class="button button-quiet keep" @click=${()=>As(i,e)}>${t("delete_cancel")}</button>
      </div></div>`:e.asking!=="idle"?d:a`<div class="confirm" role="group" aria-labelledby="question">
    <p id="question">${t("idle_question")}</p>
    <div class="actions"><button type="button" class="button" @click=${()=>e.stay()}>${t("idle_stay")}</button></div></div>`}async function As(i,e){e.ask(null),await i.updateComplete,i.renderRoot.querySelector(".forget").focus()}function Es(i){let{clinic:e,words:t}=i,s=e.emergency_number,r=s?a`<a class="foot-emergency" href=${S(s)}>${t("emergency_footer")}</a>`:a`<span class="foot-emergency">${t("emergency_unknown")}</span>`;return a`<div class="foot">${r}
    <button type="button" class="link forget" @click=${({target:n})=>Ts(n,i)}>${t("delete_data")}</button></div>`}async function Ts(i,e){e.ask("delete");let t=i.getRootNode();await t.host.updateComplete,t.querySelector(".keep")?.focus()}var Re=matchMedia("(max-width: 479px)"),pi=matchMedia("(prefers-color-scheme: dark)"),Cs=80,zs=16,Rs="a[href], button, textarea, input, summary, [tabindex='0']",Oe=class extends E{static styles=qt;chat=null;isOpen=!1;menuOpen=!1;#t=new CSSStyleSheet;#i=null;#e=()=>this.draw();#r=()=>this.#h();#l=()=>this.#p();#s=e=>this.#n(e);connectedCallback(){super.connectedCallback(),Bt();let e=t=>this.querySelector(`a[${t}]`)?.textContent.trim();this.chat??=new _e(this,{server:this.getAttribute("server")??"",language:this.lang||"en",kiosk:this.hasAttribute("kiosk"),clinic:{phone:e("data-phone"),emergency_number:e("data-emergency")}}),Re.addEventListener("change",this.#e),pi.addEventListener("change",this.#r),visualViewport?.addEventListener("resize",this.#l),document.addEventListener("keydown",this.#s),(this.fillsPage||this.chat.canResume)&&this.#a()}disconnectedCallback(){super.disconnectedCallback(),this.chat.stop(),this.chat=null,this.querySelector(".mesotherapy-chat-announcer")?.remove(),this.isOpen=!1,Re.removeEventListener("change",this.#e),pi.removeEventListener("change",this.#r),visualViewport?.removeEventListener("resize",this.#l),document.removeEventListener("keydown",this.#s)}get fillsPage(){return this.getAttribute("display")==="page"}get isModal(){return Re.matches&&!this.fillsPage}async open(){this.isOpen||this.#a(),await this.updateComplete,(Re.matches?this.#o("#title"):this.#o("#message")).focus()}async close({keepFocus:e=!1}={}){this.fillsPage||!this.isOpen||(this.isOpen=!1,this.menuOpen=!1,this.chat.shown(!1),this.draw(),await this.updateComplete,e||this.#o(".launcher").focus(),this.dispatchEvent(new CustomEvent("chat-close",{bubbles:!0})))}draw(){this.requestUpdate()}render(){return this.chat?hi(this,this.chat):d}firstUpdated(){let e=this.#o(".root");e.style.fontSize="medium";let t=getComputedStyle(e).fontSize;e.style.fontSize="";let s=new CSSStyleSheet;s.replaceSync(`.root { --rem: ${t}; }`),this.shadowRoot.adoptedStyleSheets=[...this.shadowRoot.adoptedStyleSheets,s,this.#t],this.#h()}updated(){if(!this.#i||!this.isOpen)return;let e=this.#i;this.#i=null;let t=this.#d;if(e==="end"){t.scrollTo({top:t.scrollHeight,behavior:"instant"});return}let s=this.#o(`[data-key="${e}"]`);if(!s)return;let r=s.getBoundingClientRect().top-t.getBoundingClientRect().top+t.scrollTop-zs,n=matchMedia("(prefers-reduced-motion: reduce)").matches;t.scrollTo({top:r,behavior:n?"instant":"smooth"})}reveal(e){this.#i=e,this.draw()}revealEnd(){this.reveal("end")}get isAtEnd(){if(!this.isOpen||!this.#o(".log"))return!0;let{scrollHeight:e,scrollTop:t,clientHeight:s}=this.#d;return e-t-s<Cs}focusComposer(){this.#o("#message")?.focus({preventScroll:!0})}showMenu(e){this.menuOpen=e,this.draw()}onKey(e){e.key==="Tab"&&this.isModal&&this.#c(e),!(e.key!=="Escape"||e.isComposing)&&(e.stopPropagation(),this.menuOpen?(this.showMenu(!1),this.#o(".menu-button").focus()):this.chat.asking==="delete"?(this.chat.ask(null),this.#o(".forget").focus()):this.close())}#n({key:e,target:t,defaultPrevented:s}){if(e!=="Escape"||s||!this.isOpen||this.contains(t)||!t.getBoundingClientRect)return;let[r,n]=[this.#o(".panel"),t].map(c=>c.getBoundingClientRect());r.right<=n.left||n.right<=r.left||r.bottom<=n.top||n.bottom<=r.top||this.close({keepFocus:!0})}#a(){this.isOpen=!0,this.chat.shown(!0),this.revealEnd(),this.dispatchEvent(new CustomEvent("chat-open",{bubbles:!0}))}#c(e){let t=[...this.#o(".panel").querySelectorAll(Rs)].filter(n=>!n.matches(":disabled")&&n.getClientRects().length),s=this.shadowRoot.activeElement,r=e.shiftKey?t[0]:t.at(-1);s!==r&&!(e.shiftKey&&s===this.#o("#title"))||(e.preventDefault(),(e.shiftKey?t.at(-1):t[0]).focus())}#h(){let e=this.#o(".root"),t=this.shadowRoot.adoptedStyleSheets.filter(r=>r!==Ye);this.shadowRoot.adoptedStyleSheets=t;let s=Ct(e);this.toggleAttribute("theme-refused",s.length>0),s.length&&(this.shadowRoot.adoptedStyleSheets=[...t,Ye],console.warn(`mesotherapy-chat: these colours are too close to be read, so its own are used: ${s.join(", ")}`))}#p(){this.#t.replaceSync(`.root { --viewport-height: ${Math.round(visualViewport.height)}px; }`)}get#d(){let e=this.#o(".log");return e.scrollHeight>e.clientHeight+1?e:e.parentElement}#o(e){return this.renderRoot?.querySelector(e)}};var ui="mesotherapy-chat";customElements.get(ui)||customElements.define(ui,Oe);
/*! Bundled license information:

@lit/reactive-element/css-tag.js:
  (**
   * @license
   * Copyright 2019 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

@lit/reactive-element/reactive-element.js:
lit-html/lit-html.js:
lit-element/lit-element.js:
lit-html/directive.js:
lit-html/directives/repeat.js:
  (**
   * @license
   * Copyright 2017 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/is-server.js:
  (**
   * @license
   * Copyright 2022 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directives/guard.js:
  (**
   * @license
   * Copyright 2018 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)

lit-html/directive-helpers.js:
lit-html/directives/live.js:
  (**
   * @license
   * Copyright 2020 Google LLC
   * SPDX-License-Identifier: BSD-3-Clause
   *)
*/
