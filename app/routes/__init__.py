"""What the browser and other programs talk to: pages in HTML, the API in JSON and event streams."""
