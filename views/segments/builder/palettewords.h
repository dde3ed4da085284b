#pragma once

#include <QString>

namespace comptoir {

/// Everyday words by which fields and verbs are found, of both languages whatever the window
/// speaks: nobody sees them. Without accents, as they are compared.
class PaletteWords
{
public:
    static QString ofField(const QString &id);
    static QString ofVerb(const QString &id);
    /// Under which heading a verb is offered, as fields are: what is about orders stands together.
    static QString groupOfVerb(const QString &id);
};

} // namespace comptoir
