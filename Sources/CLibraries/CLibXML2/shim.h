// libxml2 as Swift can import it.
#pragma once
// Debian builds libxml2 with ICU, whose UErrorCode clashes with Foundation's own copy.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/relaxng.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>

// xmlFree is a mutable global function pointer, which Swift 6 does not let through.
static inline void mj_xml_free(void *memory) { xmlFree(memory); }

// Errors that belong to no parser, such as those of a conversion, go to the terminal otherwise.
static inline void mj_xml_no_message(void *context, const char *message, ...) {
  (void)context, (void)message;
}
static inline void mj_xml_quiet(void) { xmlSetGenericErrorFunc(NULL, mj_xml_no_message); }
