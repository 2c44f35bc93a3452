"""The collocates of one word by NLTK, five words to either side within a sentence's row of words: how long they take.

    FLORILEGE_BENCH=... FLORILEGE_TOKENS=folder cargo bench --bench phrases -- "10 MB"
    python collocates.py folder guerre
"""
import sys
import time
from pathlib import Path

import nltk
from nltk.collocations import BigramAssocMeasures, BigramCollocationFinder

folder, node = Path(sys.argv[1]), sys.argv[2]
lines = (folder / "sentences.tsv").read_text(encoding="utf-8").split("\n")
words = [word for line in lines for word in line.split("\t") if word]

start = time.perf_counter()
finder = BigramCollocationFinder.from_words(words, window_size=6)
finder.apply_ngram_filter(lambda first, second: node not in (first, second))
finder.apply_freq_filter(2)
scored = finder.score_ngrams(BigramAssocMeasures.likelihood_ratio)
seconds = time.perf_counter() - start
print(f"| NLTK {nltk.__version__}, {len(words)} words | {node}, {len(scored)} pairs, G² | {seconds * 1000:.0f} ms |")
