#include "views/segments/builder/partbutton.h"

#include "views/widgets/icons.h"
#include "views/widgets/setlook.h"
#include "views/widgets/theme.h"

#include <QKeyEvent>

#include <algorithm>

namespace comptoir {

namespace {

constexpr int kMostLetters = 44;

const PartOption *optionOf(const QList<PartOption> &options, const QString &id)
{
    const auto found = std::find_if(options.cbegin(), options.cend(),
                                    [&id](const PartOption &one) { return one.id == id; });
    return found == options.cend() ? nullptr : &*found;
}

} // namespace

PartButton::PartButton(QWidget *parent)
    : QPushButton(parent)
{
    setProperty("part", true);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    setIconSize({Theme::forText(14), Theme::forText(14)});
}

QSize PartButton::sizeHint() const
{
    return QPushButton::sizeHint();
}

void PartButton::setOpenQuestion(bool open)
{
    setLook(this, "open", open);
}

void PartButton::setWords(const QString &words, const QString &name)
{
    const QString shown = fontMetrics().elidedText(words, Qt::ElideRight,
                                                   fontMetrics().averageCharWidth() * kMostLetters);
    setText(QString(shown).replace(u'&', QStringLiteral("&&")));
    //: of a part of a card: %1 what it is ("Comparison"), %2 what it is set to ("at least")
    setAccessibleName(words.isEmpty() ? name : tr("%1: %2").arg(name, words));
    setToolTip(shown == words ? name : words);
    updateGeometry();
}

PickPopup *PartButton::ask(const PickPopup::Question &question)
{
    if (m_popup) {
        m_popup->close();
        return nullptr;
    }
    m_popup = new PickPopup(question, window());
    m_popup->showUnder(this);
    return m_popup;
}

void PartButton::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right:
        event->ignore();
        return;
    default:
        QPushButton::keyPressEvent(event);
    }
}

ChoiceButton::ChoiceButton(QWidget *parent)
    : PartButton(parent)
{
    connect(this, &QPushButton::clicked, this, &ChoiceButton::open);
}

void ChoiceButton::setPart(const CardPart &part)
{
    m_part = std::get<ChoicePart>(part.body);
    m_name = part.name;
    const PartOption *chosen = optionOf(m_part.options, m_part.chosen);
    QString words = m_part.shown;
    if (words.isEmpty() && chosen)
        words = chosen->shown.isEmpty() ? chosen->text : chosen->shown;
    setOpenQuestion(words.isEmpty());
    setWords(words.isEmpty() ? tr("choose…") : words, part.name);
}

void ChoiceButton::open()
{
    PickPopup::Question question;
    question.name = m_name;
    question.options = m_part.options;
    if (const PartOption *chosen = optionOf(m_part.options, m_part.chosen))
        question.chosen = {*chosen};
    if (PickPopup *popup = ask(question)) {
        connect(popup, &PickPopup::picked, this,
                [this](const QList<PartOption> &chosen) { answer(chosen.constFirst().id); });
    }
}

ValuesButton::ValuesButton(FindValues find, QWidget *parent)
    : PartButton(parent)
    , m_find(std::move(find))
{
    connect(this, &QPushButton::clicked, this, &ValuesButton::open);
}

void ValuesButton::setPart(const CardPart &part)
{
    m_part = std::get<ValuesPart>(part.body);
    m_name = part.name;
    setOpenQuestion(m_part.chosen.isEmpty());
    setWords(m_part.chosen.isEmpty() ? tr("choose…") : m_part.joined, part.name);
}

void ValuesButton::open()
{
    PickPopup::Question question;
    question.name = m_name;
    question.options = m_part.options;
    question.chosen = m_part.chosen;
    question.several = m_part.several;
    question.takesOthers = m_part.takesOthers;
    question.takesPieces = m_part.takesPieces;
    if (question.options.isEmpty() && m_find && !m_part.source.isEmpty()) {
        question.find = [find = m_find, source = m_part.source](
                            const QString &typed, QObject *receiver, const auto &take) {
            find(source, typed, receiver, take);
        };
    }
    if (PickPopup *popup = ask(question)) {
        connect(popup, &PickPopup::picked, this, [this](const QList<PartOption> &chosen) {
            QStringList words;
            for (const PartOption &one : chosen)
                words.append(one.id);
            answer(words);
        });
    }
}

ActionButton::ActionButton(QWidget *parent)
    : PartButton(parent)
{
    setProperty("part", QStringLiteral("action"));
    connect(this, &QPushButton::clicked, this, &ActionButton::act);
}

void ActionButton::setPart(const CardPart &part)
{
    m_part = std::get<ActionPart>(part.body);
    m_name = part.name;
    setIcon(themedIcon(m_part.icon));
    const bool isOne = m_part.options.size() == 1;
    const QString words = isOne ? m_part.options.constFirst().text : QString();
    setWords(words, part.name);
}

void ActionButton::act()
{
    if (m_part.options.size() == 1) {
        const QString id = m_part.options.constFirst().id;
        answer(id);
        return;
    }
    PickPopup::Question question;
    question.name = m_name;
    question.options = m_part.options;
    if (PickPopup *popup = ask(question)) {
        connect(popup, &PickPopup::picked, this,
                [this](const QList<PartOption> &chosen) { answer(chosen.constFirst().id); });
    }
}

} // namespace comptoir
