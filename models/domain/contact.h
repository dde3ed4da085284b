#pragma once

#include <QString>
#include <QStringView>

#include <optional>

/// How e-mails, phones and names are made comparable. Pure and thread-safe.
namespace comptoir {

/// The one spelling under which an e-mail is compared and stored as key: blanks and invisible
/// characters around it removed, lower case, the domain as ASCII (RFC 5891). Dots and "+tags"
/// before the @ stay: they tell people apart on most servers. nullopt for what no mail server would
/// take (RFC 5321 §4.1.2 without quoted local parts and address literals).
std::optional<QString> normaliseEmail(const QString &text);

/// False for mailboxes that stand for nobody ("no-reply@…", "noemail@…"): tills and marketplaces
/// fill them in, and they must never make strangers one person.
bool isPersonalMailbox(const QString &normalisedEmail);

/// E.164 ("+33612345678") or nullopt when the text holds no valid number. `region` is the ISO 3166
/// alpha-2 code of the country where numbers without prefix are at home; "FR" when empty. Of two
/// numbers in one field the first counts. French overseas numbers written as at home ("0692 …") get
/// the country code of their territory (ARCEP, numbering plan, decision 2018-0881). A number whose
/// last seven digits are the same was typed to get past the form and gives nullopt.
std::optional<QString> normalisePhone(const QString &text, const QString &region);

/// As people write a number: that of `region` (ISO 3166 alpha-2) as at home, "06 12 34 56 78",
/// another or any without a region with its country, "+33 6 12 34 56 78". What is no number stays
/// as it is.
QString readablePhone(const QString &text, const QString &region);

/// The country (ISO 3166 alpha-2) whose plan a number in E.164 belongs to; of countries that share
/// a code by what libphonenumber knows of its blocks. Empty for what is no number.
QString countryOfPhone(const QString &e164);

/// Text for alphabetical order by plain comparison: case folded, accents removed, ligatures spelt
/// out, hyphens and apostrophes as blanks, emoji gone, single blanks.
QString foldForSorting(const QString &text);

/// The key that a person is sorted by: last name, then first; else company; else the e-mail.
QString sortName(const QString &firstName, const QString &lastName, const QString &company,
                 const QString &email);

} // namespace comptoir
