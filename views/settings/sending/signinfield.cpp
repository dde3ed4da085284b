#include "views/settings/sending/signinfield.h"

#include "views/widgets/layouts.h"

#include <QVBoxLayout>

namespace comptoir {

SignInField::SignInField(const QString &label, QWidget *parent)
    : QWidget(parent)
    , m_label(label)
    , m_button(makeButton(ButtonKind::Plain, this))
    , m_state(makeLabel(TextRole::Body, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_button->setObjectName(QStringLiteral("sign-in"));
    m_state->setObjectName(QStringLiteral("sign-in-state"));
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addWidget(m_state);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_isWaiting)
            emit givenUp();
        else
            emit wanted();
    });
    showState();
}

void SignInField::setValue(const QString &value)
{
    m_isWaiting = false;
    const bool isOther = std::exchange(m_value, value) != value;
    showState();
    if (isOther)
        emit changed();
}

void SignInField::setWaiting(bool waiting)
{
    m_isWaiting = waiting;
    showState();
}

void SignInField::showState()
{
    m_button->setText(m_isWaiting ? tr("Do not wait any longer") : m_label);
    QString state;
    if (m_isWaiting)
        state = tr("Your browser shows the provider’s page. Sign in there and come back; Comptoir "
                   "waits for ten minutes.");
    else if (!m_value.isEmpty())
        state = tr("You are signed in. The account can be tested now.");
    setTextOrHide(m_state, state);
}

} // namespace comptoir
