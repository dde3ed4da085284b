#pragma once

#include "models/segments/fieldvalue.h"

#include <QCoreApplication>

namespace comptoir {

class Privacy;

/// A value of the field catalogue as the owner reads it: by the locale, amounts with their
/// currency, machine words translated, and hidden where names are hidden.
class FieldText
{
    Q_DECLARE_TR_FUNCTIONS(FieldText)

public:
    static QString of(const Field &field, const FieldValue &value, const Privacy &privacy);
    /// Whether columns of the field stand right: figures.
    static bool isFigure(const Field &field);
};

} // namespace comptoir
