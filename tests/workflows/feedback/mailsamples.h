#pragma once

#include <QByteArray>
#include <QList>

/// Messages as they come into a reply mailbox. Written for these tests after the formats of RFC
/// 3464, RFC 5965, Exim, qmail and Exchange; nobody's mail.
namespace comptoir::mailsamples {

inline const QByteArray kOurId = "0123456789abcdef01234567@shop.example";

inline QByteArray crlf(QByteArray text)
{
    return text.replace("\n", "\r\n");
}

/// A delivery status notification of one recipient; `fields` end in a line break.
inline QByteArray deliveryStatus(const QByteArray &fields, const QByteArray &id = kOurId)
{
    return crlf("Return-Path: <>\n"
                "From: MAILER-DAEMON@mx.example (Mail Delivery System)\n"
                "To: shop@shop.example\n"
                "Subject: Undelivered Mail Returned to Sender\n"
                "Date: Sat, 21 Nov 2026 10:00:00 +0100\n"
                "Message-ID: <dsn1@mx.example>\n"
                "Auto-Submitted: auto-replied\n"
                "MIME-Version: 1.0\n"
                "Content-Type: multipart/report; report-type=delivery-status;\n"
                "\tboundary=\"B1/mx.example\"\n\n"
                "This is a MIME-encapsulated message.\n\n"
                "--B1/mx.example\n"
                "Content-Type: text/plain; charset=us-ascii\n\n"
                "I'm sorry to have to inform you that your message could not be delivered.\n\n"
                "--B1/mx.example\n"
                "Content-Type: message/delivery-status\n\n"
                "Reporting-MTA: dns; mx.example\n"
                "X-Postfix-Queue-ID: 4F1A\n"
                "Arrival-Date: Sat, 21 Nov 2026 09:59:00 +0100 (CET)\n\n"
                + fields
                + "\n--B1/mx.example\n"
                  "Content-Type: text/rfc822-headers\n\n"
                  "From: Shop <shop@shop.example>\n"
                  "To: p1@d1.example\n"
                  "Subject: Soldes\n"
                  "Message-ID: <"
                + id + ">\n\n--B1/mx.example--\n");
}

inline QByteArray failed(const QByteArray &status, const QByteArray &diagnostic,
                         const QByteArray &id = kOurId)
{
    return deliveryStatus("Final-Recipient: rfc822; P1@d1.example\n"
                          "Original-Recipient: rfc822;p1@d1.example\n"
                          "Action: failed\nStatus: "
                              + status + "\nRemote-MTA: dns; mx.d1.example\nDiagnostic-Code: smtp; "
                              + diagnostic + "\n",
                          id);
}

inline QByteArray complaint(const QByteArray &type = "abuse", const QByteArray &id = kOurId)
{
    return crlf("From: <fbl@isp.example>\n"
                "To: shop@shop.example\n"
                "Subject: FW: Soldes\n"
                "Message-ID: <arf1@isp.example>\n"
                "Date: Sat, 21 Nov 2026 10:00:00 +0000\n"
                "MIME-Version: 1.0\n"
                "Content-Type: multipart/report; report-type=feedback-report; boundary=b2\n\n"
                "--b2\nContent-Type: text/plain\n\nThis is an email abuse report.\n\n"
                "--b2\nContent-Type: message/feedback-report\n\n"
                "Feedback-Type: "
                + type
                + "\nUser-Agent: Isp/1.0\nVersion: 1\nOriginal-Rcpt-To: [redacted]\n\n"
                  "--b2\nContent-Type: message/rfc822\n\n"
                  "From: Shop <shop@shop.example>\nSubject: Soldes\nMessage-ID: <"
                + id + ">\n\nBody\n--b2--\n");
}

/// A message with these headers (lines) and a plain text.
inline QByteArray plain(const QByteArray &headers, const QByteArray &text)
{
    return crlf("From: Marie <p1@d1.example>\nTo: shop@shop.example\n"
                "Date: Sat, 21 Nov 2026 11:00:00 +0100\n"
                + headers + "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
                + "Content-Transfer-Encoding: 8bit\n\n" + text);
}

inline QByteArray exim()
{
    return crlf("Return-path: <>\nX-Failed-Recipients: p1@d1.example\n"
                "Auto-Submitted: auto-replied\n"
                "From: Mail Delivery System <Mailer-Daemon@relay.example>\n"
                "To: shop@shop.example\n"
                "Subject: Mail delivery failed: returning message to sender\n"
                "Message-Id: <E1exim@relay.example>\n"
                "Date: Sat, 21 Nov 2026 10:00:00 +0000\n\n"
                "This message was created automatically by mail delivery software.\n\n"
                "A message that you sent could not be delivered to one or more of its\n"
                "recipients. This is a permanent error. The following address(es) failed:\n\n"
                "  p1@d1.example\n"
                "    host mx.d1.example [192.0.2.1]\n"
                "    SMTP error from remote mail server after RCPT TO:<p1@d1.example>:\n"
                "    550 5.1.1 <p1@d1.example>: Recipient address rejected: User unknown\n\n"
                "------ This is a copy of the message, including all the headers. ------\n\n"
                "Return-path: <shop@shop.example>\nMessage-ID: <"
                + kOurId + ">\nSubject: Soldes, 5.7.1 spam\n\nBody\n");
}

inline QByteArray qmail()
{
    return crlf("Return-Path: <>\nFrom: MAILER-DAEMON@qmail.example\nTo: shop@shop.example\n"
                "Subject: failure notice\nDate: 21 Nov 2026 10:00:00 -0000\n\n"
                "Hi. This is the qmail-send program at qmail.example.\n"
                "I'm afraid I wasn't able to deliver your message to the following addresses.\n"
                "This is a permanent error; I've given up. Sorry it didn't work out.\n\n"
                "<p1@d1.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
                "--- Below this line is a copy of the message.\n\n"
                "Return-Path: <shop@shop.example>\nMessage-ID: <"
                + kOurId + ">\nSubject: Soldes\n\nBody\n");
}

/// In French, and without the headers of ours: only In-Reply-To.
inline QByteArray exchange()
{
    return crlf("From: Microsoft Outlook <postmaster@corp.example>\nTo: shop@shop.example\n"
                "Subject: =?utf-8?Q?Non_remis_:_Soldes?=\nMessage-ID: <ndr@corp.example>\n"
                "In-Reply-To: <"
                + kOurId
                + ">\nDate: Sat, 21 Nov 2026 10:00:00 +0000\nMIME-Version: 1.0\n"
                  "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
                + QByteArray("<p>La remise a échoué pour les destinataires suivants&nbsp;:</p>"
                             "<p>p1@d1.example</p><p>L’adresse e-mail est introuvable : "
                             "destinataire introuvable</p>")
                      .toBase64()
                + "\n");
}

inline QList<QByteArray> all()
{
    return {failed("5.1.1", "550 5.1.1 User unknown"),
            complaint(),
            exim(),
            qmail(),
            exchange(),
            plain("Subject: Re: Soldes\nIn-Reply-To: <" + kOurId + ">\n",
                  "Bonjour,\nMerci !\n\nLe 21 nov. 2026 à 10:00, Shop <shop@shop.example>\n"
                  "a écrit :\n> Soldes\n"),
            crlf("From: a@b.example\nSubject: =?iso-8859-1?Q?=E9t=E9?= =?utf-8?B?w6l0w6k=?=\n"
                 "Content-Type: multipart/alternative; boundary=\"x y\"\n\n--x y\n\nplain\n--x y\n"
                 "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
                 "<p>caf=C3=A9=\n</p>\n--x y--\n")};
}

} // namespace comptoir::mailsamples
