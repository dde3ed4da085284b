#pragma once

#include "views/workflow_editor/parameterfield.h"

#include <QHash>
#include <QScrollArea>

class QLabel;
class QLineEdit;
class QTimer;
class QVBoxLayout;

namespace comptoir {

/// What is chosen on the canvas, to be filled in: a step by its entry in the catalogue, a note, the
/// name of a frame; several steps, to be put in line; nothing, the workflow as a whole.
class PropertyPanel : public QScrollArea
{
    Q_OBJECT

public:
    PropertyPanel(const ViewContext &context, EditorDocument &document, QWidget *parent = nullptr);

    void setWorld(const std::shared_ptr<const EditorWorld> &world);
    /// To the first thing to fill in, or to that parameter.
    void takeFocus(const QString &parameter = {});

signals:
    void rebuilt(); ///< there are other fields now

private:
    void rebuild();
    void begin(const QString &title, const QString &detail);
    void buildNode(const QString &id);
    void buildNote(int note);
    void buildSeveral();
    void buildFrame(int group);
    void buildWorkflow();
    void addFields(const QList<NodeParameter> &parameters, const QString &node);
    QLineEdit *addLine(const QString &label, const QString &text, int longest);
    void addLabelled(QWidget *field, const QString &label);
    /// The same is chosen, and holds other values.
    void showValues();
    [[nodiscard]] ParameterValue valueOf(const NodeParameter &parameter) const;
    void showMattering();
    void changeEvent(QEvent *event) override;

    struct Row
    {
        NodeParameter parameter;
        ParameterField *field;
        QWidget *whole; ///< with its label
    };

    ViewContext m_context;
    EditorDocument &m_document;
    std::shared_ptr<const EditorWorld> m_world;
    QWidget *m_page = nullptr;
    QVBoxLayout *m_column = nullptr;
    QLineEdit *m_name = nullptr; ///< of a step or a workflow
    QLabel *m_sentence = nullptr;
    QList<Row> m_rows;
    QString m_node; ///< that is shown
    std::function<void()> m_update; ///< of what else is shown
    QTimer *m_choosing; ///< a rubber band chooses many times before it is let go
    bool m_isStale = false; ///< the shop is another, and somebody types
};

} // namespace comptoir
