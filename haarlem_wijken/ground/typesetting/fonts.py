"""The letters of a PDF: those of a package, and those the typesetter brings. None of the machine: a PDF is the same
wherever it is made.
"""

import font_source_sans_pro
import typst

FONTS = typst.Fonts(include_system_fonts=False, font_paths=[font_source_sans_pro.font_directory])
