// libxlsxwriter as Swift can import it.
#pragma once
#include <xlsxwriter.h>
