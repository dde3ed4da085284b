#include "views/widgets/layouts.h"
#include "views/workflow_editor/parameterfields.h"
#include "views/workflow_editor/ruledialog.h"
#include "workflows/graph/nodespeech.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <functional>

namespace comptoir::parameterfields {

namespace {

constexpr int kLongestName = 200;

class WayWords
{
    Q_DECLARE_TR_FUNCTIONS(WayWords)
public:
    static QString make() { return tr("Ask a question…"); }
    static QString change() { return tr("Change the question…"); }
    static QString nothing() { return tr("Nothing is asked yet."); }
    static QString addWay() { return tr("Add a way"); }
    static QString removeWay() { return tr("Remove this way"); }
    static QString wayName() { return tr("Name of the way"); }
    static QString who() { return tr("Who takes it…"); }
    static QString percent() { return tr("Share in percent"); }
    static QString newWay(int number) { return tr("Way %1").arg(number); }
};

QString saidRule(const Rule &rule, const FieldPlace &place)
{
    if (rule.root.children.empty())
        return WayWords::nothing();
    const EditorWorld &world = *place.world;
    return RuleSentence(world.facts.fields, world.facts.verbs, world.builder.forSentence())
        .of(rule);
}

class QuestionField : public ParameterField
{
public:
    QuestionField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_sentence(makeLabel(TextRole::Body, this))
        , m_button(makeButton(ButtonKind::Plain, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(6);
        column->addWidget(m_sentence);
        column->addWidget(m_button, 0, Qt::AlignLeft);
        m_button->setObjectName(QStringLiteral("question.edit"));
        setFocusProxy(m_button);
        connect(m_button, &QPushButton::clicked, this, [this] {
            const auto *rule = std::get_if<Rule>(&value());
            RuleDialog::ask(this->place().context, this, this->parameter().label(),
                            rule ? *rule : Rule(), [this](const Rule &built) { take(built); });
        });
        write();
    }

private:
    void take(const Rule &built)
    {
        give(built.root.children.empty() ? ParameterValue() : ParameterValue(built));
        write();
    }
    void write()
    {
        const auto *rule = std::get_if<Rule>(&value());
        m_sentence->setText(breakable(saidRule(rule ? *rule : Rule(), place())));
        m_button->setText(rule ? WayWords::change() : WayWords::make());
        m_button->setAccessibleName(
            QStringLiteral("%1: %2").arg(parameter().label(), m_button->text()));
    }
    void show(const ParameterValue &value) override
    {
        Q_UNUSED(value)
        write();
    }

    QLabel *m_sentence;
    QPushButton *m_button;
};

/// Rows of ways with a name, a button to remove each and one to add another.
template <typename Way>
class WaysField : public ParameterField
{
public:
    WaysField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_rows(new QVBoxLayout)
        , m_add(makeButton(ButtonKind::Plain, this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(8);
        m_rows->setSpacing(8);
        column->addLayout(m_rows);
        column->addWidget(m_add, 0, Qt::AlignLeft);
        m_add->setObjectName(QStringLiteral("ways.add"));
        m_add->setText(WayWords::addWay());
        setFocusProxy(m_add);
        connect(m_add, &QPushButton::clicked, this, [this] { add(); });
    }

protected:
    using Ways = QList<Way>;

    [[nodiscard]] Ways ways() const
    {
        const auto *given = std::get_if<Ways>(&value());
        return given ? *given : Ways();
    }
    void set(const Ways &ways, bool isSameRows = false)
    {
        give(ways.isEmpty() ? ParameterValue() : ParameterValue(ways));
        if (!isSameRows)
            fill();
    }
    /// Under the name of a way: what is its own.
    virtual void fillRow(QVBoxLayout *row, int at) = 0;
    virtual void prepare(Ways &ways) { Q_UNUSED(ways) }

private:
    void add()
    {
        Ways all = ways();
        Way way;
        int number = 1;
        const auto isTaken = [&all](const QString &id) {
            return std::any_of(all.cbegin(), all.cend(),
                               [&id](const Way &one) { return one.id == id; });
        };
        while (isTaken(QStringLiteral("way_%1").arg(number)))
            ++number;
        way.id = QStringLiteral("way_%1").arg(number);
        way.name = WayWords::newWay(number);
        all.append(way);
        prepare(all);
        set(all);
    }
    void fill()
    {
        clearLayout(m_rows);
        const Ways all = ways();
        for (int at = 0; at < all.size(); ++at) {
            auto *box = new QVBoxLayout;
            box->setSpacing(4);
            auto *row = new QHBoxLayout;
            row->setSpacing(4);
            auto *name = new QLineEdit(all.at(at).name, this);
            name->setMaxLength(kLongestName);
            name->setAccessibleName(WayWords::wayName());
            row->addWidget(name, 1);
            QToolButton *remove = makeIconButton(QStringLiteral("trash"), this);
            setIconButtonText(remove, WayWords::removeWay());
            row->addWidget(remove);
            box->addLayout(row);
            fillRow(box, at);
            m_rows->addLayout(box);
            connect(name, &QLineEdit::textEdited, this, [this, at](const QString &typed) {
                Ways edited = ways();
                edited[at].name = typed;
                set(edited, true);
            });
            // Later: the button that was pressed goes with its row.
            connect(
                remove, &QToolButton::clicked, this,
                [this, at] {
                    Ways edited = ways();
                    edited.removeAt(at);
                    prepare(edited);
                    set(edited);
                },
                Qt::QueuedConnection);
        }
        m_add->setEnabled(static_cast<double>(all.size()) < parameter().most);
    }
    void show(const ParameterValue &value) override
    {
        Q_UNUSED(value)
        fill();
    }

    QVBoxLayout *m_rows;
    QPushButton *m_add;
};

class BranchesField : public WaysField<NamedRule>
{
public:
    using WaysField::WaysField;

private:
    void fillRow(QVBoxLayout *row, int at) override
    {
        const NamedRule branch = ways().at(at);
        QLabel *sentence = makeLabel(TextRole::Small, this);
        sentence->setText(breakable(saidRule(branch.rule, place())));
        row->addWidget(sentence);
        QPushButton *ask = makeButton(ButtonKind::Link, this);
        ask->setText(WayWords::who());
        ask->setAccessibleName(QStringLiteral("%1: %2").arg(branch.name, ask->text()));
        row->addWidget(ask, 0, Qt::AlignLeft);
        connect(ask, &QPushButton::clicked, this, [this, at, branch] {
            RuleDialog::ask(place().context, this, branch.name, branch.rule,
                            [this, at](const Rule &built) {
                                Ways edited = ways();
                                if (at < edited.size())
                                    edited[at].rule = built;
                                set(edited);
                            });
        });
    }
};

/// All of them are a hundred: who adds or removes one gets equal shares.
class SharesField : public WaysField<NamedShare>
{
public:
    using WaysField::WaysField;

private:
    void prepare(Ways &ways) override
    {
        const auto count = static_cast<int>(ways.size());
        const int each = count > 0 ? 100 / count : 0;
        for (int at = 0; at < count; ++at)
            ways[at].percent = at == 0 ? 100 - each * (count - 1) : each;
    }
    void fillRow(QVBoxLayout *row, int at) override
    {
        auto *percent = new QDoubleSpinBox(this);
        percent->setRange(0, 100);
        percent->setDecimals(1);
        percent->setSuffix(QLocale().language() == QLocale::French ? QStringLiteral("\u00A0%")
                                                                   : QStringLiteral("%"));
        percent->setValue(ways().at(at).percent);
        percent->setAccessibleName(WayWords::percent());
        row->addWidget(percent);
        connect(percent, &QDoubleSpinBox::valueChanged, this, [this, at](double typed) {
            Ways edited = ways();
            edited[at].percent = typed;
            set(edited, true);
        });
    }
};

} // namespace

ParameterField *question(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new QuestionField(parameter, place, parent);
}

ParameterField *branches(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new BranchesField(parameter, place, parent);
}

ParameterField *shares(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new SharesField(parameter, place, parent);
}

} // namespace comptoir::parameterfields
