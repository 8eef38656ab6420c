"""How Sphinx builds the guides and the reference pages: in English, or with `-t zh` in Chinese."""

import logging

import jieba
import latex2mathml.converter
from docutils.nodes import SkipNode

jieba.setLogLevel(logging.WARNING)  # it cuts Chinese into words for the search

project = "dsp-codegen"
language = "zh_CN" if tags.has("zh") else "en"  # noqa: F821  Sphinx has put `tags` here
other = "en" if language == "zh_CN" else "zh"
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence", "deflist", "dollarmath"]
myst_heading_anchors = 2
exclude_patterns = [f"reference/{other}", "locale", "_build"]
locale_dirs = ["locale"]
gettext_compact = False
gettext_uuid = False
html_theme = "furo"
html_static_path = ["_static"]
html_css_files = ["pages.css"]
html_title = "dsp-codegen"
html_copy_source = False
html_show_sphinx = False
html_show_copyright = False
templates_path = ["_templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "sidebar/language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_context = {"other": other, "here": "zh" if other == "en" else "en", "other_name": {"en": "English", "zh": "中文"}[other]}
html_math_renderer = "mathml"


def _inline(self, node):
    """Formulas become MathML, which browsers show without a script from elsewhere."""
    self.body.append(latex2mathml.converter.convert(node.astext()))
    raise SkipNode


def _block(self, node):
    self.body.append(f'<div class="formula">{latex2mathml.converter.convert(node.astext(), display="block")}</div>')
    raise SkipNode


def setup(app):
    app.add_html_math_renderer("mathml", (_inline, None), (_block, None))
