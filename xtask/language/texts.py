"""Makes the texts that `examples/language_model.rs` is fitted on.

    python3 texts.py SHARE FOLDER

SHARE is the usr/share of the unpacked Debian packages libreoffice-help-{fr,en-us,de,es,it,pt,pt-br,nl,ca,gl,da}
(MPL-2.0); FOLDER gets `fr.txt`, a sentence a line, and, where the package `wordfreq` is installed, `fr.words`, a word and
its frequency.
"""
import collections, glob, html, os, random, re, sys

SHARE, OUT = sys.argv[1:3]
os.makedirs(OUT, exist_ok=True)

PARAGRAPH = r'<p [^>]*class="(?:paragraph|embedded|listitem|tip|note|warning|tablecontent)"[^>]*>(.*?)</p>'
sentences = collections.defaultdict(set)
for page in sorted(glob.glob(SHARE + '/libreoffice/help/*/text/**/*.html', recursive=True)):
    code = page.split('/help/')[1].split('/')[0].split('-')[0]
    text = open(page, encoding='utf8', errors='ignore').read()
    for paragraph in re.findall(PARAGRAPH, text, flags=re.S):
        if 'hidden="true"' in paragraph:
            continue
        paragraph = html.unescape(re.sub(r'<[^>]*>', '', paragraph))
        paragraph = re.sub(r'\s+', ' ', paragraph).strip()
        for sentence in re.split(r'(?<=[.!?…])\s+(?=[A-ZÀ-Þ«“"¿¡„])', paragraph):
            letters = sum(c.isalpha() for c in sentence)
            if 50 <= len(sentence) <= 400 and letters > len(sentence) * .72:
                sentences[code].add(sentence)
for code, found in sorted(sentences.items()):
    # What was left in English is not in the language of the page.
    lines = sorted(found if code == 'en' else found - sentences['en'])
    random.Random(1).shuffle(lines)
    print(code, len(lines))
    open(f'{OUT}/{code}.txt', 'w').write('\n'.join(lines) + '\n')

try:
    import wordfreq
except ImportError:
    sys.exit('wordfreq is not installed: no lists of words')
for code in 'fr en de es it pt nl ca ro sv da nb pl cs sk sl hr fi hu tr lt lv is id vi fil ms'.split():
    known = wordfreq.get_frequency_dict({'hr': 'sh'}.get(code, code), wordlist='best')
    rows = sorted(known.items(), key=lambda row: (-row[1], row[0]))
    rows = [(w, f) for w, f in rows if all(c.isalpha() or c in "'’-" for c in w)][:40000]
    rows = [(w, f) for w, f in rows if not (code == 'hr' and re.search('[Ѐ-ӿ]', w))]
    open(f'{OUT}/{code}.words', 'w').write(''.join(f'{w}\t{f:.3e}\n' for w, f in rows))
    # The lists alone stand for a language that the packages do not have.
    if not os.path.exists(f'{OUT}/{code}.txt'):
        open(f'{OUT}/{code}.txt', 'w').write('x\n')
