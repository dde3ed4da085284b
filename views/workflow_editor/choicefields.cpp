#include "models/segments/valuesuggestions.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/segments/builder/pickpopup.h"
#include "views/widgets/elidedbutton.h"
#include "views/widgets/layouts.h"
#include "views/workflow_editor/editordocument.h"
#include "views/workflow_editor/parameterfields.h"
#include "workflows/graph/nodecatalogue.h"
#include "workflows/graph/validation/checks.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace comptoir::parameterfields {

namespace {

constexpr int kSuggested = 100;
const QString kNone = QStringLiteral(" "); ///< in the list; nothing is called that

class ChoiceWords
{
    Q_DECLARE_TR_FUNCTIONS(ChoiceWords)
public:
    static QString choose() { return tr("Choose…"); }
    static QString nothing() { return tr("None"); }
    static QString noneYet() { return tr("There is none yet"); }
    static QString open() { return tr("Open this message"); }
    static QString write() { return tr("Write a message"); }
    static QString hindered(const QString &name)
    {
        //: %1 is the name of a message
        return tr("%1 (to be mended)").arg(name);
    }
};

class ChoiceField : public ParameterField
{
public:
    ChoiceField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_box(new QComboBox(this))
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(m_box);
        m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_box->setAccessibleName(parameter.label());
        setFocusProxy(m_box);
        if (mayBeNothing())
            m_box->addItem(ChoiceWords::nothing(), QString());
        for (const ParameterChoice &one : parameter.choices)
            m_box->addItem(one.label(), one.word);
        connect(m_box, &QComboBox::currentIndexChanged, this, [this] {
            const QString word = m_box->currentData().toString();
            give(word.isEmpty() ? ParameterValue() : ParameterValue(word));
        });
    }

private:
    void show(const ParameterValue &value) override
    {
        const auto *word = std::get_if<QString>(&value);
        m_box->setCurrentIndex(m_box->findData(word ? *word : QString()));
    }

    QComboBox *m_box;
};

class ChoicesField : public ParameterField
{
public:
    ChoicesField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        for (const ParameterChoice &one : parameter.choices) {
            auto *box = new QCheckBox(one.label(), this);
            column->addWidget(box);
            m_boxes.append(box);
            connect(box, &QCheckBox::toggled, this, &ChoicesField::read);
        }
        if (!m_boxes.isEmpty())
            setFocusProxy(m_boxes.first());
    }

private:
    void read()
    {
        QStringList words;
        for (qsizetype i = 0; i < m_boxes.size(); ++i) {
            if (m_boxes.at(i)->isChecked())
                words.append(parameter().choices.at(i).word);
        }
        give(words.isEmpty() ? ParameterValue() : ParameterValue(words));
    }
    void show(const ParameterValue &value) override
    {
        const auto *words = std::get_if<QStringList>(&value);
        for (qsizetype i = 0; i < m_boxes.size(); ++i)
            m_boxes.at(i)->setChecked(words && words->contains(parameter().choices.at(i).word));
    }

    QList<QCheckBox *> m_boxes;
};

using Options = QList<PartOption>;

Options fieldOptions(const NodeParameter &parameter, const FieldPlace &place)
{
    Options options;
    for (const Field &field : place.world->facts.fields.fields()) {
        if (graphchecks::fits(field, parameter.fields))
            options.append({field.id, field.label(), {}, FieldWords::group(field.group), {}});
    }
    return options;
}

Options byText(Options options)
{
    std::sort(options.begin(), options.end(), [](const PartOption &a, const PartOption &b) {
        return a.text.localeAwareCompare(b.text) < 0;
    });
    return options;
}

Options segmentOptions(const NodeParameter &, const FieldPlace &place)
{
    Options options;
    const auto &segments = place.world->facts.segments;
    for (auto one = segments.cbegin(); one != segments.cend(); ++one) {
        if (!one->isArchived)
            options.append({one.key(), one->name, {}, {}, {}});
    }
    return byText(options);
}

