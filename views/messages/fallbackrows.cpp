#include "views/messages/fallbackrows.h"

#include "views/messages/fieldpicker.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "workflows/messages/messagecheck.h"
#include "workflows/messages/messagevalues.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace comptoir {

FallbackRows::FallbackRows(QWidget *parent)
    : QWidget(parent)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_rows(new QVBoxLayout)
    , m_fields(std::make_shared<FieldCatalogue>())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addLayout(m_rows);
    m_rows->setSpacing(4);
    onLanguage(this, [this] {
        m_heading->setText(tr("Where a customer lacks a field"));
        fill();
    });
}

void FallbackRows::setFields(const std::shared_ptr<const FieldCatalogue> &fields)
{
    m_fields = fields;
    fill();
}

void FallbackRows::setFallbacks(const QMap<QString, QString> &fallbacks)
{
    if (fallbacks == m_fallbacks)
        return;
    m_fallbacks = fallbacks;
    fill();
}

void FallbackRows::setUsed(const QStringList &names)
{
    QStringList used;
    for (const QString &name : names) {
        const Field *field = m_fields->find(name);
        if (name == messagefields::kSenderName
            || (field && !MessageCheck::isAlwaysThere(*field, Channel::Email)))
            used.append(name);
    }
    if (used == m_used)
        return;
    m_used = used;
    if (shown() != QStringList(m_lines.keys()))
        fill();
}

QStringList FallbackRows::shown() const
{
    QStringList names = m_used + QStringList(m_fallbacks.keys());
    names.removeDuplicates();
    names.sort();
    return names;
}

void FallbackRows::fill()
{
    clearLayout(m_rows);
    m_lines.clear();
    for (const QString &name : shown()) {
        const QString label = FieldPicker::label(*m_fields, name);
        const bool isSender = name == messagefields::kSenderName;
        QLabel *heading = makeLabel(TextRole::Muted, this);
        heading->setText(isSender ? tr("Where the account has no name:")
                                  : breakable(tr("Without “%1”:").arg(label)));
        auto *line = new QLineEdit(m_fallbacks.value(name), this);
        line->setObjectName(QStringLiteral("fallback.") + name);
        line->setAccessibleName(isSender ? tr("The sender’s name, where the account has none")
                                         : tr("Without “%1”").arg(label));
        line->setPlaceholderText(isSender ? tr("The message is not sent")
                                          : tr("They do not get the message"));
        line->setToolTip(line->placeholderText());
        m_rows->addWidget(heading);
        m_rows->addWidget(line);
        m_lines.insert(name, line);
        connect(line, &QLineEdit::textEdited, this, [this, name](const QString &text) {
            if (text.trimmed().isEmpty())
                m_fallbacks.remove(name);
            else
                m_fallbacks.insert(name, text.simplified());
            emit changed();
        });
    }
    setVisible(!m_lines.isEmpty());
}

void FallbackRows::setFallback(const QString &field, const QString &text)
{
    m_fallbacks.insert(field, text);
    fill();
}

void FallbackRows::focusField(const QString &field)
{
    if (QLineEdit *line = m_lines.value(field))
        line->setFocus(Qt::OtherFocusReason);
}

} // namespace comptoir
