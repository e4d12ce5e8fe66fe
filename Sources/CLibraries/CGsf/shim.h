// libgsf (the OLE2 container of .xls) as Swift can import it.
#pragma once
// Not <gsf/gsf.h>, which brings libxml2 and ICU along and clashes with theirs elsewhere.
#include <gsf/gsf-utils.h>
#include <gsf/gsf-input.h>
#include <gsf/gsf-infile.h>
#include <gsf/gsf-infile-msole.h>
#include <gsf/gsf-input-memory.h>

// What libgsf writes to the terminal about a damaged file is told by us, in Chinese.
static inline void mj_gsf_quiet(const char *domain, GLogLevelFlags level, const char *message,
                                gpointer data) {
  (void)domain, (void)level, (void)message, (void)data;
}

static inline void mj_gsf_start(void) {
  gsf_init();
  g_log_set_handler("libgsf:msole", G_LOG_LEVEL_MASK, mj_gsf_quiet, NULL);
  g_log_set_handler("libgsf", G_LOG_LEVEL_MASK, mj_gsf_quiet, NULL);
}

// The container's casts are macros.
static inline GsfInfile *mj_gsf_open(GsfInput *input) {
  return gsf_infile_msole_new(input, NULL);
}

static inline GsfInput *mj_gsf_input_of_bytes(const unsigned char *bytes, gsf_off_t count) {
  return gsf_input_memory_new(bytes, count, FALSE);
}

static inline void mj_gsf_free(void *object) { g_object_unref(object); }
