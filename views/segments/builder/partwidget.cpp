#include "views/segments/builder/partwidget.h"

#include "views/segments/builder/partbutton.h"
#include "views/segments/builder/partdate.h"
#include "views/segments/builder/partfield.h"

#include <QLabel>

namespace comptoir {

namespace {

class WordsLabel : public QLabel, public PartWidget
{
public:
    explicit WordsLabel(QWidget *parent)
        : QLabel(parent)
    {
        setTextFormat(Qt::PlainText);
        setProperty("role", QStringLiteral("muted"));
    }
    QWidget *widget() override { return this; }
    void setPart(const CardPart &part) override { setText(std::get<WordPart>(part.body).text); }
};

/// Which widget shows which kind.
class Maker
{
public:
    Maker(const FindValues &find, QWidget *parent)
        : m_find(find)
        , m_parent(parent)
    {}

    PartWidget *operator()(const WordPart &) const { return new WordsLabel(m_parent); }
    PartWidget *operator()(const ChoicePart &) const { return new ChoiceButton(m_parent); }
    PartWidget *operator()(const NumberPart &) const { return new NumberField(m_parent); }
    PartWidget *operator()(const MoneyPart &) const { return new AmountField(m_parent); }
    PartWidget *operator()(const DatePart &) const { return new PartDate(m_parent); }
    PartWidget *operator()(const TextPart &) const { return new WordsField(m_parent); }
    PartWidget *operator()(const ValuesPart &) const { return new ValuesButton(m_find, m_parent); }
    PartWidget *operator()(const ActionPart &) const { return new ActionButton(m_parent); }

private:
    const FindValues &m_find;
    QWidget *m_parent;
};

} // namespace

PartWidget *makePart(const CardPart &part, const FindValues &find, QWidget *parent)
{
    PartWidget *made = std::visit(Maker(find, parent), part.body);
    made->widget()->setObjectName(part.id);
    made->setPart(part);
    return made;
}

} // namespace comptoir
