"""Letters, offsets, sentences, dates, numbers, Vietnamese spelling; no classes, files or RDF."""
