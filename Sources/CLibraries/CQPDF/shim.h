// qpdf's C interface as Swift can import it.
#pragma once
#include <qpdf/qpdf-c.h>
