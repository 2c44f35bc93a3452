"""Makes the texts that `examples/language_model.rs` is fitted on.

    python3 texts.py SHARE FOLDER

SHARE is the usr/share of the unpacked Debian packages wesnoth-1.16-data, gnome-user-docs and debian-handbook; FOLDER
gets `fr.txt`, a sentence a line, and, where the package `wordfreq` is installed, `fr.words`, a word and its frequency.
"""
import collections, gettext, glob, html, os, random, re, sys

R, OUT = sys.argv[1:3]
os.makedirs(OUT, exist_ok=True)
lines=collections.defaultdict(dict)
def add(lang,src,text):
    text=html.unescape(re.sub(r'<[^>]*>',' ',text))
    text=re.sub(r'[~|*_^`@{}\\]|\$\w+|%\w|&\w+;',' ',text)
    for par in text.split('\n'):
        for s in re.split(r'(?<=[.!?…])\s+(?=[A-ZÀ-Þ«“"¿¡„])',par):
            s=re.sub(r'\s+',' ',s).strip()
            n=sum(c.isalpha() for c in s)
            if 20<=len(s)<=400 and n>len(s)*.65: lines[lang].setdefault(s,src)
loc={'pt_BR':'pt','en_GB':'en','nb_NO':'nb','zh_CN':None}
tr=[]
for root,_,fs in os.walk(R+'/games/wesnoth'):
    for f in fs:
        if f.endswith('.mo'): tr.append(os.path.join(root,f))
want='fr en de es it pt nl ca gl ro sv pl da nb cs fi hu tr sk hr eu lt lv et sl eo la id vi is ga af'.split()
for p in tr:
    code=p.split('/')[-3]
    lang=loc.get(code,code.split('@')[0].split('_')[0])
    if lang not in want: continue
    if 'latin' in code: continue
    try: t=gettext.GNUTranslations(open(p,'rb'))
    except Exception as e: continue
    for k,v in t._catalog.items():
        if isinstance(k,tuple): k=k[0]
        if not k or not isinstance(v,str) : continue
        k=k.split('\x04')[-1]
        k2=k.split('^')[-1]
        if v.strip() and v!=k:
            add(lang,'wesnoth',v)
        if lang=='fr': add('en','wesnoth',k2)
for d in glob.glob(R+'/help/*'):
    code=os.path.basename(d); lang='en' if code=='C' else code.split('@')[0].split('_')[0]
    if lang not in want: continue
    for root,_,fs in os.walk(d):
        for f in fs:
            if f.endswith('.page'):
                t=open(os.path.join(root,f),encoding='utf8',errors='ignore').read()
                t=re.sub(r'<info>.*?</info>','',t,flags=re.S)
                t=re.sub(r'<(/?)(p|title|item|desc)\b[^>]*>','\0',t)
                t=re.sub(r'\s+',' ',t).replace('\0','\n')
                add(lang,'gnome',t)
for d in glob.glob(R+'/doc/debian-handbook/html/*'):
    lang=os.path.basename(d).split('-')[0]
    if lang not in want: continue
    for f in glob.glob(d+'/*.html')+glob.glob(d+'/**/*.html',recursive=True):
        t=open(f,encoding='utf8',errors='ignore').read()
        t=re.sub(r'<pre.*?</pre>','',t,flags=re.S)
        t=re.sub(r'</?(p|h\d|div|li|td|dt|dd|br)\b[^>]*>','\0',t)
        t=re.sub(r'\s+',' ',t).replace('\0','\n')
        add(lang,'handbook',t)
en=set(lines['en'])
for k in lines:
    if k!='en':
        for s in list(lines[k]):
            if s in en: del lines[k][s]
for k,v in sorted(lines.items()):
    c=collections.Counter(v.values())
    print(k,len(v),dict(c))
    ks=sorted(v); random.Random(1).shuffle(ks)
    open(f'{OUT}/{k}.txt','w').write('\n'.join(ks)+'\n')

try:
    import wordfreq
except ImportError:
    sys.exit('wordfreq is not installed: no lists of words')
for code in 'fr en de es it pt nl ca ro sv da nb pl cs sk sl hr fi hu tr lt lv is id vi fil ms'.split():
    known = wordfreq.get_frequency_dict({'hr': 'sh'}.get(code, code), wordlist='best')
    rows = sorted(known.items(), key=lambda row: -row[1])
    rows = [(w, f) for w, f in rows if all(c.isalpha() or c in "'’-" for c in w)][:40000]
    rows = [(w, f) for w, f in rows if not (code == 'hr' and re.search('[Ѐ-ӿ]', w))]
    open(f'{OUT}/{code}.words', 'w').write(''.join(f'{w}\t{f:.3e}\n' for w, f in rows))
    # The lists alone stand for a language that the packages do not have.
    if not os.path.exists(f'{OUT}/{code}.txt'):
        open(f'{OUT}/{code}.txt', 'w').write('x\n')
