#pragma once

#include <QWidget>

class QLabel;
class QListWidget;

namespace comptoir {

class EditorDocument;
class EditorScene;
class SearchField;

/// The steps of the workflow as a list, in the order in which customers come to them, with what
/// each does: to find one by typing, and for who does not see the canvas.
class StepList : public QWidget
{
    Q_OBJECT

public:
    StepList(EditorDocument &document, const EditorScene &scene, QWidget *parent = nullptr);

    [[nodiscard]] SearchField *search() const { return m_search; }
    /// Words on cards may be others.
    void refresh();

signals:
    /// The owner goes there; `isEntered`: by Enter, to work on it.
    void stepChosen(const QString &node, bool isEntered);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void fill();
    void markCurrent();
    void retranslate();
    [[nodiscard]] QStringList inOrder() const;

    EditorDocument &m_document;
    const EditorScene &m_scene;
    SearchField *m_search;
    QListWidget *m_list;
    QLabel *m_nothing;
    bool m_isMarking = false;
};

} // namespace comptoir
