#pragma once

#include "models/domain/consent.h"
#include "views/widgets/tokens.h"

#include <QCoreApplication>

namespace comptoir {

/// How a consent looks and what its source is called; the words are in ConsentWords. Pure.
class ConsentLook
{
    Q_DECLARE_TR_FUNCTIONS(ConsentLook)

public:
    static Tone tone(ConsentState state);
    static QString icon(ConsentState state);
    /// "PrestaShop", "You" for what the owner wrote down, "File …"; anything else as it stands.
    static QString source(const QString &source);
};

} // namespace comptoir
