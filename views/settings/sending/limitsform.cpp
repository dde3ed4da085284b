#include "views/settings/sending/limitsform.h"

#include "views/settings/sending/senderwords.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"
#include "workflows/messages/senderpresets.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QSpinBox>

namespace comptoir {

namespace {

constexpr int kFieldWidth = 150;
constexpr int kMost = 1'000'000;

} // namespace

LimitsForm::LimitsForm(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_note = makeLabel(TextRole::Muted, this);
    column->addWidget(m_note);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(20);
    form->setVerticalSpacing(8);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    m_perMinute = addRow(form, "limit-minute");
    m_perHour = addRow(form, "limit-hour");
    m_perDay = addRow(form, "limit-day");
    m_perDomain = addRow(form, "limit-domain");
    column->addLayout(form);
    m_warmUp = new QCheckBox(this);
    m_warmUp->setObjectName(QStringLiteral("warm-up"));
    m_warmUpNote = makeLabel(TextRole::Small, this);
    column->addWidget(m_warmUp);
    column->addWidget(m_warmUpNote);
    onLanguage(this, [this] { retranslate(); });
}

QSpinBox *LimitsForm::addRow(QFormLayout *form, const char *name)
{
    QLabel *label = makeLabel(TextRole::Body, this);
    label->setWordWrap(false);
    auto *field = new QSpinBox(this);
    field->setObjectName(QLatin1String(name));
    field->setRange(0, kMost);
    field->setButtonSymbols(QAbstractSpinBox::NoButtons);
    field->setAlignment(Qt::AlignRight);
    field->setFixedWidth(Theme::forText(kFieldWidth));
    label->setBuddy(field);
    form->addRow(label, field);
    m_labels.append(label);
    return field;
}

void LimitsForm::retranslate()
{
    const QStringList texts{tr("Messages a minute"), tr("Messages an hour"), tr("Messages a day"),
                            tr("To one mail provider an hour")};
    const QList<QSpinBox *> fields{m_perMinute, m_perHour, m_perDay, m_perDomain};
    for (qsizetype i = 0; i < fields.size(); ++i) {
        m_labels[i]->setText(texts[i]);
        fields[i]->setAccessibleName(texts[i]);
        fields[i]->setSpecialValueText(tr("no limit"));
        fields[i]->setToolTip(tr("0: no limit"));
    }
    m_warmUp->setText(tr("Warm up: the domain or the account is new"));
    m_warmUpNote->setText(
        tr("30 messages on the first day, then half as many again each day, as long as few come "
           "back. Receivers distrust a new sender who writes to many at once."));
    if (!m_provider.isEmpty())
        m_note->setText(tr("Filled in with what %1 allows at first. Your contract may say more: "
                           "messages beyond it are refused, and the account waits.")
                            .arg(m_provider));
}

void LimitsForm::setSender(const Sender &sender)
{
    const SenderPreset preset = senderPreset(sender.provider);
    m_provider = SenderWords::provider(preset);
    m_perMinute->setValue(sender.limits.perMinute);
    m_perHour->setValue(sender.limits.perHour);
    m_perDay->setValue(sender.limits.perDay);
    m_perDomain->setValue(sender.limits.perDomainHour);
    m_warmUp->setChecked(sender.warmUpFrom.has_value());
    const bool isEmail = sender.channel == Channel::Email;
    for (QWidget *of : QList<QWidget *>{m_labels.constLast(), m_perDomain, m_warmUp, m_warmUpNote})
        of->setVisible(isEmail);
    retranslate();
}

Sender LimitsForm::applied(Sender sender, Timestamp now) const
{
    sender.limits
        = {m_perMinute->value(), m_perHour->value(), m_perDay->value(), m_perDomain->value()};
    if (!m_warmUp->isChecked())
        sender.warmUpFrom.reset();
    else if (!sender.warmUpFrom)
        sender.warmUpFrom = now;
    return sender;
}

} // namespace comptoir
