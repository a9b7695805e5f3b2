"""Tells Arelle the one transformation of the SEC's registry that we use; its own plug-in for them is not published.

`ixt-sec:numwordsen` reads an English number word, whatever its case. Anything else is an error.
"""
from arelle.ModelValue import qname

NAMESPACE = "http://www.sec.gov/inlineXBRL/transformation/2015-08-31"
WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def numwordsen(text):
    return str(WORDS.index(text.strip().lower()))


def load(transforms):
    transforms[qname(NAMESPACE, "ixt-sec:numwordsen")] = numwordsen


__pluginInfo__ = {
    "name": "SEC number words",
    "version": "1",
    "description": "ixt-sec:numwordsen",
    "license": "Apache-2",
    "author": "Crossfoot",
    "copyright": "Crossfoot",
    "ModelManager.LoadCustomTransforms": load,
}
