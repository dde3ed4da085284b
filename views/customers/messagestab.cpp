#include "views/customers/messagestab.h"

#include "views/widgets/foldcard.h"
#include "views/widgets/format.h"
#include "views/widgets/layouts.h"

#include <QVBoxLayout>

namespace comptoir {

namespace {
constexpr int kSubjectLetters = 120;
} // namespace

void MessagesTab::fill(QVBoxLayout *column)
{
    if (reading().threads.isEmpty()) {
        showEmpty(column, QStringLiteral("message"),
                  tr("This customer has not written to customer service."));
        return;
    }
    for (const SupportThread &thread : reading().threads) {
        const QString subject = subjectOf(thread);
        QStringList detail{Format::dateTime(thread.lastAt())};
        detail.append(tr("%n message(s)", nullptr, static_cast<int>(thread.messages.size())));
        if (const QString shop = shopName(thread.shop); !shop.isEmpty())
            detail.append(shop);
        addCard(column, thread.id.value,
                new FoldCard({subject,
                              detail.join(QStringLiteral(" · ")),
                              statusText(thread.status),
                              {},
                              statusTone(thread.status)},
                             [this, thread](QVBoxLayout *body) { fillThread(body, thread); }));
    }
    column->addStretch(1);
}

/// Shops without subjects: how it began.
QString MessagesTab::subjectOf(const SupportThread &thread) const
{
    QString subject = thread.subject.simplified();
    if (subject.isEmpty() && !thread.messages.isEmpty())
        subject = thread.messages.first().text.simplified().left(kSubjectLetters);
    return subject.isEmpty() ? tr("Conversation") : privacy().words(subject);
}

void MessagesTab::fillThread(QVBoxLayout *body, const SupportThread &thread) const
{
    for (const SupportMessage &message : thread.messages) {
        const QString who = message.internal ? tr("Note between employees")
            : message.fromCustomer           ? tr("Message from the customer")
                                             : tr("Answer of the shop");
        QFrame *card = makeCard();
        card->setProperty("card", QStringLiteral("soft"));
        auto *inside = new QVBoxLayout(card);
        inside->setContentsMargins(message.fromCustomer ? 12 : 24, 8, 12, 10);
        inside->setSpacing(4);
        addRemark(inside,
                  QStringList{who, Format::dateTime(message.at)}.join(QStringLiteral(" · ")));
        QLabel *text = makeLabel(TextRole::Body);
        text->setText(privacy().words(message.text.trimmed()));
        text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        inside->addWidget(text);
        body->addWidget(card);
    }
    if (!thread.order.isValid())
        return;
    //: %1 is the reference of an order
    const QPushButton *order = addLink(body, tr("About order %1").arg(thread.orderReference));
    connect(order, &QPushButton::clicked, this, [this, id = thread.order] {
        context().openRecord(QStringLiteral("orders"), id.value);
    });
}

QString MessagesTab::statusText(const QString &status)
{
    if (status == QLatin1String("open"))
        return tr("Waiting for an answer");
    if (status == QLatin1String("closed"))
        return tr("Settled");
    if (status.startsWith(QLatin1String("pending")))
        return tr("Under way");
    return status;
}

Tone MessagesTab::statusTone(const QString &status)
{
    if (status == QLatin1String("open"))
        return Tone::Warning;
    return status == QLatin1String("closed") ? Tone::Good : Tone::Neutral;
}

} // namespace comptoir
