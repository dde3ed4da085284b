#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace comptoir {

/// Headers by which a mail provider tells an outcome of exactly this message, and follows nobody:
/// no picture that reports an opening, no links written anew. Empty for mailboxes, which know
/// neither. `reference`: the Message-ID.
///
/// Sources, November 2026: Brevo "X-Mailin-custom" (django-anymail's documentation; opens can be
/// switched off for the whole account only), Mailjet "X-MJ-CustomID" and "X-Mailjet-TrackOpen",
/// Mailgun "X-Mailgun-Variables" and "X-Mailgun-Track-…" (documentation.mailgun.com), Postmark
/// "X-PM-…" (postmarkapp.com/developer), SendGrid "X-SMTPAPI" (docs.sendgrid.com).
QList<QPair<QByteArray, QString>> providerHeaders(const QString &provider,
                                                  const QString &reference);

} // namespace comptoir
