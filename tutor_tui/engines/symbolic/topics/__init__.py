"""Short explanations of topics, each with a source and an example that the core can solve."""

from tutor_tui.engines.symbolic.topics.finding import TOPICS, nearest_topic, topic_in, topics_text
from tutor_tui.engines.symbolic.topics.topic import Topic

__all__ = ["TOPICS", "Topic", "nearest_topic", "topic_in", "topics_text"]
