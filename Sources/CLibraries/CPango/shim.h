// Pango, Cairo, fontconfig and HarfBuzz's subsetter as Swift can import them.
#pragma once
#include <cairo.h>
#include <cairo-pdf.h>
#include <cairo-ft.h>
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

// ICU's word breaks. Its own headers clash with Foundation's copy of ICU ("'UErrorCode' has
// different definitions"), so the three functions are declared here under their versioned names.
#include <stdint.h>
#include <unicode/uvernum.h>
#define SHIM_TEXT(x) #x
#define SHIM_EXPANDED(x) SHIM_TEXT(x)
#define SHIM_ICU(name) __asm__(name SHIM_EXPANDED(U_ICU_VERSION_SUFFIX))
extern void *shim_ubrk_open(int32_t type, const char *locale, const uint16_t *text, int32_t length,
                            int32_t *status) SHIM_ICU("ubrk_open");
extern int32_t shim_ubrk_next(void *breaks) SHIM_ICU("ubrk_next");
extern void shim_ubrk_close(void *breaks) SHIM_ICU("ubrk_close");
