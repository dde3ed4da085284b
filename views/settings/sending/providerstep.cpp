#include "views/settings/sending/providerstep.h"

#include "views/settings/sending/senderwords.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "workflows/messages/senderpresets.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace comptoir {

namespace {

QString noteOn(Channel channel)
{
    return channel == Channel::Email
        ? ProviderStep::tr("A mailbox that you have, or a service that "
                           "sends for you.")
        : QString();
}

} // namespace

ProviderStep::ProviderStep(QWidget *parent)
    : QWidget(parent)
{
    auto *area = new QScrollArea(this);
    auto *inside = new QWidget(area);
    inside->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // the buttons have it
    m_column = new QVBoxLayout(inside);
    m_column->setContentsMargins(0, 0, 12, 0);
    m_column->setSpacing(8);
    area->setWidget(inside);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(area);
}

void ProviderStep::fill()
{
    clearLayout(m_column);
    const QList<SenderPreset> presets = senderPresets();
    QPushButton *first = nullptr;
    for (const Channel channel : {Channel::Email, Channel::Sms, Channel::WhatsApp}) {
        QLabel *heading = makeLabel(TextRole::Heading);
        heading->setText(SenderWords::channel(channel));
        m_column->addWidget(heading);
        if (const QString note = noteOn(channel); !note.isEmpty()) {
            QLabel *words = makeLabel(TextRole::Muted);
            words->setText(note);
            m_column->addWidget(words);
        }
        auto *flow = new FlowLayout(8);
        m_column->addLayout(flow);
        for (const SenderPreset &preset : presets) {
            if (preset.channel != channel)
                continue;
            QPushButton *button = makeButton(ButtonKind::Plain);
            button->setText(SenderWords::provider(preset));
            button->setIcon(themedIcon(SenderWords::channelIcon(channel), Tone::Accent));
            button->setObjectName(QStringLiteral("provider-") + preset.id);
            connect(button, &QPushButton::clicked, this, [this, preset] { emit chosen(preset); });
            flow->addWidget(button);
            first = first ? first : button;
        }
        m_column->addSpacing(8);
    }
    m_column->addStretch(1);
    if (first)
        first->setFocus(Qt::TabFocusReason);
}

} // namespace comptoir