Options messageOptions(const NodeParameter &parameter, const FieldPlace &place)
{
    Options options;
    for (const GraphFacts::Message &one : place.world->facts.messages) {
        if (!parameter.channel || one.channel == *parameter.channel)
            options.append({one.name,
                            one.hindrance.isEmpty() ? one.name : ChoiceWords::hindered(one.name),
                            one.name,
                            {},
                            {}});
    }
    return byText(options);
}

Options accountOptions(const NodeParameter &parameter, const FieldPlace &place)
{
    Options options;
    for (const GraphFacts::Account &one : place.world->facts.accounts) {
        if (!parameter.channel || one.channel == *parameter.channel)
            options.append({one.address, one.name, {}, {}, one.address});
    }
    return options;
}

Options workflowOptions(const NodeParameter &, const FieldPlace &place)
{
    Options options;
    const auto &workflows = place.world->facts.workflows;
    for (auto one = workflows.cbegin(); one != workflows.cend(); ++one)
        options.append({one.key(), *one, {}, {}, {}});
    return byText(options);
}

/// Where one can go to, or, for what became of a message, those that send one.
Options stepOptions(const NodeParameter &, const FieldPlace &place)
{
    Options options;
    const Graph &graph = place.document.graph();
    const GraphNode *self = graph.node(place.node);
    const bool isGoTo = self && self->kind == QLatin1String("go_to");
    for (auto one = graph.nodes.cbegin(); one != graph.nodes.cend(); ++one) {
        const NodeKind *kind = NodeCatalogue::find(one->kind);
        const bool fits = kind && (isGoTo ? !kind->isEntry() : kind->sends());
        if (fits && one.key() != place.node)
            options.append({one.key(), GraphSentence::title(*one), {}, {}, {}});
    }
    return options;
}

using OptionsOf = Options (*)(const NodeParameter &parameter, const FieldPlace &place);

OptionsOf optionsOf(ParameterType type)
{
    static const QHash<ParameterType, OptionsOf> all{
        {ParameterType::Field, &fieldOptions},       {ParameterType::Segment, &segmentOptions},
        {ParameterType::Message, &messageOptions},   {ParameterType::Account, &accountOptions},
        {ParameterType::Workflow, &workflowOptions}, {ParameterType::Step, &stepOptions},
    };
    return all.value(type); // products and categories: the store is asked
}

