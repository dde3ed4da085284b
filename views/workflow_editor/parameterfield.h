#pragma once

#include "views/viewcontext.h"
#include "views/workflow_editor/editorworld.h"

#include <QWidget>

#include <memory>

namespace comptoir {

class EditorDocument;

/// What a field asks of its surroundings: the shop, the workflow, and which node it belongs to.
struct FieldPlace
{
    ViewContext context;
    const EditorDocument &document;
    std::shared_ptr<const EditorWorld> world; ///< of the moment in which the field was made
    QString node; ///< empty: a setting of the workflow
};

/// Something to fill in of a node: made of its entry in the catalogue, one way for each
/// ParameterType. Shows what it is told to and says what the owner makes of it.
class ParameterField : public QWidget
{
    Q_OBJECT

public:
    /// Never nullptr. Its accessible name is the parameter's label.
    static ParameterField *make(const NodeParameter &parameter, const FieldPlace &place,
                                QWidget *parent);

    /// Quietly.
    void setValue(const ParameterValue &value);
    [[nodiscard]] const ParameterValue &value() const { return m_value; }
    /// Whether the label stands in the field itself.
    [[nodiscard]] virtual bool hasOwnLabel() const { return false; }

signals:
    void changed(const comptoir::ParameterValue &value);

protected:
    ParameterField(NodeParameter parameter, FieldPlace place, QWidget *parent);

    [[nodiscard]] const NodeParameter &parameter() const { return m_parameter; }
    [[nodiscard]] const FieldPlace &place() const { return m_place; }
    /// The owner filled this in.
    void give(const ParameterValue &value);
    /// Nothing has to be given, or is given by itself.
    [[nodiscard]] bool mayBeNothing() const;

private:
    virtual void show(const ParameterValue &value) = 0;

    NodeParameter m_parameter;
    FieldPlace m_place;
    ParameterValue m_value;
    bool m_isShowing = false;
};

} // namespace comptoir
