#pragma once

#include "models/domain/result.h"

#include <QCoreApplication>

namespace comptoir {

struct SendingSettings;

/// The sentences by which messages say how to get no more of them: the owner's, else the standard
/// ones in the current language. What writes messages puts them at the end. Pure.
class OptOutWording
{
    Q_DECLARE_TR_FUNCTIONS(OptOutWording)
public:
    static constexpr qsizetype kLongestMail = 500;
    static constexpr qsizetype kLongestText = 60; ///< letters, of a text message of 160

    /// Holds the field of the link.
    static QString mail(const SendingSettings &settings);
    /// For text messages whose provider adds nothing by itself.
    static QString text(const SendingSettings &settings);

    static QString standardMail();
    static QString standardText();

    /// Whether a message that ends so says a way out. InvalidArgument says what is missing.
    static Done checkMail(const QString &wording);
    static Done checkText(const QString &wording);
};

} // namespace comptoir
