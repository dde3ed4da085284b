#pragma once

#include "models/domain/consent.h"

#include <QCoreApplication>

namespace comptoir {

/// The one vocabulary for consents, in the language of now: badges, ledger, columns, filters, rules
/// and files say the same word for the same thing. A customer agreed, refused or withdrew. Pure.
class ConsentWords
{
    Q_DECLARE_TR_FUNCTIONS(ConsentWords)

public:
    static QString channel(Channel channel); ///< "E-mail"
    static QString purpose(Purpose purpose); ///< "News and offers"
    static QString state(ConsentState state); ///< "agreed"
    /// What one agrees to: "E-mail, news and offers".
    static QString topic(const ConsentTopic &topic);
    /// "E-mail: agreed", of news and offers.
    static QString badge(Channel channel, ConsentState state);
    /// Of the field that holds the state: for menus and rules, and over a narrow column.
    static QString label(const ConsentTopic &topic); ///< "E-mail, news and offers (consent)"
    static QString heading(const ConsentTopic &topic); ///< "E-mail: news"
};

} // namespace comptoir
