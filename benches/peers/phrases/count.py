"""The phrases of the same words by scikit-learn and by NLTK: how long they take, and whether they count the same.

    FLORILEGE_BENCH=... FLORILEGE_TOKENS=folder cargo bench --bench phrases -- "10 MB"
    python count.py folder
"""
import sys
import time
from collections import Counter
from pathlib import Path

import nltk
import numpy
import sklearn
from nltk.util import everygrams
from sklearn.feature_extraction.text import CountVectorizer

folder = Path(sys.argv[1])
lines = (folder / "sentences.tsv").read_text(encoding="utf-8").split("\n")
ours = {}
for line in (folder / "phrases.tsv").read_text(encoding="utf-8").split("\n"):
    count, _, phrase = line.partition("\t")
    if phrase:
        ours[phrase] = int(count)

# A phrase is its words with tabs between them, as in the file.
class Tabs(CountVectorizer):
    def _word_ngrams(self, tokens, stop_words=None):
        return ["\t".join(tokens[i:i + n]) for n in range(2, 6) for i in range(len(tokens) - n + 1)]

for name, vectorizer in [
    ("CountVectorizer", CountVectorizer(ngram_range=(2, 5), lowercase=False, token_pattern=None, tokenizer=lambda line: line.split("\t"))),
    ("CountVectorizer, joined by tabs", Tabs(ngram_range=(2, 5), lowercase=False, token_pattern=None, tokenizer=lambda line: line.split("\t"))),
]:
    start = time.perf_counter()
    matrix = vectorizer.fit_transform(lines)
    counts = numpy.asarray(matrix.sum(axis=0)).ravel()
    names = vectorizer.get_feature_names_out()
    frequent = {phrase: int(count) for phrase, count in zip(names, counts) if count >= 2}
    seconds = time.perf_counter() - start
    same = frequent == ours if "tabs" in name else len(frequent) == len(ours)
    print(f"{name} (scikit-learn {sklearn.__version__}): {seconds:.2f} s, {len(frequent)} phrases, the same: {same}")

start = time.perf_counter()
counter = Counter()
for line in lines:
    counter.update(everygrams(line.split("\t"), 2, 5))
frequent = {"\t".join(phrase): count for phrase, count in counter.items() if count >= 2}
seconds = time.perf_counter() - start
print(f"everygrams (NLTK {nltk.__version__}): {seconds:.2f} s, {len(frequent)} phrases, the same: {frequent == ours}")