/// One of what there is in the profile, or several products or categories, from a list that can be
/// searched.
class ReferenceField : public ParameterField
{
public:
    ReferenceField(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
        : ParameterField(parameter, place, parent)
        , m_button(new ElidedButton(this))
        , m_open(makeButton(ButtonKind::Link, this))
        , m_isSeveral(parameter.type == ParameterType::Products
                      || parameter.type == ParameterType::Categories)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(2);
        column->addWidget(m_button);
        column->addWidget(m_open, 0, Qt::AlignLeft);
        m_open->setObjectName(QStringLiteral("parameter.open"));
        m_open->hide();
        setFocusProxy(m_button);
        connect(m_button, &QAbstractButton::clicked, this, &ReferenceField::ask);
        connect(m_open, &QPushButton::clicked, this, &ReferenceField::openMessage);
        write();
    }

private:
    [[nodiscard]] QStringList words() const
    {
        if (const auto *one = std::get_if<QString>(&value()))
            return one->isEmpty() ? QStringList() : QStringList{*one};
        const auto *several = std::get_if<QStringList>(&value());
        return several ? *several : QStringList();
    }
    [[nodiscard]] FieldMeaning meaning() const
    {
        return parameter().type == ParameterType::Products ? FieldMeaning::Product
                                                           : FieldMeaning::Category;
    }
    [[nodiscard]] Options options() const
    {
        const OptionsOf known = optionsOf(parameter().type);
        return known ? known(parameter(), place()) : Options();
    }
    [[nodiscard]] QString nameOf(const QString &word) const
    {
        if (m_isSeveral) {
            const QString kept = m_names.value(word);
            return kept.isEmpty() ? place().world->builder.nameOf(meaning(), word) : kept;
        }
        for (const PartOption &one : options()) {
            if (one.id == word)
                return one.text;
        }
        return word;
    }
    void write()
    {
        QStringList names;
        for (const QString &word : words())
            names.append(nameOf(word));
        const bool hasNone = !m_isSeveral && options().isEmpty();
        const QString shown = !names.isEmpty() ? names.join(QStringLiteral(", "))
            : hasNone                          ? ChoiceWords::noneYet()
                                               : ChoiceWords::choose();
        m_button->setName(shown);
        m_button->setAccessibleName(QStringLiteral("%1: %2").arg(parameter().label(), shown));
        m_button->setEnabled(!hasNone);
        const bool isKept = place().world->messages.contains(words().value(0));
        m_open->setText(isKept ? ChoiceWords::open() : ChoiceWords::write());
        const bool isMessage = parameter().type == ParameterType::Message;
        m_open->setVisible(isMessage && (isKept || hasNone));
        setFocusProxy(isMessage && hasNone ? static_cast<QWidget *>(m_open) : m_button);
    }
    void ask()
    {
        PickPopup::Question question;
        question.name = parameter().label();
        question.options = options();
        question.several = m_isSeveral;
        for (const QString &word : words())
            question.chosen.append({word, nameOf(word), {}, {}, {}});
        if (m_isSeveral)
            question.find = [this](const QString &typed, QObject *receiver, const auto &take) {
                find(typed, receiver, take);
            };
        else if (parameter().isOptional)
            question.options.prepend({kNone, ChoiceWords::nothing(), {}, {}, {}});
        auto *popup = new PickPopup(question, window());
        connect(popup, &PickPopup::picked, this, &ReferenceField::take);
        popup->showUnder(m_button);
    }
    void find(const QString &typed, QObject *receiver,
              const std::function<void(const QList<PartOption> &)> &take) const
    {
        const QString attribute = m_isSeveral && meaning() == FieldMeaning::Product
            ? QStringLiteral("product")
            : QStringLiteral("category");
        const auto answer = place().context.store.read(
            [attribute, typed, verbs = place().world->facts.verbs](Database &database) {
                const Behaviour *bought = verbs.find(QStringLiteral("bought"));
                const BehaviourAttribute *of = bought ? bought->find(attribute) : nullptr;
                return of ? ValueSuggestions::ofAttribute(database, *bought, *of, typed, kSuggested)
                                .valueOr({})
                          : QList<SuggestedValue>();
            });
        whenDone(answer, receiver, [take](const QList<SuggestedValue> &values) {
            QList<PartOption> found;
            for (const SuggestedValue &one : values)
                found.append({one.word, one.name.isEmpty() ? one.word : one.name, {}, {}, {}});
            take(found);
        });
    }
    void take(const QList<PartOption> &picked)
    {
        QStringList chosen;
        for (const PartOption &one : picked) {
            if (one.id != kNone)
                chosen.append(one.id);
            m_names.insert(one.id, one.text);
        }
        if (chosen.isEmpty())
            give(ParameterValue());
        else
            give(m_isSeveral ? ParameterValue(chosen) : ParameterValue(chosen.first()));
        write();
    }
    /// Or a new one of that kind, where there is none.
    void openMessage()
    {
        const WrittenMessageId id = place().world->messages.value(words().value(0));
        const bool isText = parameter().channel == Channel::Sms;
        if (id.isValid())
            place().context.openRecord(QStringLiteral("messages"), id.value);
        else
            place().context.openRecord(
                isText ? QStringLiteral("messages-new_sms") : QStringLiteral("messages-new"), 0);
    }
    void show(const ParameterValue &value) override
    {
        Q_UNUSED(value)
        write();
    }

    ElidedButton *m_button;
    QPushButton *m_open;
    bool m_isSeveral;
    QHash<QString, QString> m_names; ///< of what was picked, by word
};

} // namespace

ParameterField *choice(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new ChoiceField(parameter, place, parent);
}

ParameterField *choices(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new ChoicesField(parameter, place, parent);
}

ParameterField *reference(const NodeParameter &parameter, const FieldPlace &place, QWidget *parent)
{
    return new ReferenceField(parameter, place, parent);
}

} // namespace comptoir::parameterfields
