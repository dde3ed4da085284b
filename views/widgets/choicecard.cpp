#include "views/widgets/choicecard.h"

#include "views/widgets/layouts.h"

#include <QButtonGroup>
#include <QRadioButton>
#include <QVBoxLayout>

namespace comptoir {

ChoiceCard::ChoiceCard(int count, QWidget *parent)
    : QFrame(parent)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_explanation(makeLabel(TextRole::Muted, this))
    , m_answers(new QButtonGroup(this))
{
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(6);
    column->addWidget(m_heading);
    column->addWidget(m_explanation);
    for (int i = 0; i < count; ++i) {
        auto *answer = new QRadioButton(this);
        answer->setChecked(i == 0);
        m_answers->addButton(answer, i);
        column->addWidget(answer);
    }
    connect(m_answers, &QButtonGroup::idClicked, this, &ChoiceCard::chose);
}

void ChoiceCard::setTexts(const QString &heading, const QString &explanation,
                          const QStringList &answers)
{
    m_heading->setText(heading);
    setTextOrHide(m_explanation, explanation);
    setAccessibleName(heading);
    for (int i = 0; i < answers.size(); ++i) {
        m_answers->button(i)->setText(answers.at(i));
        m_answers->button(i)->setAccessibleDescription(heading);
    }
}

void ChoiceCard::setChosen(int answer)
{
    if (QAbstractButton *button = m_answers->button(answer))
        button->setChecked(true);
}

int ChoiceCard::chosen() const
{
    return m_answers->checkedId();
}

} // namespace comptoir
