#include "views/customers/consenttab.h"

#include "models/domain/consentwords.h"
#include "models/store/textrules.h"
#include "views/customers/consentdialog.h"
#include "views/customers/consentlook.h"
#include "views/customers/customeredits.h"
#include "views/customers/wordsdialog.h"
#include "views/widgets/badge.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace comptoir {

void ConsentTab::fill(QVBoxLayout *column)
{
    QPushButton *record = makeButton(ButtonKind::Plain);
    record->setObjectName(QStringLiteral("record-consent"));
    record->setIcon(themedIcon(QStringLiteral("plus")));
    record->setText(tr("Write down a decision…"));
    column->addSpacing(4);
    column->addWidget(record, 0, Qt::AlignLeft);
    connect(record, &QPushButton::clicked, this, &ConsentTab::record);
    if (reading().ledger.isEmpty()) {
        showEmpty(column, QStringLiteral("shield"),
                  tr("No shop says anything about what this customer agreed to. Without "
                     "consent no news or offers may be sent."));
        return;
    }
    addHeading(column, tr("Now"));
    for (const CurrentConsent &consent : reading().profile.consents)
        addNow(column, consent);
    addHeading(column, tr("Ledger"));
    addRemark(column,
              tr("Every line stays for good: it is the proof of what was decided and when."));
    column->addSpacing(8);
    for (const ConsentLine &line : reading().ledger)
        addLedgerLine(column, line);
    column->addStretch(1);
}

void ConsentTab::addNow(QVBoxLayout *column, const CurrentConsent &consent)
{
    const ConsentRecord &record = consent.record;
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    QLabel *what = makeLabel(TextRole::Body);
    what->setText(ConsentWords::topic({record.channel, record.purpose}));
    row->addWidget(what, 1);
    if (const QString shop = shopName(consent.shop); !shop.isEmpty()) {
        QLabel *where = makeLabel(TextRole::Small);
        where->setWordWrap(false);
        where->setText(shop);
        row->addWidget(where);
    }
    auto *badge = new Badge(ConsentWords::state(record.state), ConsentLook::tone(record.state));
    badge->set(badge->text(), ConsentLook::tone(record.state), ConsentLook::icon(record.state));
    row->addWidget(badge);
    if (record.state == ConsentState::Granted || record.state == ConsentState::Pending) {
        QPushButton *withdraw = makeButton(ButtonKind::Link);
        withdraw->setObjectName(QStringLiteral("withdraw"));
        withdraw->setText(tr("Withdraw"));
        withdraw->setAccessibleName(tr("Withdraw the consent: %1").arg(what->text()));
        row->addWidget(withdraw);
        connect(withdraw, &QPushButton::clicked, this, [this, record] { askToWithdraw(record); });
    }
    column->addLayout(row);
    column->addSpacing(6);
}

void ConsentTab::addLedgerLine(QVBoxLayout *column, const ConsentLine &line)
{
    const ConsentRecord &record = line.record;
    QLabel *title = makeLabel(TextRole::Body);
    //: %1 is a channel and a purpose (E-mail, news and offers), %2 what was decided (agreed)
    title->setText(tr("%1: %2").arg(ConsentWords::topic({record.channel, record.purpose}),
                                    ConsentWords::state(record.state)));
    column->addWidget(title);
    const QString when = record.at
        ? Format::dateTime(*record.at)
        : tr("day not known, noted on %1").arg(Format::dateTime(line.recordedAt));
    addRemark(column, when + QStringLiteral(" · ") + ConsentLook::source(record.source));
    if (!record.wording.isEmpty())
        addRemark(column, tr("Wording: %1").arg(record.wording));
    if (!record.proof.isEmpty())
        addRemark(column, tr("Proof: %1").arg(privacy().words(record.proof)));
    column->addSpacing(6);
    column->addWidget(makeRule());
    column->addSpacing(6);
}

void ConsentTab::askToWithdraw(const ConsentRecord &consent)
{
    WordsDialog::Question question;
    question.title = tr("Withdraw this consent?");
    question.text = tr("From now on nothing is sent to this customer for: %1. The earlier consent "
                       "stays in the ledger. To send again, a new consent with its proof is "
                       "needed.")
                        .arg(ConsentWords::topic({consent.channel, consent.purpose}));
    question.label = tr("How you know (kept as proof, may stay empty)");
    question.verb = tr("Withdraw");
    question.mayBeEmpty = true;
    WordsDialog::askText(this, question, [this, consent](const QString &reason) {
        ConsentRecord withdrawn;
        withdrawn.channel = consent.channel;
        withdrawn.purpose = consent.purpose;
        withdrawn.state = ConsentState::Withdrawn;
        withdrawn.source = QStringLiteral("owner");
        withdrawn.proof = reason;
        TextRules::text(withdrawn.proof);
        withdrawn.at = context().clock.now();
        edits().recordConsent(customer(), withdrawn);
    });
}

void ConsentTab::record()
{
    auto *dialog = new ConsentDialog(context().clock.now(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, id = customer()] { edits().recordConsent(id, dialog->record()); });
    dialog->open();
}

} // namespace comptoir
