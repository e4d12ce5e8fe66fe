// Pango, Cairo, fontconfig and HarfBuzz's subsetter as Swift can import them.
#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangofc-font.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <hb-ot.h>
#include <hb-subset.h>

// glibc shows it under _GNU_SOURCE only, which Swift does not set.
extern int memfd_create(const char *name, unsigned int flags);

// Macros with casts, which Swift does not import.
static const PangoGlyph shim_pango_unknown_flag = PANGO_GLYPH_UNKNOWN_FLAG;
static const PangoGlyph shim_pango_empty_glyph = PANGO_GLYPH_EMPTY;
