#include "workflows/messages/startermessages.h"

#include "workflows/messages/fieldmarks.h"
#include "workflows/messages/mailbody.h"
#include "workflows/messages/messagemend.h"
#include "workflows/messages/messagevalues.h"

namespace comptoir {

namespace {

using Kind = MailBlock::Kind;

MailBlock block(Kind kind, const QString &text, const QString &link = {})
{
    MailBlock made;
    made.kind = kind;
    made.runs = {MailRun{text, false, false, false, link}};
    return made;
}

struct Words
{
    QString name, subject, previewLine, title;
    QStringList paragraphs;
    QStringList items; ///< of a list behind the first paragraph
    QString customer; ///< stands where the first name is not known
};

WrittenMessage made(const Words &words, const QString &language)
{
    MailBody body;
    body.previewLine = words.previewLine;
    body.blocks.append(block(Kind::Title, words.title));
    for (qsizetype i = 0; i < words.paragraphs.size(); ++i) {
        body.blocks.append(block(Kind::Paragraph, words.paragraphs.at(i)));
        if (i > 0)
            continue;
        for (const QString &item : words.items)
            body.blocks.append(block(Kind::Bullet, item));
    }
    body.blocks.append(block(Kind::Paragraph, MessageMend::unsubscribeWords(language),
                             FieldMark::tag(messagefields::kUnsubscribeLink)));
    WrittenMessage message;
    message.name = words.name;
    message.language = language;
    message.subject = words.subject;
    message.html = body.write();
    message.fallbacks.insert(QStringLiteral("first_name"), words.customer);
    return message;
}

// The shop's own language, not the window's: these are no texts of the program.

Words thanks(bool isFrench)
{
    if (isFrench)
        return {QStringLiteral("Merci de votre commande"),
                QStringLiteral("Merci, {{first_name}}"),
                QStringLiteral("Un mot de toute l’équipe"),
                QStringLiteral("Merci, {{first_name}}"),
                {QStringLiteral("Votre commande nous a fait très plaisir. Nous l’avons préparée "
                                "avec soin."),
                 QStringLiteral(
                     "Une question, une remarque\u00A0? Répondez simplement à ce message\u00A0: "
                     "nous lisons tout."),
                 QStringLiteral("À bientôt,\n{{sender_name}}")},
                {},
                QStringLiteral("chère cliente, cher client")};
    return {QStringLiteral("Thank you for your order"),
            QStringLiteral("Thank you, {{first_name}}"),
            QStringLiteral("A word from all of us"),
            QStringLiteral("Thank you, {{first_name}}"),
            {QStringLiteral("Your order made us very happy. We prepared it with care."),
             QStringLiteral("A question, a remark? Just answer this message: we read everything."),
             QStringLiteral("See you soon,\n{{sender_name}}")},
            {},
            QStringLiteral("dear customer")};
}

Words missed(bool isFrench)
{
    if (isFrench)
        return {QStringLiteral("Vous nous manquez"),
                QStringLiteral("{{first_name}}, vous nous manquez"),
                QStringLiteral("Voici ce qui est nouveau"),
                QStringLiteral("Bonjour {{first_name}},"),
                {QStringLiteral("Cela fait un moment que nous ne vous avons pas vu. Depuis, "
                                "beaucoup de choses ont changé\u00A0:"),
                 QStringLiteral("Passez nous voir, nous serions heureux de vous retrouver."),
                 QStringLiteral("À bientôt,\n{{sender_name}}")},
                {QStringLiteral("une nouveauté"), QStringLiteral("une autre nouveauté")},
                QStringLiteral("chère cliente, cher client")};
    return {QStringLiteral("We miss you"),
            QStringLiteral("{{first_name}}, we miss you"),
            QStringLiteral("Here is what is new"),
            QStringLiteral("Hello {{first_name}},"),
            {QStringLiteral("It has been a while since we saw you. A lot has changed:"),
             QStringLiteral("Come and see us, we would be glad to have you back."),
             QStringLiteral("See you soon,\n{{sender_name}}")},
            {QStringLiteral("something new"), QStringLiteral("something else")},
            QStringLiteral("dear customer")};
}

Words newsletter(bool isFrench)
{
    if (isFrench)
        return {
            QStringLiteral("Lettre d’information"),
            QStringLiteral("Les nouvelles de la boutique"),
            QStringLiteral("Ce mois-ci chez nous"),
            QStringLiteral("Les nouvelles du mois"),
            {QStringLiteral("Bonjour {{first_name}}, voici ce qui se passe à la boutique\u00A0:"),
             QStringLiteral("Bonne lecture,\n{{sender_name}}")},
            {QStringLiteral("la première nouvelle"), QStringLiteral("la deuxième nouvelle"),
             QStringLiteral("un conseil de saison")},
            QStringLiteral("chère cliente, cher client")};
    return {QStringLiteral("Newsletter"),
            QStringLiteral("News from the shop"),
            QStringLiteral("This month with us"),
            QStringLiteral("News of the month"),
            {QStringLiteral("Hello {{first_name}}, here is what happens at the shop:"),
             QStringLiteral("Happy reading,\n{{sender_name}}")},
            {QStringLiteral("the first news"), QStringLiteral("the second news"),
             QStringLiteral("a tip for the season")},
            QStringLiteral("dear customer")};
}

} // namespace

QList<StarterMessage> StarterMessages::all(const QString &language)
{
    const bool isFrench = language == QLatin1String("fr");
    const QString code = isFrench ? QStringLiteral("fr") : QStringLiteral("en");
    return {{QStringLiteral("thanks"), tr("Thank you"), tr("A few days after an order."),
             made(thanks(isFrench), code)},
            {QStringLiteral("missed"), tr("We miss you"),
             tr("For customers who have not come back."), made(missed(isFrench), code)},
            {QStringLiteral("newsletter"), tr("Newsletter"),
             tr("The news of the shop, now and then."), made(newsletter(isFrench), code)}};
}

} // namespace comptoir
