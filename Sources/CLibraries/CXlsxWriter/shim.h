// libxlsxwriter as Swift can import it.
#pragma once
#include <xlsxwriter.h>

// The properties' texts are `char *` in version 1.1 and `const char *` in 1.1.9: C takes both. The
// library copies them.
static inline lxw_error shim_set_properties(lxw_workbook *workbook, const char *title,
                                            const char *author, time_t created) {
  lxw_doc_properties properties = {
      .title = (char *)title, .author = (char *)author, .created = created};
  return workbook_set_properties(workbook, &properties);
}
