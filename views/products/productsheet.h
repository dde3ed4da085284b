#pragma once

#include "views/products/productyears.h"
#include "views/widgets/printdocument.h"

namespace comptoir {

/// A product as a sheet of paper: what it is, its figures, the curve of two years with the months
/// in a table, and the stock of its variants.
class ProductSheet
{
    Q_DECLARE_TR_FUNCTIONS(ProductSheet)

public:
    struct Reading
    {
        Product product;
        ProductFigures figures;
        ProductYears years;
    };
    /// For a reader thread.
    static Result<Reading> read(Database &database, ProductId product, Timestamp now);

    /// GUI thread: it draws the curve.
    static PrintDocument::Content content(const Reading &reading, Timestamp now);

private:
    static QString facts(const Reading &reading);
    static QString curve(const ProductYears &years);
    static QString months(const ProductYears &years);
    static QString variants(const Product &product);
};

} // namespace comptoir
